import { type ConsentKind, type Option, type Question, QuestionnaireKind } from '@conoceles/contracts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccountActor } from '../actor.ts';
import { authorisePublication } from '../capture/authorise.ts';
import { submitCapture } from '../capture/submit.ts';
import { giveConsent } from '../consents/give-consent.ts';
import { revokeConsent } from '../consents/revoke-consent.ts';
import { readPublicProfile } from '../public-site/read-profile.ts';
import {
  type CaptureFixture,
  capture,
  createCaptureFixture,
  review,
  type TestCandidacy,
} from '../testing/capture-fixture.ts';
import { previewProfile } from './preview-profile.ts';

const kinds = QuestionnaireKind.options;
let fixture: CaptureFixture;
const reviewers = new Map<string, AccountActor>();

beforeAll(async () => {
  fixture = await createCaptureFixture('sonora', 'jalisco');
  for (const slug of ['sonora', 'jalisco']) {
    reviewers.set(slug, await fixture.account(slug, { accountKind: 'reviewer', reviews: kinds }));
  }
});
afterAll(() => fixture.deps.drop());

type Case = {
  readonly slug: 'sonora' | 'jalisco';
  readonly action: string | null;
  readonly consents: readonly ConsentKind[];
  readonly revoked: boolean;
  readonly pick: number;
  readonly mark: string;
};

const cases: fc.Arbitrary<Case> = fc.record({
  slug: fc.constantFrom('sonora' as const, 'jalisco' as const),
  action: fc.constantFrom(null, 'indigena', 'discapacidad'),
  consents: fc.subarray<ConsentKind>(['treatment', 'publish-identity', 'publish-curricular']),
  revoked: fc.boolean(),
  pick: fc.nat({ max: 6 }),
  mark: fc.constantFrom('marca', 'otra-marca'),
});

async function decideConsents(person: AccountActor, candidacyId: string, one: Case): Promise<void> {
  for (const consent of one.consents) {
    const asked = consent !== 'publish-curricular' || (one.slug === 'jalisco' && one.action === null);
    if (asked) await giveConsent(fixture.deps, person, { candidacyId, consent });
  }
  if (one.revoked && one.consents.includes('publish-identity')) {
    await revokeConsent(fixture.deps, person, { candidacyId, consent: 'publish-identity' });
  }
}

async function publishAll(candidacy: TestCandidacy, one: Case, revisions: Map<string, number>) {
  const { deps } = fixture;
  const { id: candidacyId, person, parties } = candidacy;
  const liaison = await fixture.account(one.slug, { accountKind: 'liaison', partyId: parties[0] ?? null });
  for (const kind of kinds) {
    const target = { candidacyId, kind };
    const { contentHash } = await submitCapture(deps, person, {
      ...target,
      revision: revisions.get(kind) ?? 0,
    });
    if (one.slug === 'jalisco') await authorisePublication(deps, liaison, { ...target, contentHash });
    const reviewer = reviewers.get(one.slug);
    if (reviewer === undefined) throw new Error('no reviewer');
    await review(deps, reviewer, target, ['take-in-review', 'validate', 'publish']);
  }
}

describe('the check before sending', () => {
  it('shows the very profile that citizens read once it is published, whatever was answered and consented', async () => {
    const { deps } = fixture;
    await fc.assert(
      fc.asyncProperty(cases, async (one) => {
        const candidacy = await fixture.addCandidacy({
          tenant: one.slug,
          ...(one.action === null ? {} : { affirmativeAction: one.action }),
        });
        const { id: candidacyId, person, tenantId } = candidacy;
        await decideConsents(person, candidacyId, one);
        const revisions = new Map<string, number>();
        for (const kind of kinds) {
          const options = {
            mark: one.mark,
            pick: (_: Question, all: readonly Option[]) => all[one.pick % all.length],
          };
          revisions.set(kind, await capture(deps, person, { candidacyId, kind }, options));
        }
        const preview = await previewProfile(deps, person, { candidacyId });
        await publishAll(candidacy, one, revisions);
        const site = { tenantId, slug: one.slug, timeZone: 'America/Hermosillo', status: 'active' } as const;
        const published = await readPublicProfile(deps, site, preview.profile.slug);
        expect(published).toEqual(preview.profile);
        expect((await previewProfile(deps, person, { candidacyId })).profile).toEqual(published);
      }),
      { numRuns: 10 },
    );
  }, 120_000);

  it('says that identity answers will not be shown without consent, and shows none of them', async () => {
    const { deps } = fixture;
    const { id: candidacyId, person } = await fixture.addCandidacy({ tenant: 'sonora' });
    await capture(deps, person, { candidacyId, kind: 'identity' }, { mark: 'canario' });
    const { profile, parts } = await previewProfile(deps, person, { candidacyId });
    expect(profile.identityView).toBeNull();
    expect(parts.find(({ part }) => part === 'identity')).toMatchObject({
      shown: false,
      words: expect.stringContaining('falta tu consentimiento expreso'),
    });
    expect(parts.find(({ part }) => part === 'curricular')?.words).toBe(
      'Todavía no hay respuestas que publicar.',
    );
  });

  it('shows before the publication begins what it will show then', async () => {
    const { deps } = fixture;
    const { id: candidacyId, person } = await fixture.addCandidacy({ tenant: 'sonora' });
    await capture(deps, person, { candidacyId, kind: 'curricular' });
    await fixture.moveClock('sonora', '2024-04-12T12:00:00-07:00');
    const { profile } = await previewProfile(deps, person, { candidacyId });
    await fixture.moveClock('sonora', '2024-05-10T12:00:00-07:00');
    expect(profile.curricularView).not.toBeNull();
    expect(profile.curricularView?.publishedOn).toBe('2024-04-20');
  });

  it('is nobody else’s to see', async () => {
    const { deps } = fixture;
    const { id: candidacyId } = await fixture.addCandidacy({ tenant: 'sonora' });
    const other = await fixture.addCandidacy({ tenant: 'sonora' });
    await expect(previewProfile(deps, other.person, { candidacyId })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
