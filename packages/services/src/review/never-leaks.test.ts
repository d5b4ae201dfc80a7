import { setTimeout } from 'node:timers/promises';
import {
  type Answers,
  ConsentKind,
  type Option,
  type Question,
  QuestionnaireKind,
} from '@conoceles/contracts';
import { schema, systemActor, type TenantTx, withTenant } from '@conoceles/db';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccountActor } from '../actor.ts';
import { authorisePublication } from '../capture/authorise.ts';
import { readCaptureForm } from '../capture/read-form.ts';
import { saveSection } from '../capture/save-section.ts';
import { submitCapture } from '../capture/submit.ts';
import { giveConsent } from '../consents/give-consent.ts';
import { revokeConsent } from '../consents/revoke-consent.ts';
import { projectCandidacies } from '../publication/project-candidacies.ts';
import { ServiceProblem } from '../service-problem.ts';
import {
  type CaptureFixture,
  capture,
  createCaptureFixture,
  type TestCandidacy,
} from '../testing/capture-fixture.ts';
import { giveVerdict } from './give-verdict.ts';
import { readReviewSheet } from './read-sheet.ts';

type Step =
  | { readonly verb: 'capture' | 'touch' | 'submit' | 'authorise'; readonly kind: QuestionnaireKind }
  | { readonly verb: 'take-in-review' | 'observe' | 'validate' | 'publish'; readonly kind: QuestionnaireKind }
  | { readonly verb: 'give' | 'revoke'; readonly consent: ConsentKind };

const kind = fc.constantFrom(...QuestionnaireKind.options);
const captureStep = fc.record({ verb: fc.constantFrom('capture', 'touch', 'submit', 'authorise'), kind });
const reviewStep = fc.record({
  verb: fc.constantFrom('take-in-review', 'observe', 'validate', 'publish'),
  kind,
});
const consent = fc.constantFrom(...ConsentKind.options);
const consentStep = fc.record({ verb: fc.constantFrom('give', 'revoke'), consent });
/** The straight way to publication, so that random steps often stand upon something published. */
const wholeLife: readonly Step[] = QuestionnaireKind.options.flatMap((of) =>
  (['capture', 'submit', 'authorise', 'take-in-review', 'validate', 'publish'] as const).map((verb) => ({
    verb,
    kind: of,
  })),
);
/** Published and shown with consent; then a step that is refused, and the revocation. */
const shownOnce: (readonly Step[])[] = [
  wholeLife,
  [{ verb: 'give', consent: 'publish-identity' }],
  [{ verb: 'submit', kind: 'identity' }],
  [{ verb: 'revoke', consent: 'publish-identity' }],
];
const steps = fc.array(
  fc.oneof(
    { weight: 1, arbitrary: fc.constant(wholeLife) },
    {
      weight: 6,
      arbitrary: fc
        .oneof(captureStep, reviewStep, consentStep)
        .map((step): readonly Step[] => [step as Step]),
    },
  ),
  { minLength: 6, maxLength: 16 },
);

let fixture: CaptureFixture;
beforeAll(async () => {
  fixture = await createCaptureFixture('jalisco');
});
afterAll(() => fixture.deps.drop());

type People = { candidacy: TestCandidacy; liaison: AccountActor; reviewer: AccountActor };

/** What the person wrote, what was validated, and which consents stand: the model the projection is compared with. */
type Model = {
  marks: number;
  draft: Record<QuestionnaireKind, number>;
  submitted: Record<QuestionnaireKind, number | null>;
  validated: Record<QuestionnaireKind, number | null>;
  published: Record<QuestionnaireKind, number | null>;
  consents: Set<ConsentKind>;
};

async function peopleOf(candidacy: TestCandidacy): Promise<People> {
  const partyId = candidacy.parties[0] ?? null;
  const reviews = QuestionnaireKind.options;
  return {
    candidacy,
    liaison: await fixture.account('jalisco', { accountKind: 'liaison', partyId }),
    reviewer: await fixture.account('jalisco', { accountKind: 'reviewer', reviews }),
  };
}

const newModel = (): Model => ({
  marks: 0,
  draft: { curricular: 0, identity: 0 },
  submitted: { curricular: null, identity: null },
  validated: { curricular: null, identity: null },
  published: { curricular: null, identity: null },
  consents: new Set(),
});

const markOf = (number: number) => `marca${number}fin`;
/** The mark of an identity questionnaire travels in an «otra», the only text it has. */
const pickOther = (_question: Question, options: readonly Option[]) =>
  options.find((option) => option.kind === 'other');

async function act(step: Step, { candidacy, liaison, reviewer }: People, model: Model): Promise<void> {
  const { deps } = fixture;
  const { id: candidacyId, person } = candidacy;
  if ('consent' in step) {
    const verb = step.verb === 'give' ? giveConsent : revokeConsent;
    await verb(deps, person, { candidacyId, consent: step.consent });
    if (step.verb === 'give') model.consents.add(step.consent);
    else model.consents.delete(step.consent);
    if (step.verb === 'revoke' && step.consent === 'treatment') model.consents.delete('publish-identity');
    return;
  }
  const target = { candidacyId, kind: step.kind };
  const form = await readCaptureForm(deps, person, target);
  switch (step.verb) {
    case 'capture':
      model.marks += 1;
      await capture(deps, person, target, { mark: markOf(model.marks), pick: pickOther });
      model.draft[step.kind] = model.marks;
      return;
    case 'touch': {
      const [section] = form.definition.sections;
      const answers: Answers = form.answers;
      await saveSection(deps, person, {
        ...target,
        section: section?.id ?? '',
        answers,
        revision: form.revision,
      });
      return;
    }
    case 'submit':
      await submitCapture(deps, person, { ...target, revision: form.revision });
      model.submitted[step.kind] = model.draft[step.kind];
      model.validated[step.kind] = null;
      return;
    default:
      return judge(step, { liaison, reviewer }, { target, model });
  }
}

async function judge(
  step: Extract<Step, { kind: QuestionnaireKind }>,
  { liaison, reviewer }: Pick<People, 'liaison' | 'reviewer'>,
  { target, model }: { target: { candidacyId: string; kind: QuestionnaireKind }; model: Model },
): Promise<void> {
  const { deps } = fixture;
  const contentHash = (await readReviewSheet(deps, reviewer, target)).contentHash ?? '';
  if (step.verb === 'authorise') {
    await authorisePublication(deps, liaison, { ...target, contentHash });
    return;
  }
  if (step.verb === 'observe') {
    const section = target.kind === 'curricular' ? 'contacto' : 'discapacidad';
    const observations = [{ section, motive: 'otro', text: 'Hay algo que corregir aquí.' }];
    await giveVerdict(deps, reviewer, target, { verdict: 'observe', contentHash, observations });
  } else if (step.verb === 'validate') {
    await giveVerdict(deps, reviewer, target, { verdict: step.verb, contentHash, allCorrect: true });
  } else if (step.verb === 'take-in-review' || step.verb === 'publish') {
    await giveVerdict(deps, reviewer, target, { verdict: step.verb, contentHash });
  }
  if (step.verb === 'publish') {
    expect(model.validated[step.kind], 'published without having been validated').not.toBeNull();
    model.published[step.kind] = model.validated[step.kind];
  } else {
    model.validated[step.kind] = step.verb === 'validate' ? model.submitted[step.kind] : null;
  }
}

async function expectNothingMore(candidacy: TestCandidacy, model: Model): Promise<void> {
  const { profile, identity } = await fixture.readPublished(candidacy);
  const seen = (value: unknown) =>
    new Set((JSON.stringify(value ?? null).match(/marca\d+fin/gu) ?? []) as string[]);
  const curricular = model.published.curricular !== null && model.consents.has('publish-curricular');
  expect(seen(profile)).toEqual(new Set(curricular ? [markOf(model.published.curricular ?? 0)] : []));
  const sensitive = model.published.identity !== null && model.consents.has('publish-identity');
  expect(identity !== undefined).toBe(sensitive);
  expect(seen(identity)).toEqual(new Set(sensitive ? [markOf(model.published.identity ?? 0)] : []));
}

describe('whatever is done, in whatever order', () => {
  it('only what was validated is published, and nothing shows without the consent it needs', async () => {
    const outcome = { done: 0, refused: 0, shown: 0 };
    await fc.assert(
      fc.asyncProperty(steps, async (blocks) => {
        const candidacy = await fixture.addCandidacy({ tenant: 'jalisco' });
        const people = await peopleOf(candidacy);
        const model = newModel();
        for (const step of blocks.flat()) {
          const reason: unknown = await act(step, people, model).then(
            () => null,
            (error: unknown) => error,
          );
          if (reason !== null && !(reason instanceof ServiceProblem)) throw reason;
          outcome[reason === null ? 'done' : 'refused'] += 1;
          await expectNothingMore(candidacy, model);
          if ((await fixture.readPublished(candidacy)).identity !== undefined) outcome.shown += 1;
        }
      }),
      { numRuns: 8, examples: [[shownOnce]] },
    );
    expect(Math.min(outcome.done, outcome.refused, outcome.shown)).toBeGreaterThan(0);
  }, 120_000);

  it('a projection under way does not bring back what is revoked meanwhile', async () => {
    const { deps } = fixture;
    const candidacy = await fixture.addCandidacy({ tenant: 'jalisco' });
    const people = await peopleOf(candidacy);
    const model = newModel();
    for (const step of shownOnce.flat().slice(0, -2)) await act(step, people, model);
    expect((await fixture.readPublished(candidacy)).identity).toBeDefined();
    const { tenantId } = candidacy;
    const scoped = { tenantId, actor: systemActor('test'), scope: 'identity' } as const;
    const project = (tx: TenantTx<'identity'>) => projectCandidacies(tx, deps.realClock, [candidacy.id]);
    const both = await deps.test.adminSql.begin(async (admin) => {
      // Holds the keys, so that the projection stops after reading that consent is in force and before it writes.
      await admin`select pg_advisory_xact_lock(hashtextextended(${`keys:${tenantId}`}, 0))`;
      const waits = async () => (await admin`select 1 from pg_locks where not granted`).length > 0;
      const projecting = withTenant(deps.db, scoped, project);
      while (!(await waits())) await setTimeout(10);
      const revoking = withTenant(deps.db, scoped, async (tx) => {
        await tx.update(schema.consents).set({ revokedAt: new Date() });
        await project(tx);
      });
      await Promise.race([revoking, setTimeout(300)]);
      return [projecting, revoking] as const;
    });
    await Promise.all(both);
    expect((await fixture.readPublished(candidacy)).identity).toBeUndefined();
  });
});
