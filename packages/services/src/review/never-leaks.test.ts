import { setTimeout } from 'node:timers/promises';
import { ConsentKind, QuestionnaireKind } from '@conoceles/contracts';
import { schema, systemActor, type TenantTx, withTenant } from '@conoceles/db';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectCandidacies } from '../publication/project-candidacies.ts';
import { ServiceProblem } from '../service-problem.ts';
import { type CaptureFixture, createCaptureFixture, type TestCandidacy } from '../testing/capture-fixture.ts';
import {
  afterVerbs,
  captureVerbs,
  type LifeModel,
  type LifePeople,
  type LifeStep,
  marksIn,
  marksShown,
  newLifeModel,
  type QuestionnaireVerb,
  reviewVerbs,
  sectionsIn,
  takeStep,
} from '../testing/life-model.ts';

type Slug = 'jalisco' | 'sonora';
const kinds = QuestionnaireKind.options;
const kind = fc.constantFrom(...kinds);
const by = fc.constantFrom<0 | 1>(0, 1);
const oneStep: fc.Arbitrary<LifeStep> = fc.oneof(
  fc.record({ verb: fc.constantFrom(...captureVerbs, ...reviewVerbs, ...afterVerbs), kind, by }),
  fc.record({
    verb: fc.constantFrom('give' as const, 'revoke' as const),
    consent: fc.constantFrom(...ConsentKind.options),
  }),
);
const walk = (verbs: readonly QuestionnaireVerb[], kinds: readonly QuestionnaireKind[]): LifeStep[] =>
  kinds.flatMap((of) => verbs.map((verb, at) => ({ verb, kind: of, by: at % 2 === 0 ? 0 : 1 }) as const));
/** To publication by two reviewers (the second validation is refused where one is enough). */
const wholeLife = (of: readonly QuestionnaireKind[]): LifeStep[] => [
  ...walk(['capture', 'submit', 'authorise'], of),
  ...of.flatMap((kind): LifeStep[] => [
    { verb: 'take-in-review', kind, by: 0 },
    { verb: 'validate', kind, by: 0 },
    { verb: 'validate', kind, by: 1 },
    { verb: 'publish', kind, by: 0 },
  ]),
];
const consented: LifeStep[] = [
  { verb: 'give', consent: 'publish-curricular' },
  { verb: 'give', consent: 'publish-identity' },
];
/** A correction granted and walked again to publication, whichever way the state applies it. */
const correction = (of: QuestionnaireKind): LifeStep[] => [
  ...walk(['ask', 'accept', 'apply', 'mend', 'submit', 'authorise'], [of]),
  ...wholeLife([of]).slice(3),
];
/** Straight ways, so that random steps often stand upon something published. */
const blocks = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom([...wholeLife(kinds), ...consented], wholeLife(['curricular'])) },
    { weight: 1, arbitrary: kind.map(correction) },
    { weight: 7, arbitrary: oneStep.map((step): LifeStep[] => [step]) },
  ),
  { minLength: 5, maxLength: 12 },
);
/** Everything at least once: returned, observed, shown, withheld, put back, corrected, and hidden by its revocation. */
const everything = [
  walk(
    [
      'capture',
      'submit',
      'return-by-party',
      'mend',
      'submit',
      'authorise',
      'take-in-review',
      'observe',
      'mend',
    ],
    kinds,
  ),
  wholeLife(kinds),
  consented,
  walk(['withhold', 'restore', 'withhold'], kinds),
  correction('curricular'),
  walk(['restore'], kinds),
  correction('identity'),
  walk(['ask', 'refuse', 'submit'], kinds),
  [{ verb: 'revoke', consent: 'publish-identity' } as const],
];

let fixture: CaptureFixture;
beforeAll(async () => {
  fixture = await createCaptureFixture('jalisco', 'sonora');
  const corrections = { allowed: 3, candidateMayAsk: false, dueInBusinessDays: 1 };
  await fixture.changeRules('jalisco', {
    twoStepValidation: true,
    corrections: { ...corrections, appliedBy: 'capturer' },
  });
  await fixture.changeRules('sonora', { corrections: { ...corrections, appliedBy: 'admin' } });
});
afterAll(() => fixture.deps.drop());

async function peopleOf(slug: Slug, candidacy: TestCandidacy): Promise<LifePeople> {
  const partyId = candidacy.parties[0] ?? null;
  const reviewer = () => fixture.account(slug, { accountKind: 'reviewer', reviews: kinds });
  return {
    candidacy,
    liaison: await fixture.account(slug, { accountKind: 'liaison', partyId }),
    reviewers: [await reviewer(), await reviewer()],
    admin: await fixture.account(slug, { accountKind: 'admin' }),
  };
}

async function expectNothingMore(slug: Slug, candidacy: TestCandidacy, model: LifeModel): Promise<void> {
  const { profile, identity } = await fixture.readPublished(candidacy);
  const { curricular, identity: sensitive } = model.questionnaires;
  const mayShow = slug === 'sonora' || model.consents.has('publish-curricular');
  const shown = curricular.published !== null && mayShow;
  expect(marksIn(profile)).toEqual(shown ? marksShown(model, 'curricular') : new Set());
  const consented = sensitive.published !== null && model.consents.has('publish-identity');
  expect(identity !== undefined).toBe(consented);
  expect(marksIn(identity)).toEqual(consented ? marksShown(model, 'identity') : new Set());
  for (const section of curricular.withheld) expect(sectionsIn(profile?.curricular)).not.toContain(section);
  for (const section of sensitive.withheld) expect(sectionsIn(identity?.answers)).not.toContain(section);
}

/** Drafts carry their own time and person (architecture, decision 13); every other step leaves a line. */
const isDraft = (step: LifeStep) => step.verb === 'capture' || step.verb === 'mend';

async function auditLines({ id }: TestCandidacy): Promise<number> {
  const [row] = await fixture.deps.test.adminSql<{ lines: number }[]>`
    select count(*)::int as lines from audit.entries where entity_id = ${id}`;
  return row?.lines ?? 0;
}

type Outcome = { done: Set<string>; refused: number; shown: number };

async function live(slug: Slug, steps: readonly LifeStep[], outcome: Outcome): Promise<void> {
  const candidacy = await fixture.addCandidacy({ tenant: slug });
  const people = await peopleOf(slug, candidacy);
  const model = await newLifeModel(fixture, people);
  for (const step of steps) {
    const before = await auditLines(candidacy);
    const consents = [...model.consents].join();
    const reason: unknown = await takeStep(fixture, step, { people, model }).then(
      () => null,
      (error: unknown) => error,
    );
    if (reason !== null && !(reason instanceof ServiceProblem)) throw reason;
    const written = (await auditLines(candidacy)) - before;
    if (reason !== null) {
      outcome.refused += 1;
      expect([step.verb, written]).toEqual([step.verb, 0]);
    } else {
      outcome.done.add(step.verb);
      // Giving again what stands, or revoking what does not, changes nothing.
      const idle = 'consent' in step && [...model.consents].join() === consents;
      if (!isDraft(step) && !idle) expect([step.verb, written > 0]).toEqual([step.verb, true]);
    }
    await expectNothingMore(slug, candidacy, model);
    if ((await fixture.readPublished(candidacy)).identity !== undefined) outcome.shown += 1;
  }
}

describe('whatever is done, in whatever order', () => {
  it.each([
    { slug: 'jalisco', impossible: ['apply'] },
    { slug: 'sonora', impossible: ['authorise', 'return-by-party'] },
  ] as const)(
    'in $slug only what was validated is published, nothing shows without consent, and every step leaves its line',
    async ({ slug, impossible }) => {
      const outcome: Outcome = { done: new Set(), refused: 0, shown: 0 };
      await fc.assert(
        fc.asyncProperty(blocks, (walked) => live(slug, walked.flat(), outcome)),
        { numRuns: 8, examples: [[everything]] },
      );
      const all: readonly string[] = [...captureVerbs, ...reviewVerbs, ...afterVerbs, 'give', 'revoke'];
      expect(all.filter((verb) => !outcome.done.has(verb))).toEqual(impossible);
      expect(Math.min(outcome.refused, outcome.shown)).toBeGreaterThan(0);
    },
    180_000,
  );

  it('a projection under way does not bring back what is revoked meanwhile', async () => {
    const { deps } = fixture;
    const candidacy = await fixture.addCandidacy({ tenant: 'jalisco' });
    const people = await peopleOf('jalisco', candidacy);
    const model = await newLifeModel(fixture, people);
    const steps = [...wholeLife(kinds), ...consented];
    for (const step of steps) await takeStep(fixture, step, { people, model });
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
