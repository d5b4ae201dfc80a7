import { eq, inArray, schema, sealContact, systemActor, type TenantTx, withTenant } from '@conoceles/db';
import { captureDueAt, endOfDay, reminderMilestone } from '@conoceles/rules';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccountActor } from '../actor.ts';
import { submitCapture } from '../capture/submit.ts';
import { readOutboxMail } from '../mail/read-outbox-mail.ts';
import { sendMail } from '../mail/send-mail.ts';
import {
  type CaptureFixture,
  capture,
  createCaptureFixture,
  type TestCandidacy,
} from '../testing/capture-fixture.ts';
import { loadReminderDates } from './load-reminder-dates.ts';
import { readReminderRegister, writeReminderRegister } from './read-register.ts';
import { previewAdminReminders, sendAdminReminders } from './remind-by-admin.ts';
import { previewPartyReminders, sendPartyReminders } from './remind-by-party.ts';
import { sendDueReminders } from './send-due-reminders.ts';

const timeZone = 'America/Mexico_City';
const electionDay = '2024-06-02';
const rules = { daysBefore: [5, 1], whenOverdue: true };
const days = ['2024-05-01', '2024-05-03', '2024-05-03', '2024-05-07', '2024-05-09'];
let fixture: CaptureFixture;
let liaison: AccountActor;
let admin: AccountActor;
/** With something to capture and an account to be reminded at; the last has no address. */
let pending: (TestCandidacy & { dueAt: Date })[];
let left: TestCandidacy;
let complete: TestCandidacy;

const inTenant = <T>(work: (tx: TenantTx) => Promise<T>) => {
  const tenantId = fixture.tenantIdOf('jalisco');
  return withTenant(fixture.deps.db, { tenantId, actor: systemActor('test'), scope: 'app' }, work);
};
const { accounts: a, mailOutbox: m, reminders: r } = schema;
const withAddress = (accountId: string) =>
  inTenant((tx) => tx.update(a).set({ emailHash: accountId }).where(eq(a.id, accountId)));
const run = () => sendDueReminders(fixture.deps, fixture.tenantIdOf('jalisco'));
const allReminders = () => inTenant((tx) => tx.select().from(r));
const forget = () =>
  fixture.deps.test.adminSql`truncate app.reminders, ops.mail_outbox cascade`.then(() => undefined);

beforeAll(async () => {
  fixture = await createCaptureFixture('jalisco');
  pending = [];
  for (const day of days) {
    const receivedAt = new Date(`${day}T18:00:00Z`);
    const candidacy = await fixture.addCandidacy({ tenant: 'jalisco', receivedAt });
    const { tenants } = schema;
    const identity = await inTenant((tx) => tx.select().from(tenants));
    const known = identity[0]?.identity?.rules;
    if (known === undefined) throw new Error('no rules');
    const dueAt = captureDueAt({ receivedAt, rules: known, timeZone }) ?? new Date(0);
    pending.push({ ...candidacy, dueAt });
  }
  for (const { person } of pending.slice(0, -1)) await withAddress(person.accountId);
  left = await fixture.addCandidacy({ tenant: 'jalisco' });
  complete = await fixture.addCandidacy({ tenant: 'jalisco' });
  for (const { person } of [left, complete]) await withAddress(person.accountId);
  await inTenant((tx) =>
    tx.update(schema.candidacies).set({ status: 'substituted' }).where(eq(schema.candidacies.id, left.id)),
  );
  for (const kind of ['curricular', 'identity'] as const) {
    const target = { candidacyId: complete.id, kind };
    const revision = await capture(fixture.deps, complete.person, target);
    await submitCapture(fixture.deps, complete.person, { ...target, revision });
  }
  const partyId = pending[0]?.parties[0] ?? null;
  liaison = await fixture.account('jalisco', { accountKind: 'liaison', partyId });
  admin = await fixture.account('jalisco', { accountKind: 'admin' });
  await withAddress(liaison.accountId);
});
afterAll(() => fixture.deps.drop());

/** What the rules ask for each person at an instant. */
function expectedKeys(now: Date): string[] {
  return pending.flatMap(({ id, person, dueAt }) => {
    const milestone = reminderMilestone({ now, dueAt, electionDay, rules, timeZone });
    if (milestone === undefined) return [];
    const step = milestone.kind === 'overdue' ? 'overdue' : `${milestone.days}d`;
    return [[milestone.kind, person.accountId, id, dueAt.toISOString(), step].join('/')];
  });
}

describe('reminders on the clock', () => {
  it('never miss who is due and never come twice, however the clock moves and however often they run', async () => {
    const moment = fc
      .integer({ min: 0, max: 36 * 24 })
      .map((hour) => new Date(Date.UTC(2024, 3, 30) + hour * 3_600_000));
    const steps = fc.array(fc.record({ now: moment, runs: fc.integer({ min: 1, max: 2 }) }), {
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(steps, async (moves) => {
        await forget();
        const expected = new Set<string>();
        for (const { now, runs } of moves) {
          await fixture.moveClock('jalisco', now.toISOString());
          await Promise.all(Array.from({ length: runs }, run));
          for (const key of expectedKeys(now)) expected.add(key);
        }
        await run();
        const rows = await allReminders();
        const people = rows.filter(({ candidacyId }) => candidacyId !== null);
        expect(people.map(({ dedupeKey }) => dedupeKey).toSorted()).toEqual([...expected].toSorted());
        const mails = await inTenant((tx) => tx.select().from(m));
        const ofPeople = people.filter(({ mailId }) => mailId !== null);
        expect(mails.filter(({ kind }) => kind === 'reminder-person')).toHaveLength(ofPeople.length);
        expect(new Set(ofPeople.map(({ mailId }) => mailId)).size).toBe(ofPeople.length);
        const toParty = rows.filter(({ accountId }) => accountId === liaison.accountId);
        expect(toParty.length > 0).toBe(expected.size > 0);
        expect(rows.some(({ candidacyId }) => candidacyId === left.id || candidacyId === complete.id)).toBe(
          false,
        );
      }),
      { numRuns: 12 },
    );
  }, 90_000);

  it('write once to a party with its counts, and keep a row for who has no address', async () => {
    await forget();
    await fixture.moveClock('jalisco', '2024-05-17T19:00:00Z');
    const done = await run();
    const rows = await allReminders();
    const mails = await inTenant((tx) => tx.select().from(m));
    expect(done.sent + done.withoutAddress).toBe(rows.length);
    expect(mails.filter(({ kind }) => kind === 'reminder-party')).toHaveLength(1);
    const last = pending.at(-1);
    await fixture.moveClock('jalisco', '2024-05-24T19:00:00Z');
    await run();
    const own = (await allReminders()).filter(({ candidacyId }) => candidacyId === last?.id);
    expect(own.map(({ mailId }) => mailId)).toEqual([null]);
    expect(await run()).toEqual({ sent: 0, withoutAddress: 0, already: 0 });
    const register = await readReminderRegister(fixture.deps, admin, { page: 1, delivery: 'no-address' });
    expect(register.items.map(({ candidacyId }) => candidacyId)).toContain(last?.id);
    expect(Object.values(register.deliveries).reduce((sum, each) => sum + each, 0)).toBe(
      (await allReminders()).length,
    );
  });

  it('say whether it is still possible to capture, and until when', async () => {
    const [first] = pending;
    await forget();
    await fixture.moveClock('jalisco', '2024-05-20T19:00:00Z');
    await run();
    expect(await mailTo(first)).toMatch(/ya no admite la captura/u);
    await forget();
    await fixture.changeRules('jalisco', { lateCaptureUntilElectionDay: true });
    await run();
    const text = await mailTo(first);
    expect(text).toMatch(/hasta el 2 de junio de 2024; quedará marcado como extemporáneo/u);
    expect(text).toMatch(/el cuestionario curricular y el de identidad/u);
    await fixture.changeRules('jalisco', { lateCaptureUntilElectionDay: false });
  });

  it('leave nothing once the election day ended', async () => {
    await forget();
    const after = new Date(endOfDay(electionDay, timeZone).getTime() + 1);
    await fixture.moveClock('jalisco', after.toISOString());
    expect(await run()).toEqual({ sent: 0, withoutAddress: 0, already: 0 });
  });
});

describe('reminders by hand', () => {
  it('of a party go to its people with something missing, once a day, whoever sends them', async () => {
    const { deps } = fixture;
    await forget();
    await fixture.moveClock('jalisco', '2024-05-10T19:00:00Z');
    const preview = await previewPartyReminders(deps, liaison, { page: 1 });
    expect([preview.total, preview.withoutAddress, preview.remindedToday]).toEqual([5, 1, 0]);
    expect(preview.sample?.lines.join(' ')).toMatch(/te falta enviar/u);
    const marked = [pending[0]?.id ?? '', left.id, complete.id];
    expect(await sendPartyReminders(deps, liaison, { candidacy: marked })).toEqual({
      sent: 1,
      withoutAddress: 0,
      already: 0,
    });
    expect(await sendPartyReminders(deps, liaison, {})).toEqual({ sent: 3, withoutAddress: 1, already: 1 });
    expect(await sendAdminReminders(deps, admin, { audience: 'people' })).toMatchObject({
      sent: 0,
      already: 5,
    });
    await fixture.moveClock('jalisco', '2024-05-11T19:00:00Z');
    expect(await sendPartyReminders(deps, liaison, { candidacy: marked })).toMatchObject({ sent: 1 });
  });

  it('of a party reach nobody of another', async () => {
    const other = await fixture.addCandidacy({ tenant: 'jalisco', kind: 'independent' });
    const sent = await sendPartyReminders(fixture.deps, liaison, { candidacy: [other.id] });
    expect(sent).toEqual({ sent: 0, withoutAddress: 0, already: 0 });
  });

  it('of the OPL name the official letter, and the register says by whom, to whom and what was missing', async () => {
    const { deps } = fixture;
    await forget();
    const filter = { audience: 'parties' } as const;
    const preview = await previewAdminReminders(deps, admin, { ...filter, page: 1 });
    expect(preview.items.map(({ accountId }) => accountId)).toEqual([liaison.accountId]);
    await sendAdminReminders(deps, admin, { ...filter, letterNumber: 'IEEH/UTIC/171/2024' });
    const [item] = (await readReminderRegister(deps, admin, { page: 1 })).items;
    expect(item).toMatchObject({
      kind: 'manual',
      audience: 'parties',
      letterNumber: 'IEEH/UTIC/171/2024',
      delivery: 'queued',
      by: 'admin de prueba',
    });
    expect(item?.missing.candidacies).toBe(5);
    const { stream } = await writeReminderRegister(deps, admin, { format: 'csv' });
    const text = Buffer.concat(await stream.toArray()).toString();
    expect(text).toContain('IEEH/UTIC/171/2024');
    const own = await readReminderRegister(deps, liaison, { page: 1 });
    expect(own.total).toBe(1);
  });

  it('give the dates of each candidacy, its own and its party’s', async () => {
    const { deps } = fixture;
    await forget();
    await sendAdminReminders(deps, admin, { audience: 'people' });
    await sendAdminReminders(deps, admin, { audience: 'parties' });
    const ids = [pending[0]?.id ?? '', complete.id];
    const dates = await inTenant((tx) => loadReminderDates(tx, ids));
    expect([dates.get(ids[0] ?? '')?.own.length, dates.get(ids[0] ?? '')?.party.length]).toEqual([1, 1]);
    expect(dates.get(complete.id)).toMatchObject({ own: [] });
  });
});

/** What the person would read, as it is sent. */
async function mailTo(candidacy: TestCandidacy | undefined): Promise<string> {
  const { deps } = fixture;
  const accountId = candidacy?.person.accountId ?? '';
  const tenantId = fixture.tenantIdOf('jalisco');
  const [mail] = await inTenant(async (tx) => {
    const emailCipher = await sealContact(tx, {
      ownerId: accountId,
      purpose: 'email',
      value: 'a@ejemplo.mx',
    });
    await tx.update(a).set({ emailCipher }).where(eq(a.id, accountId));
    return tx
      .select()
      .from(m)
      .where(inArray(m.accountId, [accountId]));
  });
  await sendMail(deps, { tenantId, mailId: mail?.id ?? '' });
  const site = { tenantId, slug: 'jalisco', timeZone, status: 'active' } as const;
  const { text, subject } = await readOutboxMail(deps, site, mail?.id ?? '');
  expect(subject).not.toMatch(/Persona/u);
  return text;
}
