import { ConsentKind, QuestionnaireKind } from '@conoceles/contracts';
import { systemActor } from '@conoceles/db';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectTenant } from '../publication/project-tenant.ts';
import { ServiceProblem } from '../service-problem.ts';
import { type CaptureFixture, createCaptureFixture, type TestCandidacy } from '../testing/capture-fixture.ts';
import {
  afterVerbs,
  captureVerbs,
  type LifePeople,
  type LifeStep,
  marksIn,
  marksShown,
  newLifeModel,
  reviewVerbs,
  takeStep,
} from '../testing/life-model.ts';
import { pauseProfile } from './pause-profile.ts';
import { resumeProfile } from './resume-profile.ts';
import { switchOff } from './switch-off.ts';
import { switchOn } from './switch-on.ts';

const kinds = QuestionnaireKind.options;
type Step = LifeStep | { readonly verb: 'pause' | 'resume' | 'project' };
const kind = fc.constantFrom(...kinds);
const someStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ verb: fc.constantFrom(...captureVerbs, ...reviewVerbs, ...afterVerbs), kind }),
  fc.record({
    verb: fc.constantFrom('give' as const, 'revoke' as const),
    consent: fc.constantFrom(...ConsentKind.options),
  }),
  fc.record({ verb: fc.constantFrom('pause' as const, 'resume' as const, 'project' as const) }),
);
const walk = (verbs: readonly (typeof captureVerbs | typeof reviewVerbs)[number][]): LifeStep[] =>
  kinds.flatMap((of) => verbs.map((verb) => ({ verb, kind: of }) as const));
const toValidated = walk(['capture', 'submit', 'authorise', 'take-in-review', 'validate']);
const consents: LifeStep[] = ConsentKind.options.map((consent) => ({ verb: 'give', consent }));
/** Consents taken back and given again, sections retired and restored, a correction as far as it goes. */
const restless: Step[] = [
  { verb: 'revoke', consent: 'publish-identity' },
  { verb: 'give', consent: 'publish-identity' },
  { verb: 'withhold', kind: 'curricular' },
  { verb: 'restore', kind: 'curricular' },
  { verb: 'ask', kind: 'curricular' },
  { verb: 'accept', kind: 'curricular' },
  { verb: 'apply', kind: 'curricular' },
  { verb: 'mend', kind: 'curricular' },
  { verb: 'pause' },
  { verb: 'resume' },
  { verb: 'revoke', consent: 'publish-curricular' },
  { verb: 'give', consent: 'publish-curricular' },
  { verb: 'project' },
];

let fixture: CaptureFixture;
let people: Omit<LifePeople, 'candidacy' | 'liaison'>;
beforeAll(async () => {
  fixture = await createCaptureFixture('jalisco');
  const reviewer = () => fixture.account('jalisco', { accountKind: 'reviewer', reviews: kinds });
  people = {
    reviewers: [await reviewer(), await reviewer()],
    admin: await fixture.account('jalisco', { accountKind: 'admin' }),
  };
});
afterAll(() => fixture.deps.drop());

/** Parts that show and every mark in them. */
async function publicFacts(candidacy: TestCandidacy): Promise<Set<string>> {
  const { profile, identity } = await fixture.readPublished(candidacy);
  const parts = {
    listed: profile,
    curricular: profile?.curricular,
    photo: profile?.photo_key,
    identity,
  };
  const shown = Object.entries(parts).filter(([, part]) => part != null);
  return new Set([...shown.map(([name]) => name), ...marksIn(profile), ...marksIn(identity)]);
}

const tolerated = (error: unknown) => {
  if (!(error instanceof ServiceProblem)) throw error;
};

async function live(published: boolean, steps: readonly Step[]): Promise<void> {
  const { deps } = fixture;
  const { admin } = people;
  const candidacy = await fixture.addCandidacy({ tenant: 'jalisco' });
  const partyId = candidacy.parties[0] ?? null;
  const liaison = await fixture.account('jalisco', { accountKind: 'liaison', partyId });
  const life = { people: { ...people, candidacy, liaison } };
  const model = await newLifeModel(fixture, life.people);
  const before = [...toValidated, ...(published ? [...walk(['publish']), ...consents] : [])];
  for (const step of before) await takeStep(fixture, step, { ...life, model });
  const take = async (step: Step): Promise<unknown> => {
    if (step.verb === 'project') return projectTenant(deps, candidacy.tenantId, systemActor('test'));
    if (step.verb === 'resume') return resumeProfile(deps, admin, candidacy.id);
    if (step.verb !== 'pause') return takeStep(fixture, step as LifeStep, { ...life, model });
    const input = { reason: 'Se revisa su contenido.' };
    return pauseProfile(deps, admin, { candidacyId: candidacy.id, input });
  };
  await switchOn(deps, admin, { kind: 'freeze', input: { message: 'Se revisa la información.' } });
  let facts = await publicFacts(candidacy);
  for (const step of steps) {
    await take(step).catch(tolerated);
    const now = await publicFacts(candidacy);
    expect([step, [...now].filter((fact) => !facts.has(fact))]).toEqual([step, []]);
    facts = now;
  }
  await switchOff(deps, admin, 'freeze');
  await resumeProfile(deps, admin, candidacy.id).catch(tolerated);
  const { profile, identity } = await fixture.readPublished(candidacy);
  const { questionnaires, consents: standing } = model;
  const shows = questionnaires.curricular.published !== null && standing.has('publish-curricular');
  expect(marksIn(profile)).toEqual(shows ? marksShown(model, 'curricular') : new Set());
  const consented = questionnaires.identity.published !== null && standing.has('publish-identity');
  expect(marksIn(identity)).toEqual(consented ? marksShown(model, 'identity') : new Set());
}

describe('while publication is frozen', () => {
  it('what is public only shrinks, whatever is done; when it ends the site is as it would have been', async () => {
    await fc.assert(
      fc.asyncProperty(fc.boolean(), fc.array(someStep, { minLength: 3, maxLength: 8 }), live),
      {
        numRuns: 5,
        examples: [
          [true, restless],
          [false, [...walk(['publish']), ...consents]],
        ],
      },
    );
  }, 120_000);
});
