import type { QuestionnaireKind } from '@conoceles/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccountActor } from '../actor.ts';
import { giveConsent } from '../consents/give-consent.ts';
import { giveVerdict } from '../review/give-verdict.ts';
import { readReviewSheet } from '../review/read-sheet.ts';
import { ServiceProblem } from '../service-problem.ts';
import { type CaptureFixture, capture, createCaptureFixture, review } from '../testing/capture-fixture.ts';
import { authorisePublication } from './authorise.ts';
import { listCapture } from './list-capture.ts';
import { readCaptureForm } from './read-form.ts';
import { readCaptureHome } from './read-home.ts';
import { saveSection } from './save-section.ts';
import { submitCapture } from './submit.ts';

let fixture: CaptureFixture;

beforeAll(async () => {
  fixture = await createCaptureFixture('sonora', 'jalisco');
});
afterAll(() => fixture.deps.drop());

async function problemOf(work: Promise<unknown>): Promise<ServiceProblem> {
  const outcome = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (outcome instanceof ServiceProblem) return outcome;
  throw new Error('expected a refusal', { cause: outcome });
}
const codeOf = async (work: Promise<unknown>) => (await problemOf(work)).code;
const text = (value: string) => ({ kind: 'list' as const, items: [value] });
const contact = { kind: 'curricular', section: 'contacto' } as const;

async function submitWhole(candidacyId: string, by: AccountActor, kind: QuestionnaireKind = 'curricular') {
  const revision = await capture(fixture.deps, by, { candidacyId, kind });
  return submitCapture(fixture.deps, by, { candidacyId, kind, revision });
}

describe('who may', () => {
  it('opens a candidacy to the person and the party of origin, and to nobody else, as if it did not exist', async () => {
    const { deps } = fixture;
    const allied = await fixture.addCandidacy({ tenant: 'sonora', kind: 'coalition' });
    const alone = await fixture.addCandidacy({ tenant: 'sonora', kind: 'independent' });
    const liaisons = await Promise.all(
      allied.parties.map((partyId) => fixture.account('sonora', { accountKind: 'liaison', partyId })),
    );
    const [origin, ...others] = liaisons;
    if (origin === undefined || others.length === 0) throw new Error('an alliance has several parties');
    const stranger = await fixture.addCandidacy({ tenant: 'jalisco' });
    for (const capturer of [allied.person, origin]) {
      expect((await readCaptureHome(deps, capturer, allied.id)).candidacyId).toBe(allied.id);
    }
    for (const capturer of [...others, alone.person, stranger.person]) {
      expect(await codeOf(readCaptureHome(deps, capturer, allied.id))).toBe('not-found');
      expect(
        await codeOf(
          saveSection(deps, capturer, { candidacyId: allied.id, ...contact, answers: {}, revision: 0 }),
        ),
      ).toBe('not-found');
      expect(
        (await listCapture(deps, capturer, { page: 1 })).items.map((item) => item.candidacyId),
      ).not.toContain(allied.id);
    }
    expect((await listCapture(deps, origin, { page: 1 })).items.map((item) => item.candidacyId)).toEqual([
      allied.id,
    ]);
    expect(await codeOf(readCaptureHome(deps, origin, alone.id))).toBe('not-found');
    expect(await codeOf(giveConsent(deps, origin, { candidacyId: allied.id, consent: 'treatment' }))).toBe(
      'forbidden',
    );
  });

  it('lets a reviewer see and judge only the kinds it verifies, in its own state', async () => {
    const { deps } = fixture;
    const { id: candidacyId, person } = await fixture.addCandidacy({ tenant: 'sonora' });
    await submitWhole(candidacyId, person, 'identity');
    const target = { candidacyId, kind: 'identity' } as const;
    const curricularOnly = await fixture.account('sonora', {
      accountKind: 'reviewer',
      reviews: ['curricular'],
    });
    const elsewhere = await fixture.account('jalisco', { accountKind: 'reviewer', reviews: ['identity'] });
    const verdict = { verdict: 'take-in-review', contentHash: '' } as const;
    expect(await codeOf(readReviewSheet(deps, curricularOnly, target))).toBe('forbidden');
    expect(await codeOf(giveVerdict(deps, curricularOnly, target, verdict))).toBe('forbidden');
    expect(await codeOf(readReviewSheet(deps, elsewhere, target))).toBe('not-found');
    expect(await codeOf(readReviewSheet(deps, person, target))).toBe('forbidden');
    expect(await codeOf(readReviewSheet(deps, curricularOnly, { candidacyId, kind: 'curricular' }))).toBe(
      'not-found',
    );
  });
});

describe('two people at once', () => {
  it('answers the second editor with what is stored, and changes nothing', async () => {
    const { deps } = fixture;
    const { id: candidacyId, person } = await fixture.addCandidacy({ tenant: 'sonora' });
    const save = (value: string, revision: number) =>
      saveSection(deps, person, { candidacyId, ...contact, answers: { facebook: text(value) }, revision });
    const [one, two] = await Promise.allSettled([save('https://uno.mx', 0), save('https://dos.mx', 0)]);
    expect([one.status, two.status].toSorted()).toEqual(['fulfilled', 'rejected']);
    const { revision, savedAt } = await readCaptureForm(deps, person, { candidacyId, kind: 'curricular' });
    const stale = await problemOf(save('https://tres.mx', 0));
    expect(stale.code).toBe('conflict');
    expect(stale.errors).toEqual([
      { pointer: '/revision', detail: String(revision) },
      { pointer: '/savedAt', detail: savedAt },
    ]);
    const after = await readCaptureForm(deps, person, { candidacyId, kind: 'curricular' });
    expect(JSON.stringify(after.answers)).not.toContain('tres');
  });

  it('touches only the section that is saved, and never a photograph', async () => {
    const { deps } = fixture;
    const { id: candidacyId, person } = await fixture.addCandidacy({ tenant: 'sonora' });
    const first = await saveSection(deps, person, {
      candidacyId,
      ...contact,
      answers: { facebook: text('https://uno.mx') },
      revision: 0,
    });
    const photo = { kind: 'photo' as const, photoId: crypto.randomUUID() };
    const foreign = { fotografia: photo, facebook: text('https://otra.mx') };
    await saveSection(deps, person, {
      candidacyId,
      kind: 'curricular',
      section: 'fotografia',
      answers: foreign,
      revision: first.revision,
    });
    const { answers } = await readCaptureForm(deps, person, { candidacyId, kind: 'curricular' });
    expect(answers).toEqual({ facebook: text('https://uno.mx') });
  });
});

describe('order and time', () => {
  it('closes a questionnaire once sent, and refuses to send what is incomplete', async () => {
    const { deps } = fixture;
    const { id: candidacyId, person } = await fixture.addCandidacy({ tenant: 'sonora' });
    const draft = { candidacyId, ...contact, answers: {} };
    const { revision } = await saveSection(deps, person, { ...draft, revision: 0 });
    const incomplete = await problemOf(
      submitCapture(deps, person, { candidacyId, kind: 'curricular', revision }),
    );
    expect(incomplete.code).toBe('invalid-input');
    expect(incomplete.errors.length).toBeGreaterThan(1);
    await submitWhole(candidacyId, person);
    const sent = await readCaptureForm(deps, person, { candidacyId, kind: 'curricular' });
    expect(await codeOf(saveSection(deps, person, { ...draft, revision: sent.revision }))).toBe(
      'state-conflict',
    );
    const again = { candidacyId, kind: 'curricular', revision: sent.revision } as const;
    expect(await codeOf(submitCapture(deps, person, again))).toBe('state-conflict');
  });

  it('opens with the account, marks what comes late where that is allowed, and closes otherwise', async () => {
    const { deps } = fixture;
    const waiting = await fixture.addCandidacy({ tenant: 'sonora', receivedAt: null });
    const early = { candidacyId: waiting.id, ...contact, answers: {}, revision: 0 };
    expect(await codeOf(saveSection(deps, waiting.person, early))).toBe('window-closed');
    const receivedAt = new Date('2024-04-20T18:00:00Z');
    const late = await fixture.addCandidacy({ tenant: 'sonora', receivedAt });
    const save = { ...early, candidacyId: late.id };
    expect(await codeOf(saveSection(deps, late.person, save))).toBe('window-closed');
    await fixture.changeRules('sonora', { lateCaptureUntilElectionDay: true });
    expect((await submitWhole(late.id, late.person)).late).toBe(true);
    await fixture.changeRules('sonora', { lateCaptureUntilElectionDay: false });
  });

  it('makes the party authorise exactly what it read, and lapses when that is sent anew', async () => {
    const { deps } = fixture;
    const { id: candidacyId, person, parties } = await fixture.addCandidacy({ tenant: 'jalisco' });
    const liaison = await fixture.account('jalisco', { accountKind: 'liaison', partyId: parties[0] ?? null });
    const reviewer = await fixture.account('jalisco', { accountKind: 'reviewer', reviews: ['curricular'] });
    const target = { candidacyId, kind: 'curricular' } as const;
    const first = await submitWhole(candidacyId, person);
    expect(await codeOf(review(deps, reviewer, target, ['take-in-review']))).toBe('state-conflict');
    expect(
      await codeOf(authorisePublication(deps, person, { ...target, contentHash: first.contentHash })),
    ).toBe('forbidden');
    expect(await codeOf(authorisePublication(deps, liaison, { ...target, contentHash: 'otro' }))).toBe(
      'conflict',
    );
    const { items } = await listCapture(deps, liaison, { page: 1 });
    expect(items.find((item) => item.candidacyId === candidacyId)?.awaitsAuthorisation).toBe(true);
    const home = await authorisePublication(deps, liaison, { ...target, contentHash: first.contentHash });
    expect([home.curricular, home.awaitsAuthorisation]).toEqual(['authorised', false]);
    await review(deps, reviewer, target, ['take-in-review']);
    const observations = [{ section: 'contacto', motive: 'otro', text: 'Revisa el contacto, por favor.' }];
    await giveVerdict(deps, reviewer, target, {
      verdict: 'observe',
      contentHash: first.contentHash,
      observations,
    });
    await submitWhole(candidacyId, person);
    expect(await codeOf(review(deps, reviewer, target, ['take-in-review']))).toBe('state-conflict');
  });

  it('takes no verdict on answers other than those read, nor with a motive that does not exist', async () => {
    const { deps } = fixture;
    const { id: candidacyId, person } = await fixture.addCandidacy({ tenant: 'sonora' });
    const reviewer = await fixture.account('sonora', { accountKind: 'reviewer', reviews: ['curricular'] });
    const target = { candidacyId, kind: 'curricular' } as const;
    const { contentHash } = await submitWhole(candidacyId, person);
    const stale = { verdict: 'take-in-review', contentHash: '0'.repeat(64) } as const;
    expect(await codeOf(giveVerdict(deps, reviewer, target, stale))).toBe('conflict');
    expect(await codeOf(review(deps, reviewer, target, ['publish']))).toBe('state-conflict');
    await review(deps, reviewer, target, ['take-in-review']);
    const observations = [
      { section: 'contacto', motive: 'inventado', text: 'Revisa el contacto, por favor.' },
    ];
    const refused = await problemOf(
      giveVerdict(deps, reviewer, target, { verdict: 'observe', contentHash, observations }),
    );
    expect(refused.errors.map(({ pointer }) => pointer)).toEqual(['/observations/0/motive']);
  });
});
