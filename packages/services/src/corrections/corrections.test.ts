import { type Answers, QuestionnaireKind } from '@conoceles/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccountActor } from '../actor.ts';
import { readOverview } from '../admin/read-overview.ts';
import { authorisePublication } from '../capture/authorise.ts';
import { checkCapture } from '../capture/check-capture.ts';
import { readCaptureForm } from '../capture/read-form.ts';
import { readCaptureHome } from '../capture/read-home.ts';
import { saveSection } from '../capture/save-section.ts';
import { submitCapture } from '../capture/submit.ts';
import { giveConsent } from '../consents/give-consent.ts';
import { giveVerdict } from '../review/give-verdict.ts';
import { ServiceProblem } from '../service-problem.ts';
import {
  type CaptureFixture,
  capture,
  createCaptureFixture,
  review,
  type TestCandidacy,
} from '../testing/capture-fixture.ts';
import { applyCorrection } from './apply-correction.ts';
import { decideCorrection } from './decide-correction.ts';
import { listCorrections } from './list-corrections.ts';
import { readCorrection } from './read-correction.ts';
import { readCorrectionPage } from './read-correction-page.ts';
import { requestCorrection } from './request-correction.ts';

const reason = 'El nombre de la institución está mal escrito.';
const section = 'motivos-y-propuestas';
const accept = { decision: 'accept', text: '' } as const;
let fixture: CaptureFixture;
const reviewers = new Map<string, AccountActor>();
const admins = new Map<string, AccountActor>();

beforeAll(async () => {
  fixture = await createCaptureFixture('sonora', 'jalisco');
  for (const tenant of ['sonora', 'jalisco']) {
    const reviews = QuestionnaireKind.options;
    reviewers.set(tenant, await fixture.account(tenant, { accountKind: 'reviewer', reviews }));
    admins.set(tenant, await fixture.account(tenant, { accountKind: 'admin' }));
  }
});
afterAll(() => fixture.deps.drop());

const of = (map: Map<string, AccountActor>, tenant: string) => {
  const found = map.get(tenant);
  if (found === undefined) throw new Error(tenant);
  return found;
};
const codeOf = async (work: Promise<unknown>) => {
  const outcome = await work.then(
    () => null,
    (error: unknown) => error,
  );
  return outcome instanceof ServiceProblem ? outcome.code : outcome;
};
type Published = { candidacy: TestCandidacy; liaison: AccountActor; tenant: string };

/** A candidacy of a party with its curricular questionnaire published, and its party's liaison. */
async function publish(
  tenant: string,
  mark: string,
  kind: QuestionnaireKind = 'curricular',
): Promise<Published> {
  const candidacy = await fixture.addCandidacy({ tenant });
  const liaison = await fixture.account(tenant, {
    accountKind: 'liaison',
    partyId: candidacy.parties[0] ?? '',
  });
  const target = { candidacyId: candidacy.id, kind };
  const revision = await capture(fixture.deps, candidacy.person, target, { mark });
  await submitCapture(fixture.deps, candidacy.person, { ...target, revision });
  await reviewAll({ candidacy, liaison, tenant }, kind);
  return { candidacy, liaison, tenant };
}

async function reviewAll({ candidacy, liaison, tenant }: Published, kind: QuestionnaireKind) {
  const target = { candidacyId: candidacy.id, kind };
  const { deps } = fixture;
  if (tenant === 'jalisco') {
    const check = await checkCapture(deps, liaison, target);
    await authorisePublication(deps, liaison, { ...target, contentHash: check.contentHash ?? '' });
    await giveConsent(deps, candidacy.person, { candidacyId: candidacy.id, consent: 'publish-curricular' });
  }
  await review(deps, of(reviewers, tenant), target, ['take-in-review', 'validate', 'publish']);
}

const shown = async ({ candidacy }: Published) => {
  const { profile, identity } = await fixture.readPublished(candidacy);
  return { profile, text: JSON.stringify([profile?.curricular, identity?.answers]) };
};
const only = async (tenant: string, candidacyId: string) => {
  const { items } = await listCorrections(fixture.deps, of(admins, tenant), { page: 1 });
  const found = items.find((item) => item.candidacyId === candidacyId);
  if (found === undefined) throw new Error('no correction of that candidacy');
  return found;
};
/** Answers of one section with every text written anew. */
const rewritten = (answers: Answers, mark: string): Answers =>
  Object.fromEntries(
    Object.entries(answers).map(([question, answer]) =>
      answer.kind === 'text' ? [question, { ...answer, text: mark.padEnd(300, 'y') }] : [question, answer],
    ),
  );

describe('in Sonora, where the admin applies it', () => {
  it('changes that section alone, at once, with a new receipt, and leaves nothing more to ask', async () => {
    const { deps } = fixture;
    const admin = of(admins, 'sonora');
    const one = await publish('sonora', 'original');
    const target = { candidacyId: one.candidacy.id, kind: 'curricular' } as const;
    const before = await readCaptureHome(deps, one.liaison, target.candidacyId);
    expect(before.questionnaires[0]?.correction).toMatchObject({ offered: true, mayAsk: true, left: 1 });
    const page = await requestCorrection(deps, one.liaison, target, { section, reason });
    // Friday 10 May: Monday is the next business day.
    expect(page.corrections[0]).toMatchObject({
      reason,
      state: 'requested',
      dueWords: 'lunes 13 de mayo a las 23:59',
      overdue: false,
    });
    expect([page.left, page.mayAsk]).toEqual([1, false]);
    expect(await codeOf(requestCorrection(deps, one.liaison, target, { section, reason }))).toBe(
      'state-conflict',
    );

    const { id } = await only('sonora', target.candidacyId);
    expect(await codeOf(applyCorrection(deps, admin, id, { answers: {}, revision: 0 }))).toBe(
      'state-conflict',
    );
    await decideCorrection(deps, of(reviewers, 'sonora'), id, accept);
    expect(await codeOf(decideCorrection(deps, admin, id, accept))).toBe('state-conflict');
    const sheet = await readCorrection(deps, admin, id);
    expect(sheet).toMatchObject({ mayApply: true, mayDecide: false, reason });
    expect((await readCorrection(deps, of(reviewers, 'sonora'), id)).form).toBeNull();
    const form = sheet.form;
    if (form === null) throw new Error('the admin has no form');
    const sent = {
      ...rewritten(form.answers, 'corregido'),
      'historia-profesional': { kind: 'text', text: 'ajeno' },
    } as const;
    expect(
      await codeOf(
        applyCorrection(deps, of(reviewers, 'sonora'), id, { answers: sent, revision: form.revision }),
      ),
    ).toBe('forbidden');
    const applied = await applyCorrection(deps, admin, id, { answers: sent, revision: form.revision });
    expect(applied).toMatchObject({ state: 'applied', mayApply: false });
    const { text, profile } = await shown(one);
    expect(text).toContain('corregido');
    expect(text).toContain('original-historia-profesional');
    expect(text).not.toContain('ajeno');
    expect(profile?.curricular_note).toBe('published');
    const after = await readCaptureHome(deps, one.liaison, target.candidacyId);
    const [was, is] = [before, after].map(({ questionnaires }) => questionnaires[0]);
    expect(is?.state).toBe('published');
    expect(is?.receipt?.contentHash).not.toBe(was?.receipt?.contentHash);
    expect(is?.receipt?.folio).not.toBe(was?.receipt?.folio);
    expect(is?.correction).toMatchObject({ mayAsk: false, left: 0, last: { state: 'applied' } });
    expect(await codeOf(requestCorrection(deps, one.liaison, target, { section, reason }))).toBe(
      'state-conflict',
    );
  });

  it('refuses with a reason that is told, and a refusal spends nothing', async () => {
    const { deps } = fixture;
    const one = await publish('sonora', 'negada');
    const target = { candidacyId: one.candidacy.id, kind: 'curricular' } as const;
    await requestCorrection(deps, one.liaison, target, { section, reason });
    const { id } = await only('sonora', target.candidacyId);
    const text = 'Lo que se pide cambiar es propaganda.';
    await decideCorrection(deps, of(admins, 'sonora'), id, { decision: 'refuse', text });
    const page = await readCorrectionPage(deps, one.liaison, target);
    expect(page).toMatchObject({ left: 1, mayAsk: true });
    expect(page.corrections[0]).toMatchObject({ state: 'refused', decision: text });
    expect((await shown(one)).text).toContain('negada');
  });

  it('opens the photograph to who captures it, because nobody else uploads one', async () => {
    const { deps } = fixture;
    const one = await publish('sonora', 'foto');
    const target = { candidacyId: one.candidacy.id, kind: 'curricular' } as const;
    await requestCorrection(deps, one.liaison, target, { section: 'fotografia', reason });
    const { id } = await only('sonora', target.candidacyId);
    const sheet = await decideCorrection(deps, of(admins, 'sonora'), id, accept);
    expect(sheet).toMatchObject({ appliedBy: 'capturer', mayApply: false, form: null });
    expect((await readCaptureForm(deps, one.liaison, target)).reopenedSections).toEqual(['fotografia']);
    expect((await shown(one)).text).toContain('foto-historia-profesional');
  });

  it('asks again for what the section needs, and shows nothing of it', async () => {
    const { deps } = fixture;
    const admin = of(admins, 'sonora');
    const one = await publish('sonora', 'entera');
    const target = { candidacyId: one.candidacy.id, kind: 'curricular' } as const;
    await requestCorrection(deps, one.liaison, target, { section: 'historia', reason });
    const { id } = await only('sonora', target.candidacyId);
    const { form } = await decideCorrection(deps, admin, id, accept);
    const revision = form?.revision ?? 0;
    const empty = await applyCorrection(deps, admin, id, { answers: {}, revision }).catch(
      (error: unknown) => error,
    );
    expect(empty).toMatchObject({ code: 'invalid-input' });
    expect(await codeOf(applyCorrection(deps, admin, id, { answers: {}, revision: 0 }))).toBe('conflict');
    expect((await shown(one)).text).toContain('entera-historia-profesional');
  });

  it('passes its deadline in red when nobody attends it', async () => {
    const { deps } = fixture;
    const one = await publish('sonora', 'tarde');
    const target = { candidacyId: one.candidacy.id, kind: 'curricular' } as const;
    await requestCorrection(deps, one.liaison, target, { section, reason });
    await fixture.moveClock('sonora', '2024-05-14T12:00:00-07:00');
    expect(await only('sonora', target.candidacyId)).toMatchObject({ overdue: true });
    await fixture.moveClock('sonora', '2024-06-03T12:00:00-07:00');
    const two = await readCorrectionPage(deps, one.liaison, target);
    expect(two.mayAsk).toBe(false);
    await fixture.moveClock('sonora', '2024-05-10T12:00:00-07:00');
  });
});

describe.each(QuestionnaireKind.options)('in Jalisco, where the section reopens (%s)', (kind) => {
  const opened = kind === 'curricular' ? section : 'discapacidad';
  const closed = kind === 'curricular' ? 'historia' : 'poblacion-afromexicana';

  it('lets only that section be written, and the public reads what was validated until the new one is', async () => {
    const { deps } = fixture;
    const reviewer = of(reviewers, 'jalisco');
    const one = await publish('jalisco', 'validado', kind);
    if (kind === 'identity') {
      await giveConsent(deps, one.candidacy.person, {
        candidacyId: one.candidacy.id,
        consent: 'publish-identity',
      });
    }
    const target = { candidacyId: one.candidacy.id, kind };
    const before = (await shown(one)).text;
    const figures = async () =>
      (await readOverview(deps, of(admins, 'jalisco'))).questionnaires.find((figure) => figure.kind === kind);
    const counted = await figures();
    const unchanged = async () => {
      const { text, profile } = await shown(one);
      expect(text).toBe(before);
      expect(profile?.[kind === 'curricular' ? 'curricular_note' : 'identity_note']).toBe('published');
      expect(await figures()).toEqual(counted);
    };
    // The capture deadline passed long ago.
    await fixture.moveClock('jalisco', '2024-05-30T12:00:00-06:00');
    await requestCorrection(deps, one.liaison, target, { section: opened, reason });
    const { id } = await only('jalisco', target.candidacyId);
    await decideCorrection(deps, reviewer, id, accept);
    await unchanged();
    const home = await readCaptureHome(deps, one.candidacy.person, target.candidacyId);
    const progress = home.questionnaires.find((questionnaire) => questionnaire.kind === kind);
    expect(progress).toMatchObject({ state: 'observed', editable: true, observations: 0 });
    expect(progress?.correction).toMatchObject({ left: 0, reopened: [{ slug: opened }] });

    const form = await readCaptureForm(deps, one.candidacy.person, target);
    expect(form.reopenedSections).toEqual([opened]);
    const save = (id: string, answers: Answers, revision: number) =>
      saveSection(deps, one.candidacy.person, { ...target, section: id, answers, revision });
    expect(form.definition.sections.map(({ id }) => id)).toContain(closed);
    for (const { id } of form.definition.sections.filter((each) => each.id !== opened)) {
      expect(await codeOf(save(id, {}, form.revision))).toBe('state-conflict');
    }
    const changed: Answers =
      kind === 'curricular'
        ? rewritten(form.answers, 'corrección sin validar')
        : { ...form.answers, discapacidad: { kind: 'choice', choice: { value: 'prefiero-no-contestar' } } };
    const { revision } = await save(opened, changed, form.revision);
    await unchanged();
    await submitCapture(deps, one.candidacy.person, { ...target, revision });
    await unchanged();
    expect(
      await codeOf(giveVerdict(deps, reviewer, target, { verdict: 'take-in-review', contentHash: '' })),
    ).toBe('state-conflict');
    const { contentHash } = await checkCapture(deps, one.liaison, target);
    await authorisePublication(deps, one.liaison, { ...target, contentHash: contentHash ?? '' });
    const taken = await review(deps, reviewer, target, ['take-in-review']);
    await unchanged();
    const observe = (where: string) =>
      giveVerdict(deps, reviewer, target, {
        verdict: 'observe',
        contentHash: taken.contentHash ?? '',
        observations: [{ section: where, motive: 'otro', text: 'Falta todavía algo aquí.' }],
      });
    expect(await codeOf(observe(closed))).toBe('invalid-input');
    await observe(opened);
    await unchanged();
    const again = await readCaptureForm(deps, one.candidacy.person, target);
    expect(await codeOf(save(closed, {}, again.revision))).toBe('state-conflict');
    await submitCapture(deps, one.candidacy.person, { ...target, revision: again.revision });
    await reviewAll(one, kind);
    expect((await shown(one)).text).not.toBe(before);
    expect(await figures()).toEqual(counted);
    const done = await readCorrectionPage(deps, one.liaison, target);
    expect(done).toMatchObject({ left: 0, mayAsk: false });
    expect(done.corrections[0]?.state).toBe('applied');
    expect((await readCaptureForm(deps, one.liaison, target)).reopenedSections).toEqual([]);
    await fixture.moveClock('jalisco', '2024-05-10T12:00:00-06:00');
  });
});

describe('who may', () => {
  it('asks only of its own, by its role; attends only the kind it verifies', async () => {
    const { deps } = fixture;
    const one = await publish('sonora', 'propia');
    const alone = await fixture.addCandidacy({ tenant: 'sonora', kind: 'independent' });
    const stranger = await fixture.account('sonora', {
      accountKind: 'liaison',
      partyId: await otherParty(one),
    });
    const target = { candidacyId: one.candidacy.id, kind: 'curricular' } as const;
    const ask = (actor: AccountActor) => codeOf(requestCorrection(deps, actor, target, { section, reason }));
    expect(await ask(stranger)).toBe('not-found');
    expect(await ask(alone.person)).toBe('not-found');
    expect(await ask(one.candidacy.person)).toBe('forbidden');
    expect(await codeOf(readCorrectionPage(deps, stranger, target))).toBe('not-found');
    await fixture.changeRules('sonora', {
      corrections: { allowed: 1, appliedBy: 'admin', candidateMayAsk: true, dueInBusinessDays: 1 },
    });
    expect(await ask(one.candidacy.person)).toBeNull();
    await fixture.changeRules('sonora', {
      corrections: { allowed: 1, appliedBy: 'admin', candidateMayAsk: false, dueInBusinessDays: 1 },
    });
    const { id } = await only('sonora', target.candidacyId);
    const identityOnly = await fixture.account('sonora', { accountKind: 'reviewer', reviews: ['identity'] });
    expect(await codeOf(readCorrection(deps, identityOnly, id))).toBe('not-found');
    expect(await codeOf(decideCorrection(deps, identityOnly, id, accept))).toBe('not-found');
    expect((await listCorrections(deps, identityOnly, { page: 1 })).items).toEqual([]);
    expect(await codeOf(readCorrection(deps, of(admins, 'jalisco'), id))).toBe('not-found');
    const observer = await fixture.account('sonora', { accountKind: 'observer' });
    expect(await codeOf(listCorrections(deps, observer, { page: 1 }))).toBe('forbidden');
  });

  it('leaves an audit line for every step, and neither there nor in the mail a word of what was written', async () => {
    const { deps } = fixture;
    const one = await publish('jalisco', 'auditada');
    const target = { candidacyId: one.candidacy.id, kind: 'curricular' } as const;
    await requestCorrection(deps, one.liaison, target, { section, reason: 'canario-motivo de la solicitud' });
    const { id } = await only('jalisco', target.candidacyId);
    await decideCorrection(deps, of(admins, 'jalisco'), id, {
      decision: 'accept',
      text: 'canario-respuesta',
    });
    const rows = await deps.test.adminSql`
      select * from audit.entries where entity_id = ${target.candidacyId} and (verb like 'correction.%' or verb = 'questionnaire.reopen') order by at, id`;
    expect(rows.map(({ verb }) => verb).toSorted()).toEqual([
      'correction.accept',
      'correction.request',
      'questionnaire.reopen',
    ]);
    const stored = await deps.test
      .adminSql`select encode(reason_cipher, 'escape') as a, encode(decision_cipher, 'escape') as b from identity.corrections`;
    expect(JSON.stringify([rows, stored])).not.toContain('canario');
  });
});

/** A party that does not nominate it. */
async function otherParty({ candidacy }: Published): Promise<string> {
  const rows = await fixture.deps.test
    .adminSql`select id from app.parties where tenant_id = ${candidacy.tenantId}`;
  const found = rows.find(({ id }) => !candidacy.parties.includes(id));
  if (found === undefined) throw new Error('every party nominates it');
  return found.id;
}
