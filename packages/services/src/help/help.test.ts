import { eq, schema, sql, systemActor, withTenant } from '@conoceles/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccountActor } from '../actor.ts';
import { ServiceProblem } from '../service-problem.ts';
import { type CaptureFixture, createCaptureFixture, type TestCandidacy } from '../testing/capture-fixture.ts';
import { answerHelp, closeHelp } from './answer-help.ts';
import { askHelp } from './ask-help.ts';
import { followHelp } from './follow-help.ts';
import { listHelp } from './list-help.ts';
import { listHelpDesk } from './list-help-desk.ts';
import { readHelp, readHelpAtDesk } from './read-help.ts';

const text = 'No encuentro dónde se sube la fotografía.';
let fixture: CaptureFixture;
let candidacy: TestCandidacy;
let liaison: AccountActor;
let colleague: AccountActor;
let stranger: AccountActor;
let admin: AccountActor;

beforeAll(async () => {
  fixture = await createCaptureFixture('jalisco', 'sonora');
  candidacy = await fixture.addCandidacy({ tenant: 'jalisco' });
  const partyId = candidacy.parties[0] ?? null;
  liaison = await fixture.account('jalisco', { accountKind: 'liaison', partyId });
  colleague = await fixture.account('jalisco', { accountKind: 'liaison', partyId });
  const [other] = await inTenant((tx) =>
    tx.select().from(schema.parties).where(sql`${schema.parties.id} <> ${partyId}`).limit(1),
  );
  stranger = await fixture.account('jalisco', { accountKind: 'liaison', partyId: other?.id ?? null });
  admin = await fixture.account('jalisco', { accountKind: 'admin' });
});
afterAll(() => fixture.deps.drop());

function inTenant<T>(work: Parameters<typeof withTenant<'app', T>>[2]): Promise<T> {
  const scope = {
    tenantId: fixture.tenantIdOf('jalisco'),
    actor: systemActor('test'),
    scope: 'app',
  } as const;
  return withTenant(fixture.deps.db, scope, work);
}

const codeOf = (doing: Promise<unknown>) =>
  doing.then(
    () => 'done',
    (reason: unknown) => (reason instanceof ServiceProblem ? reason.code : String(reason)),
  );

describe('a request for help', () => {
  it('goes to the OPL with where it was asked, is answered, followed and closed', async () => {
    const { deps } = fixture;
    const from = `/portal/${candidacy.id}/curricular/fotografia`;
    const asked = await askHelp(deps, liaison, { kind: 'help', text, from });
    expect(asked).toMatchObject({
      kind: 'help',
      state: 'open',
      excerpt: text,
      candidacy: expect.stringMatching(/^Persona/u),
      page: 'Sección «fotografia» (cuestionario curricular)',
      waitingDays: 0,
      messages: [{ fromOpl: false, text }],
    });
    const { threadId } = asked;
    const answer = { threadId, text: 'Está en la sección «Fotografía».', close: false };
    expect((await answerHelp(deps, admin, answer)).state).toBe('answered');
    const again = await followHelp(deps, liaison, { threadId, text: 'Ya la vi, pero no me deja subirla.' });
    expect(again.state).toBe('open');
    expect(again.messages.map(({ fromOpl }) => fromOpl)).toEqual([false, true, false]);
    expect((await closeHelp(deps, admin, threadId)).state).toBe('closed');
    expect(await codeOf(closeHelp(deps, admin, threadId))).toBe('state-conflict');
    expect((await followHelp(deps, liaison, { threadId, text: 'Sigue sin funcionar.' })).state).toBe('open');
  });

  it('keeps its text sealed, and the log knows that it was asked but not what', async () => {
    const mark = 'MARCA-QUE-NADIE-DEBE-LEER';
    const { threadId } = await askHelp(fixture.deps, candidacy.person, { kind: 'help', text: mark });
    const { auditEntries: e, helpMessages: m } = schema;
    const [stored, logged] = await inTenant(async (tx) => [
      await tx.select().from(m).where(eq(m.threadId, threadId)),
      await tx.select().from(e).where(eq(e.entityId, threadId)),
    ]);
    expect(stored[0]?.textCipher.includes(mark)).toBe(false);
    expect(logged.map(({ verb }) => verb)).toEqual(['help.ask']);
    expect(JSON.stringify(logged)).not.toContain(mark);
  });

  it('is read by who asked and the liaisons of the same party, and does not exist for anybody else', async () => {
    const { deps } = fixture;
    const { threadId } = await askHelp(deps, liaison, { kind: 'help', text });
    expect((await readHelp(deps, colleague, threadId)).threadId).toBe(threadId);
    for (const other of [stranger, candidacy.person]) {
      expect(await codeOf(readHelp(deps, other, threadId))).toBe('not-found');
      expect(await codeOf(followHelp(deps, other, { threadId, text }))).toBe('not-found');
      expect((await listHelp(deps, other, { page: 1 })).items.map((one) => one.threadId)).not.toContain(
        threadId,
      );
    }
    const own = await askHelp(deps, candidacy.person, { kind: 'help', text });
    expect(await codeOf(readHelp(deps, liaison, own.threadId))).toBe('not-found');
    expect(await codeOf(readHelpAtDesk(deps, liaison, threadId))).toBe('forbidden');
    const elsewhere = await fixture.account('sonora', { accountKind: 'admin' });
    expect(await codeOf(readHelpAtDesk(deps, elsewhere, threadId))).toBe('not-found');
  });

  it('is not about a candidacy that whoever asks cannot open', async () => {
    const from = `/portal/${candidacy.id}`;
    const asked = await askHelp(fixture.deps, stranger, { kind: 'help', text, from });
    expect(asked.candidacy).toBeNull();
  });

  it('stands in the desk before what was answered, and what waits longest before the rest', async () => {
    const { deps } = fixture;
    await fixture.moveClock('jalisco', '2024-05-10T18:00:00Z');
    const early = await askHelp(deps, stranger, { kind: 'opinion', text: 'Me parece claro y rápido.' });
    await fixture.moveClock('jalisco', '2024-05-14T18:00:00Z');
    const late = await askHelp(deps, stranger, { kind: 'help', text });
    await followHelp(deps, stranger, { threadId: early.threadId, text: 'Agrego: también en el teléfono.' });
    const done = await askHelp(deps, stranger, { kind: 'help', text });
    await answerHelp(deps, admin, {
      threadId: done.threadId,
      text: 'Así se hace, paso a paso.',
      close: true,
    });
    const party = (await listHelpDesk(deps, admin, { page: 1 })).parties.find(
      ({ slug }) => slug !== undefined,
    );
    expect(party).toBeDefined();
    const { items } = await listHelpDesk(deps, admin, { page: 1 });
    const places = [early, late, done].map(({ threadId }) =>
      items.findIndex((item) => item.threadId === threadId),
    );
    expect(places).toEqual(places.toSorted((one, two) => one - two));
    expect(items.find(({ threadId }) => threadId === early.threadId)?.waitingDays).toBe(4);
    const closed = await listHelpDesk(deps, admin, { page: 1, state: 'closed' });
    expect(closed.items.map(({ threadId }) => threadId)).toContain(done.threadId);
    expect(closed.items.every(({ state }) => state === 'closed')).toBe(true);
  });

  it('tells by mail that there is an answer, only to who has an address, and never what it says', async () => {
    const { deps } = fixture;
    const { mailOutbox: mail } = schema;
    const count = () => inTenant((tx) => tx.select().from(mail).where(eq(mail.kind, 'help-answered')));
    const { threadId } = await askHelp(deps, liaison, { kind: 'help', text });
    const before = (await count()).length;
    const answer = { threadId, text: 'Una respuesta que no viaja por correo.', close: false };
    await answerHelp(deps, admin, answer);
    expect((await count()).length).toBe(before);
    const { accounts: a } = schema;
    await inTenant((tx) =>
      tx.update(a).set({ emailHash: 'hash' }).where(eq(a.id, liaison.accountId)).returning(),
    );
    await answerHelp(deps, admin, answer);
    expect((await count()).length).toBe(before + 1);
    expect((await count()).at(-1)?.accountId).toBe(liaison.accountId);
  });

  it('stops at twenty messages in an hour and says so, without losing those before', async () => {
    const { deps } = fixture;
    const busy = await fixture.account('jalisco', { accountKind: 'liaison', partyId: stranger.partyId });
    const { threadId } = await askHelp(deps, busy, { kind: 'help', text });
    for (let sent = 1; sent < 20; sent += 1) await followHelp(deps, busy, { threadId, text });
    expect(await codeOf(followHelp(deps, busy, { threadId, text }))).toBe('too-many-requests');
    const { messages } = await readHelp(deps, busy, threadId);
    expect(messages.length).toBe(20);
    deps.setNow(new Date(deps.realClock.now().getTime() + 61 * 60_000));
    expect(await codeOf(followHelp(deps, busy, { threadId, text }))).toBe('done');
  });
});
