import { publicRead, schema, systemActor, type TenantTx, withTenant } from '@conoceles/db';
import { createTestDatabase, createTestTenant, type TestDatabase } from '@conoceles/db/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/**
 * Many transactions of several tenants over two or three connections, in every order: none may see a row of another tenant, and no
 * setting may stay on a connection, however the transaction ended.
 */
const poolSize = { app_rw: 2, app_public: 2, app_identity: 3 };
const tenants: string[] = [];
const stop = new Error('stop');
let test: TestDatabase;

beforeAll(async () => {
  test = await createTestDatabase({ maxConnections: poolSize });
  for (const slug of ['uno', 'dos', 'tres']) {
    const tenantId = await createTestTenant(test.db, slug);
    tenants.push(tenantId);
    await withTenant(test.db, { tenantId, actor: systemActor('test'), scope: 'app' }, async (tx) => {
      await insertParty(tx, `${slug}-base`);
      await tx.insert(schema.publishedParties).values({ ...party(tx, `${slug}-base`), id: tenantId });
    });
  }
});
afterAll(() => test.drop());

const party = (tx: TenantTx<'app'>, slug: string) => ({
  tenantId: tx.tenantId,
  slug,
  name: slug,
  acronym: slug,
  color: '#123456',
});
const insertParty = (tx: TenantTx<'app'>, slug: string) =>
  tx.insert(schema.parties).values({ ...party(tx, slug), scope: 'local' });

type Step = {
  tenant: number;
  way: 'app' | 'identity' | 'public' | 'none';
  reads: number;
  pauseMs: number;
  end: 'commit' | 'throw' | 'sql-error' | 'time-out';
};

const step: fc.Arbitrary<Step> = fc.record({
  tenant: fc.nat(2),
  way: fc.constantFrom('app', 'identity', 'public', 'none'),
  reads: fc.integer({ min: 1, max: 3 }),
  pauseMs: fc.nat(4),
  end: fc.constantFrom('commit', 'commit', 'throw', 'sql-error', 'time-out'),
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function run(item: Step): Promise<void> {
  const tenantId = tenants[item.tenant] ?? '';
  if (item.way === 'none') return seeNothing();
  if (item.way === 'public') return readPublic(tenantId, item);
  const options = { tenantId, actor: systemActor('test'), scope: item.way } as const;
  const timeout = item.end === 'time-out' ? { statementTimeoutMs: 20 } : {};
  const work = withTenant(test.db, { ...options, ...timeout }, async (tx) => {
    for (let n = 0; n < item.reads; n += 1) {
      const seen = await tx.select({ tenantId: schema.parties.tenantId }).from(schema.parties);
      expect(seen.length).toBeGreaterThan(0);
      expect(new Set(seen.map((row) => row.tenantId))).toEqual(new Set([tenantId]));
      await pause(item.pauseMs);
    }
    await endOf(tx, item.end);
  });
  if (item.end === 'commit') await work;
  else await expect(work).rejects.toThrow();
}

async function endOf(tx: TenantTx<'app'>, end: Step['end']): Promise<void> {
  if (end === 'throw') throw stop;
  if (end === 'sql-error') await insertParty(tx, 'twice').then(() => insertParty(tx, 'twice'));
  if (end === 'time-out') await tx.execute('select pg_sleep(1)');
}

async function readPublic(tenantId: string, item: Step): Promise<void> {
  const work = publicRead(test.db, tenantId, (sql) => [
    sql`select tenant_id from published.parties`,
    item.end === 'sql-error' ? sql`select 1 / 0` : sql`select current_setting('app.tenant_id') as tenant`,
  ]);
  if (item.end === 'sql-error') return expect(work).rejects.toThrow(/division/u);
  const [rows, settings] = await work;
  expect(rows.map((row) => row.tenant_id)).toEqual([tenantId]);
  expect(settings[0]?.tenant).toBe(tenantId);
}

/** A query outside withTenant, as a mistake would make it: it must find no tenant and no rows. */
async function seeNothing(): Promise<void> {
  for (const [role, table] of [
    ['app_rw', 'app.parties'],
    ['app_identity', 'app.parties'],
    ['app_public', 'published.parties'],
  ] as const) {
    const { sql } = test.db.pool(role);
    const [row] = await sql`
      select (select count(*)::int from ${sql(table)}) as rows, current_setting('app.tenant_id', true) as tenant,
        current_setting('app.actor_id', true) as actor, current_setting('statement_timeout') = '20ms' as hurried`;
    expect({ ...row, tenant: row?.tenant || '', actor: row?.actor || '' }).toEqual({
      rows: 0,
      tenant: '',
      actor: '',
      hurried: false,
    });
  }
}

describe('random interleavings over a small pool', () => {
  it('never show a row of another tenant nor leave a setting behind', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 24 }), async (steps) => {
        await Promise.all(steps.map(run));
        await Promise.all(Array.from({ length: 6 }, seeNothing));
      }),
      { numRuns: 40 },
    );
  });

  it('would notice a setting that outlives its transaction', async () => {
    const { sql } = test.db.pool('app_rw');
    const held = await sql.reserve();
    const tenant = tenants[0] ?? '';
    await held`select set_config('app.tenant_id', ${tenant}, ${false})`;
    held.release();
    const looks = Array.from({ length: 8 }, seeNothing);
    const results = await Promise.allSettled(looks);
    expect(results.some(({ status }) => status === 'rejected')).toBe(true);
    const again = await Promise.all([sql.reserve(), sql.reserve()]);
    for (const connection of again) {
      await connection`select set_config('app.tenant_id', '', ${false})`;
      connection.release();
    }
  });
});
