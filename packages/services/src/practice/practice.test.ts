import { eq, inArray, schema, systemActor, withTenant } from '@conoceles/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccountActor } from '../actor.ts';
import { readOverview } from '../admin/read-overview.ts';
import { authorisePublication } from '../capture/authorise.ts';
import { checkCapture } from '../capture/check-capture.ts';
import { listCapture } from '../capture/list-capture.ts';
import { readCaptureForm } from '../capture/read-form.ts';
import { readCaptureHome } from '../capture/read-home.ts';
import { submitCapture } from '../capture/submit.ts';
import { writeReceipt } from '../capture/write-receipt.ts';
import { answerHelp } from '../help/answer-help.ts';
import { askHelp } from '../help/ask-help.ts';
import { listHelpDesk } from '../help/list-help-desk.ts';
import { takeComplianceFigures } from '../platform/take-compliance-figures.ts';
import { projectTenant } from '../publication/project-tenant.ts';
import { listReviewQueue } from '../review/list-queue.ts';
import { ServiceProblem } from '../service-problem.ts';
import { type CaptureFixture, capture, createCaptureFixture, review } from '../testing/capture-fixture.ts';
import { readPdf } from '../testing/read-pdf.ts';
import { closePractice } from './close-practice.ts';
import { movePracticeClock } from './move-practice-clock.ts';
import { openPractice, restartPractice } from './open-practice.ts';

let fixture: CaptureFixture;
let admin: AccountActor;
let liaison: AccountActor;
let reviewer: AccountActor;
let real: { id: string; person: AccountActor };
const practising = (actor: AccountActor): AccountActor => ({ ...actor, practice: true });

beforeAll(async () => {
  fixture = await createCaptureFixture('jalisco');
  const candidacy = await fixture.addCandidacy({ tenant: 'jalisco' });
  real = candidacy;
  admin = await fixture.account('jalisco', { accountKind: 'admin' });
  reviewer = await fixture.account('jalisco', {
    accountKind: 'reviewer',
    reviews: ['curricular', 'identity'],
  });
  liaison = await fixture.account('jalisco', {
    accountKind: 'liaison',
    partyId: candidacy.parties[0] ?? null,
  });
  await openPractice(fixture.deps, admin, { perParty: 3 });
}, 60_000);
afterAll(() => fixture.deps.drop());

function inTenant<T>(work: Parameters<typeof withTenant<'identity', T>>[2]): Promise<T> {
  const tenantId = fixture.tenantIdOf('jalisco');
  return withTenant(fixture.deps.db, { tenantId, actor: systemActor('test'), scope: 'identity' }, work);
}

const codeOf = (doing: Promise<unknown>) =>
  doing.then(
    () => 'done',
    (reason: unknown) => (reason instanceof ServiceProblem ? reason.code : String(reason)),
  );

const practiceIds = () =>
  inTenant(async (tx) => {
    const { candidacies: c, processes: p } = schema;
    const rows = await tx
      .select({ id: c.id })
      .from(c)
      .innerJoin(p, eq(p.id, c.processId))
      .where(eq(p.practice, true));
    return rows.map(({ id }) => id);
  });

describe('the practice', () => {
  it('has invented candidacies of every party, named as such, with something to do for everybody', async () => {
    const list = await listCapture(fixture.deps, practising(liaison), { page: 1 });
    expect(list.total).toBeGreaterThanOrEqual(3);
    expect(list.items.every(({ displayName }) => displayName.endsWith('(práctica)'))).toBe(true);
    const queue = await listReviewQueue(fixture.deps, practising(reviewer), { page: 1 });
    expect(queue.total).toBeGreaterThan(3);
    expect(queue.items.every(({ displayName }) => displayName.endsWith('(práctica)'))).toBe(true);
  });

  it('is another world: neither side reads nor counts what is of the other', async () => {
    const { deps } = fixture;
    const [there] = (await listCapture(deps, practising(liaison), { page: 1 })).items;
    expect((await listCapture(deps, liaison, { page: 1 })).items.map((item) => item.candidacyId)).toEqual([
      real.id,
    ]);
    expect(await codeOf(readCaptureHome(deps, liaison, there?.candidacyId ?? ''))).toBe('not-found');
    expect(await codeOf(readCaptureHome(deps, practising(liaison), real.id))).toBe('not-found');
    expect((await readOverview(deps, admin)).candidacies.approved).toBe(1);
    expect((await readOverview(deps, practising(admin))).candidacies.approved).toBeGreaterThan(20);
  });

  it('goes from capture to publication, on paper without validity, and nothing of it reaches the public, the mail or INE', async () => {
    const { deps } = fixture;
    const party = practising(liaison);
    const { items } = await listCapture(deps, party, { page: 1 });
    const fresh = items.find(({ identity }) => identity === 'not-started' || identity === 'draft');
    const target = { candidacyId: fresh?.candidacyId ?? '', kind: 'identity' } as const;
    await capture(deps, party, target);
    const { revision } = await readCaptureForm(deps, party, target);
    await submitCapture(deps, party, { ...target, revision });
    const [page = ''] = await readPdf(await writeReceipt(deps, party, target));
    expect(page).toContain('PRÁCTICA — SIN VALIDEZ');
    const { contentHash } = await checkCapture(deps, party, target);
    await authorisePublication(deps, party, { ...target, contentHash: contentHash ?? '' });
    const sheet = await review(deps, practising(reviewer), target, ['take-in-review', 'validate', 'publish']);
    expect(sheet.state).toBe('published');

    await projectTenant(deps, fixture.tenantIdOf('jalisco'), systemActor('test'));
    const ids = await practiceIds();
    expect(ids.length).toBeGreaterThan(20);
    const { disclosures: d, mailOutbox: m, publishedIdentity, publishedProfiles: p } = schema;
    const leaked = await inTenant(async (tx) => [
      ...(await tx.select({ id: p.id }).from(p).where(inArray(p.id, ids))),
      ...(await tx.select({ id: publishedIdentity.id }).from(publishedIdentity)),
      ...(await tx.select({ id: d.id }).from(d).where(inArray(d.candidacyId, ids))),
      ...(await tx.select({ id: m.id }).from(m)),
    ]);
    expect(leaked).toEqual([]);
    await takeComplianceFigures(deps, fixture.tenantIdOf('jalisco'));
    const figures = await deps.test
      .adminSql`select candidacy_count, process_slug from ${deps.test.adminSql('platform.compliance')}`;
    expect(figures.map((row) => row.candidacy_count)).toEqual([1]);
  });

  it('keeps its own help, and writes to nobody', async () => {
    const { deps } = fixture;
    const asked = await askHelp(deps, practising(liaison), {
      kind: 'help',
      text: 'Una duda de la práctica.',
    });
    expect((await listHelpDesk(deps, admin, { page: 1 })).total).toBe(0);
    expect((await listHelpDesk(deps, practising(admin), { page: 1 })).total).toBe(1);
    const { accounts: a, mailOutbox: m } = schema;
    await inTenant((tx) => tx.update(a).set({ emailHash: 'x' }).where(eq(a.id, liaison.accountId)));
    await answerHelp(deps, practising(admin), {
      threadId: asked.threadId,
      text: 'Así se hace.',
      close: false,
    });
    expect(await inTenant((tx) => tx.select().from(m))).toEqual([]);
  });

  it('moves its own clock and no other, and says in the log which acts were practised', async () => {
    const { deps } = fixture;
    await movePracticeClock(deps, admin, { now: '2024-06-01T12:00:00' });
    expect((await readOverview(deps, admin)).now).toContain('2024-05-10');
    expect((await readOverview(deps, practising(admin))).now).toContain('2024-06-01');
    const { auditEntries: e } = schema;
    const entries = await inTenant((tx) => tx.select().from(e));
    const marked = (entry: (typeof entries)[number]) =>
      (entry.after as { practice?: boolean } | null)?.practice === true;
    const practised = ['questionnaire.submit', 'help.ask', 'help.answer'];
    expect(entries.filter(({ verb }) => practised.includes(verb)).every(marked)).toBe(true);
    expect(entries.filter(({ verb }) => verb.startsWith('practice.')).some(marked)).toBe(false);
  });

  it('begins again with other people and closes, and both stay as the evidence of a drill', async () => {
    const { deps } = fixture;
    expect(await codeOf(openPractice(deps, admin, { perParty: 1 }))).toBe('state-conflict');
    expect(await codeOf(openPractice(deps, reviewer, { perParty: 1 }))).toBe('forbidden');
    const [before] = (await listCapture(deps, practising(liaison), { page: 1 })).items;
    deps.setNow(new Date(deps.realClock.now().getTime() + 60_000));
    const desk = await restartPractice(deps, admin, { perParty: 1 });
    expect(desk.drills.map(({ closedAt }) => closedAt === null)).toEqual([true, false]);
    expect(desk.drills[1]).toMatchObject({ accounts: 3, acts: expect.any(Number) });
    expect(await codeOf(readCaptureHome(deps, practising(liaison), before?.candidacyId ?? ''))).toBe(
      'not-found',
    );
    expect((await closePractice(deps, admin)).open).toBeNull();
    expect(await codeOf(listCapture(deps, practising(liaison), { page: 1 }))).toBe('gone');
    expect(await codeOf(closePractice(deps, admin))).toBe('state-conflict');
  });
});
