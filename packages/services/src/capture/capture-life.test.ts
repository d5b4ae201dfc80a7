import { QuestionnaireKind } from '@conoceles/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccountActor } from '../actor.ts';
import { giveConsent } from '../consents/give-consent.ts';
import { revokeConsent } from '../consents/revoke-consent.ts';
import { giveVerdict } from '../review/give-verdict.ts';
import { readReviewSheet } from '../review/read-sheet.ts';
import { type CaptureFixture, capture, createCaptureFixture, review } from '../testing/capture-fixture.ts';
import { checkCapture } from './check-capture.ts';
import { readCaptureForm } from './read-form.ts';
import { readCaptureHome } from './read-home.ts';
import { saveSection } from './save-section.ts';
import { submitCapture } from './submit.ts';

const kinds = QuestionnaireKind.options;
const wholeReview = ['take-in-review', 'validate', 'publish'] as const;
let fixture: CaptureFixture;
let reviewer: AccountActor;

beforeAll(async () => {
  fixture = await createCaptureFixture('sonora');
  reviewer = await fixture.account('sonora', { accountKind: 'reviewer', reviews: kinds });
});
afterAll(() => fixture.deps.drop());

describe('the life of one candidacy', () => {
  it('goes from nothing to published, and consent opens and closes what is sensitive at once', async () => {
    const { deps } = fixture;
    const candidacy = await fixture.addCandidacy({ tenant: 'sonora' });
    const { id: candidacyId, person } = candidacy;
    const before = await readCaptureHome(deps, person, candidacyId);
    expect([before.curricular, before.identity]).toEqual(['not-started', 'not-started']);
    expect(before.deadline.words).toBe('Te quedan 7 días: vence el viernes 17 de mayo a las 23:59');
    for (const kind of kinds) {
      const target = { candidacyId, kind };
      const revision = await capture(deps, person, target, { mark: 'canario' });
      const check = await checkCapture(deps, person, target);
      expect(check.problems).toEqual([]);
      expect(check.sections.length).toBeGreaterThan(2);
      const receipt = await submitCapture(deps, person, { ...target, revision });
      expect(receipt).toMatchObject({ late: false, folio: expect.stringMatching(/^[CI]-\w{4}-\w{6}$/u) });
      expect((await fixture.readPublished(candidacy)).profile?.curricular).toBeNull();
    }
    const sent = await readCaptureHome(deps, person, candidacyId);
    expect(sent.questionnaires.map(({ state, editable }) => [state, editable])).toEqual([
      ['submitted', false],
      ['submitted', false],
    ]);
    for (const kind of kinds) await review(deps, reviewer, { candidacyId, kind }, wholeReview);
    const published = await fixture.readPublished(candidacy);
    expect(JSON.stringify(published.profile?.curricular)).toContain('canario');
    expect(published.identity).toBeUndefined();

    const identityShows = async () => (await fixture.readPublished(candidacy)).identity !== undefined;
    await giveConsent(deps, person, { candidacyId, consent: 'publish-identity' });
    expect(await identityShows()).toBe(true);
    await revokeConsent(deps, person, { candidacyId, consent: 'publish-identity' });
    expect(await identityShows()).toBe(false);
    await giveConsent(deps, person, { candidacyId, consent: 'publish-identity' });
    await giveConsent(deps, person, { candidacyId, consent: 'treatment' });
    expect(await identityShows()).toBe(true);
    const home = await revokeConsent(deps, person, { candidacyId, consent: 'treatment' });
    expect(await identityShows()).toBe(false);
    expect(home.consents.every(({ revokedAt }) => revokedAt !== null)).toBe(true);
  });

  it('comes back with observations as often as needed, and each round keeps its own', async () => {
    const { deps } = fixture;
    const { id: candidacyId, person } = await fixture.addCandidacy({ tenant: 'sonora' });
    const target = { candidacyId, kind: 'identity' } as const;
    let hash = '';
    for (const round of [1, 2]) {
      const revision = await capture(deps, person, target);
      hash = (await submitCapture(deps, person, { ...target, revision })).contentHash;
      await review(deps, reviewer, target, ['take-in-review']);
      const text = `Corrige la vuelta ${round}, por favor.`;
      const observations = [{ section: 'discapacidad', motive: 'no-responde', text }];
      await giveVerdict(deps, reviewer, target, { verdict: 'observe', contentHash: hash, observations });
    }
    const form = await readCaptureForm(deps, person, target);
    expect(form).toMatchObject({ state: 'observed', editable: true });
    expect(form.observations.map(({ round, motive, text }) => [round, motive, text])).toEqual([
      [2, 'No responde lo que se pregunta o está incompleto', 'Corrige la vuelta 2, por favor.'],
      [1, 'No responde lo que se pregunta o está incompleto', 'Corrige la vuelta 1, por favor.'],
    ]);
    const { questionnaires } = await readCaptureHome(deps, person, candidacyId);
    const identity = questionnaires.find(({ kind }) => kind === 'identity');
    expect(identity?.observations).toBe(1);
    expect(identity?.sections.filter(({ observed }) => observed).map(({ id }) => id)).toEqual([
      'discapacidad',
    ]);
  });

  it('shows the reviewer what was sent, never the draft that follows an observation', async () => {
    const { deps } = fixture;
    const { id: candidacyId, person } = await fixture.addCandidacy({ tenant: 'sonora' });
    const target = { candidacyId, kind: 'curricular' } as const;
    const revision = await capture(deps, person, target, { mark: 'enviado' });
    const { contentHash } = await submitCapture(deps, person, { ...target, revision });
    await review(deps, reviewer, target, ['take-in-review']);
    const observations = [{ section: 'contacto', motive: 'otro', text: 'Revisa el contacto, por favor.' }];
    await giveVerdict(deps, reviewer, target, { verdict: 'observe', contentHash, observations });
    await capture(deps, person, target, { mark: 'borrador' });
    const sheet = JSON.stringify(await readReviewSheet(deps, reviewer, target));
    expect(sheet).toContain('enviado');
    expect(sheet).not.toContain('borrador');
  });

  it('leaves an audit line for every step and no private value in any', async () => {
    const { deps } = fixture;
    const { id: candidacyId, person } = await fixture.addCandidacy({ tenant: 'sonora' });
    for (const kind of kinds) {
      const target = { candidacyId, kind };
      const revision = await capture(deps, person, target, { mark: 'secreto' });
      await submitCapture(deps, person, { ...target, revision });
      await review(deps, reviewer, target, wholeReview);
    }
    await giveConsent(deps, person, { candidacyId, consent: 'publish-identity' });
    await revokeConsent(deps, person, { candidacyId, consent: 'publish-identity' });
    const rows = await deps.test.adminSql`select * from audit.entries where entity_id = ${candidacyId}`;
    const steps = ['submit', 'take-in-review', 'validate', 'publish'].map((step) => `questionnaire.${step}`);
    expect(rows.map(({ verb }) => verb).toSorted()).toEqual(
      [...steps, ...steps, 'consent.give', 'consent.revoke'].toSorted(),
    );
    expect(rows.every(({ actor_id }) => [person.accountId, reviewer.accountId].includes(actor_id))).toBe(
      true,
    );
    const text = JSON.stringify(rows);
    for (const secret of ['secreto', 'akateko', 'pueblo-indigena', 'discapacidad-tipo']) {
      expect(text).not.toContain(secret);
    }
  });

  it('saves a draft with its faults and says them', async () => {
    const { deps } = fixture;
    const { id: candidacyId, person } = await fixture.addCandidacy({ tenant: 'sonora' });
    const target = { candidacyId, kind: 'curricular', section: 'contacto' } as const;
    const answers = { 'pagina-web': { kind: 'list' as const, items: ['https://bien.mx', 'esto no es'] } };
    const saved = await saveSection(deps, person, { ...target, answers, revision: 0 });
    expect(saved.problems).toMatchObject([{ question: 'pagina-web', itemIndex: 1 }]);
    const form = await readCaptureForm(deps, person, target);
    expect(form.answers).toEqual(answers);
    expect(form.revision).toBe(saved.revision);
  });
});
