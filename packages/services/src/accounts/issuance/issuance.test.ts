import { count, eq, schema, systemActor, withTenant } from '@conoceles/db';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AccountActor } from '../../actor.ts';
import type { MailTransport } from '../../mail/mail-transport.ts';
import { type CaptureFixture, createCaptureFixture } from '../../testing/capture-fixture.ts';
import { issueNow } from '../../testing/issue-now.ts';
import { registerPeople } from '../../testing/register-people.ts';
import { readBatch } from './batch-progress.ts';
import { resumeBatches } from './resume-batches.ts';
import { runIssuanceStep } from './run-issuance-step.ts';
import { startIssuance } from './start-issuance.ts';

let fixture: CaptureFixture;
let admin: AccountActor;
let tenantId: string;
beforeAll(async () => {
  fixture = await createCaptureFixture('sonora');
  admin = await fixture.account('sonora', { accountKind: 'admin' });
  tenantId = admin.tenantId;
}, 60_000);
afterAll(() => fixture.deps.drop());

const inTenant = <Result>(work: Parameters<typeof withTenant<'app', Result>>[2]) =>
  withTenant(fixture.deps.db, { tenantId, actor: systemActor('test'), scope: 'app' }, work);

/** How many accounts, and activation mails, each candidacy has. */
async function accountsAndMails() {
  const { accounts: a, mailOutbox: m } = schema;
  return inTenant(async (tx) => {
    const people = await tx
      .select({ candidacyId: a.candidacyId, accounts: count() })
      .from(a)
      .where(eq(a.kind, 'candidate'))
      .groupBy(a.candidacyId);
    const mails = await tx
      .select({ accountId: m.accountId, mails: count() })
      .from(m)
      .where(eq(m.kind, 'activation'))
      .groupBy(m.accountId);
    return { people, mails };
  });
}

async function clear() {
  await fixture.deps.test.adminSql`truncate app.accounts, ops.batches cascade`;
  await fixture.deps.test.adminSql`delete from graphile_worker._private_jobs`;
  admin = await fixture.account('sonora', { accountKind: 'admin' });
}

const jobs = () =>
  fixture.deps.test.adminSql<{ task: string; run_at: Date }[]>`
    select t.identifier as task, j.run_at from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id order by j.id`;

describe('issuing accounts in bulk', () => {
  let ids: string[];
  beforeAll(async () => {
    ids = await registerPeople(fixture, 'sonora', { withMail: 640, withoutMail: 10 });
  }, 60_000);
  beforeEach(clear);

  it('gives one account and one mail to each, however two batches interleave', async () => {
    const { deps } = fixture;
    const batches = [
      await startIssuance(deps, admin, { all: true }),
      await startIssuance(deps, admin, { all: true }),
      await startIssuance(deps, admin, { candidacyIds: ids.slice(100, 400) }),
    ];
    // Steps of the three, and twice the same step of each, run at once until nothing is left.
    const runAll = async (batchId: string) => {
      while (await runIssuanceStep(deps, { tenantId, batchId }));
    };
    await Promise.all(batches.flatMap(({ batchId }) => [runAll(batchId), runAll(batchId)]));
    const { people, mails } = await accountsAndMails();
    expect(people).toHaveLength(650);
    expect(people.every((one) => one.accounts === 1)).toBe(true);
    expect(mails).toHaveLength(640);
    expect(mails.every((one) => one.mails === 1)).toBe(true);
    const told = await Promise.all(batches.map(({ batchId }) => readBatch(deps, admin, batchId)));
    expect(told.every(({ state, done, total }) => state === 'done' && done === total)).toBe(true);
    expect(told.reduce((sum, { counts }) => sum + (counts.issued ?? 0), 0)).toBe(650);
    expect(told.reduce((sum, { counts }) => sum + (counts.withoutMail ?? 0), 0)).toBe(10);
    const sent = (await jobs()).filter(({ task }) => task === 'send-mail');
    expect(sent).toHaveLength(640);
  }, 60_000);

  it('goes on from the last whole step when its process dies half-way', async () => {
    const { deps } = fixture;
    const { batchId } = await startIssuance(deps, admin, { all: true });
    expect(await runIssuanceStep(deps, { tenantId, batchId })).toBe(true);
    expect(await readBatch(deps, admin, batchId)).toMatchObject({ state: 'running', done: 300, total: 650 });
    // The process dies with the next step half done: its transaction and its job's lock are all that is left.
    const dying = { ...deps, mail: dyingTransport() };
    await expect(runIssuanceStep(dying, { tenantId, batchId })).rejects.toThrow('killed');
    expect((await accountsAndMails()).people).toHaveLength(300);
    await deps.test.adminSql`delete from graphile_worker._private_jobs`;
    expect(await resumeBatches(deps, tenantId)).toBe(0);
    deps.setNow(new Date(deps.realClock.now().getTime() + 4 * 60_000));
    expect(await resumeBatches(deps, tenantId)).toBe(1);
    expect((await jobs()).map(({ task }) => task)).toEqual(['issue-accounts']);
    while (await runIssuanceStep(deps, { tenantId, batchId }));
    const { people, mails } = await accountsAndMails();
    expect([people.length, mails.length]).toEqual([650, 640]);
    expect(await readBatch(deps, admin, batchId)).toMatchObject({
      state: 'done',
      counts: { issued: 650, already: 0, withoutMail: 10 },
    });
    expect(await resumeBatches(deps, tenantId)).toBe(0);
    expect(await issueNow(deps, admin, { candidacyIds: ids.slice(0, 5) })).toEqual({
      issued: 0,
      already: 5,
      withoutMail: 0,
    });
  }, 60_000);

  it('lets mails leave at the rate of the provider, and its own steps before them', async () => {
    const transport: MailTransport = {
      name: 'resend',
      perSecond: 4,
      send: async () => ({ providerId: 'x' }),
    };
    const deps = { ...fixture.deps, mail: transport };
    const { batchId } = await startIssuance(deps, admin, { all: true });
    await runIssuanceStep(deps, { tenantId, batchId });
    await runIssuanceStep(deps, { tenantId, batchId });
    const list = await jobs();
    const now = deps.realClock.now().getTime();
    const times = list
      .filter(({ task }) => task === 'send-mail')
      .map(({ run_at }) => run_at.getTime() - now)
      .toSorted((one, two) => one - two);
    // Never more than four begin within one second, across steps too.
    for (const [index, at] of times.entries()) {
      const fifth = times[index + 4];
      if (fifth !== undefined) expect(fifth - at).toBeGreaterThanOrEqual(1000);
    }
    const next = list.findLast(({ task }) => task === 'issue-accounts');
    expect(next?.run_at.getTime()).toBe(now);
  }, 60_000);

  it('is nobody else’s to read', async () => {
    const { deps } = fixture;
    const { batchId } = await startIssuance(deps, admin, { candidacyIds: ids.slice(0, 1) });
    const elsewhere = { ...admin, tenantId: '00000000-0000-4000-8000-000000000000' };
    await expect(readBatch(deps, elsewhere, batchId)).rejects.toMatchObject({ code: 'not-found' });
  });
});

/** A process killed while it works: the first thing the step asks of its transport never returns. */
function dyingTransport(): MailTransport {
  return {
    name: 'resend',
    get perSecond(): number {
      throw new Error('killed');
    },
    send: async () => ({ providerId: null }),
  };
}
