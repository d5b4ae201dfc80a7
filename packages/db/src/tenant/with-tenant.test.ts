import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parties } from '../schema/index.ts';
import { createTestDatabase, createTestTenant, type TestDatabase } from '../testing/index.ts';
import { systemActor } from './actor.ts';
import { databaseProblem } from './database-problem.ts';
import { enqueue } from './enqueue.ts';
import { publicRead } from './public-read.ts';
import { resolveHost } from './resolve-host.ts';
import { withPlatform } from './with-platform.ts';
import { withTenant } from './with-tenant.ts';

let test: TestDatabase;
let sonora: string;
let jalisco: string;
const actor = systemActor('test');
const party = (tenantId: string, slug: string) => ({
  tenantId,
  slug,
  name: slug,
  acronym: slug,
  scope: 'local' as const,
  color: '#112233',
});

beforeAll(async () => {
  test = await createTestDatabase();
  sonora = await createTestTenant(test.db, 'sonora', 'America/Hermosillo');
  jalisco = await createTestTenant(test.db, 'jalisco');
});
afterAll(() => test.drop());

describe('withTenant', () => {
  it('shows and accepts the rows of its tenant only', async () => {
    await withTenant(test.db, { tenantId: sonora, actor, scope: 'app' }, (tx) =>
      tx.insert(parties).values(party(sonora, 'uno')),
    );
    const seen = await withTenant(test.db, { tenantId: jalisco, actor, scope: 'app' }, (tx) =>
      tx.select().from(parties),
    );
    expect(seen).toEqual([]);
    const foreign = withTenant(test.db, { tenantId: jalisco, actor, scope: 'app' }, (tx) =>
      tx.insert(parties).values(party(sonora, 'dos')),
    );
    const error = await foreign.then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(databaseProblem(error)).toEqual({ code: '42501', constraint: null });
  });

  it('leaves nothing on the connection it used', async () => {
    const small = await createTestDatabase({ maxConnections: { app_rw: 1 } });
    try {
      const tenantId = await createTestTenant(small.db, 'uno');
      await withTenant(small.db, { tenantId, actor, scope: 'app' }, (tx) => tx.select().from(parties));
      const [row] = await small.db.pool('app_rw')
        .sql`select current_setting('app.tenant_id', true) as tenant, current_user as role`;
      expect(row).toEqual({ tenant: '', role: 'app_rw' });
    } finally {
      await small.drop();
    }
  });

  it('undoes everything when the work throws', async () => {
    const failing = withTenant(test.db, { tenantId: jalisco, actor, scope: 'app' }, async (tx) => {
      await tx.insert(parties).values(party(jalisco, 'efimero'));
      throw new Error('stop');
    });
    await expect(failing).rejects.toThrow('stop');
    const rows = await test.adminSql`select 1 from app.parties where slug = 'efimero'`;
    expect(rows).toHaveLength(0);
  });

  it('refuses anything that is not the id of a tenant', async () => {
    await expect(withTenant(test.db, { tenantId: '', actor, scope: 'app' }, async () => 1)).rejects.toThrow(
      TypeError,
    );
  });

  it('names the constraint that was broken', async () => {
    const twice = withTenant(test.db, { tenantId: jalisco, actor, scope: 'app' }, async (tx) => {
      await tx.insert(parties).values(party(jalisco, 'doble'));
      await tx.insert(parties).values(party(jalisco, 'doble'));
    });
    const error = await twice.catch((reason: unknown) => reason);
    expect(databaseProblem(error)).toEqual({ code: '23505', constraint: 'parties_tenant_id_slug_uq' });
  });
});

describe('other ways in', () => {
  it('finds the tenant of a host and nothing for a stranger', async () => {
    expect(await resolveHost(test.db, 'sonora.localhost')).toEqual({
      tenantId: sonora,
      slug: 'sonora',
      timeZone: 'America/Hermosillo',
      status: 'active',
    });
    expect(await resolveHost(test.db, 'nadie.localhost')).toBeNull();
  });

  it('reads several things of one tenant in one trip and clears the connection, also after an error', async () => {
    const [one, two] = await publicRead(test.db, sonora, (query) => [
      query`select 1 as n`,
      query`select current_setting('app.tenant_id') as tenant`,
    ]);
    expect([one[0]?.n, two[0]?.tenant]).toEqual([1, sonora]);
    await expect(publicRead(test.db, sonora, (query) => [query`select 1 / 0`])).rejects.toThrow(/division/u);
    const [after] = await publicRead(test.db, jalisco, (query) => [
      query`select current_setting('app.tenant_id') as tenant`,
    ]);
    expect(after[0]?.tenant).toBe(jalisco);
  });

  it('queues ids and numbers with the tenant of the transaction, and refuses anything else', async () => {
    await withTenant(test.db, { tenantId: sonora, actor, scope: 'app' }, (tx) =>
      enqueue(tx, 'send-mail', { mailId: jalisco, attempt: 1 }),
    );
    const [job] = await test.adminSql`select payload from graphile_worker._private_jobs`;
    expect(job?.payload).toEqual({ mailId: jalisco, attempt: 1, tenantId: sonora });
    const leak = withTenant(test.db, { tenantId: sonora, actor, scope: 'app' }, (tx) =>
      enqueue(tx, 'send-mail', { email: 'persona@ejemplo.mx' }),
    );
    expect(databaseProblem(await leak.catch((reason: unknown) => reason))?.code).toBe('23514');
  });

  it('keeps the platform out of what belongs to tenants', async () => {
    const reading = withPlatform(test.db, { actor, scope: 'platform' }, (tx) =>
      tx.execute(sql`select 1 from app.candidacies`),
    );
    expect(databaseProblem(await reading.catch((reason: unknown) => reason))?.code).toBe('42501');
  });
});
