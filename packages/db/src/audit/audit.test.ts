import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { systemActor } from '../tenant/actor.ts';
import { databaseProblem } from '../tenant/database-problem.ts';
import { withTenant } from '../tenant/with-tenant.ts';
import { createTestDatabase, createTestTenant, type TestDatabase } from '../testing/index.ts';
import { readAuditAnchor, writeAuditAnchor } from './anchor-file.ts';
import { recordAudit } from './record-audit.ts';
import { sealAudit } from './seal-audit.ts';
import { verifyAudit } from './verify-audit.ts';

const actor = systemActor('test');
let test: TestDatabase;
let tenantId: string;
let count = 0;

const write = (entityId: string) =>
  withTenant(test.db, { tenantId, actor, scope: 'app' }, (tx) =>
    recordAudit(tx, {
      at: new Date('2024-05-01T12:00:00.123Z'),
      verb: 'candidacy.cancel',
      entity: 'candidacy',
      entityId,
      fields: ['status'],
      before: { status: 'approved', z: 1, a: null },
      after: { status: 'cancelled', list: ['x', 'y'] },
    }),
  );

/** As a superuser can: with the triggers off. */
async function tamper(work: (sql: TestDatabase['adminSql']) => Promise<unknown>): Promise<void> {
  await test.adminSql`set session_replication_role = replica`;
  await work(test.adminSql);
  await test.adminSql`set session_replication_role = origin`;
}

const kinds = async (anchor: Parameters<typeof verifyAudit>[2] = null) =>
  (await verifyAudit(test.db, tenantId, anchor)).faults.map(({ kind }) => kind);

beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());
beforeEach(async () => {
  count += 1;
  tenantId = await createTestTenant(test.db, `t-${count}`);
  for (const entityId of ['a', 'b', 'c', 'd', 'e']) await write(entityId);
  await sealAudit(test.db, tenantId);
});

describe('the audit log', () => {
  it('seals in order and finds an untouched chain intact', async () => {
    await write('f');
    const before = await verifyAudit(test.db, tenantId);
    expect(before).toMatchObject({ isIntact: true, sealed: 5, waiting: 1, faults: [] });
    expect(await sealAudit(test.db, tenantId)).toMatchObject({ sealed: 1, head: { seq: 6 } });
    const after = await verifyAudit(test.db, tenantId, before.head);
    expect(after).toMatchObject({ isIntact: true, sealed: 6, waiting: 0 });
  });

  it('makes one chain when several sealers work at once', async () => {
    for (const entityId of ['f', 'g', 'h']) await write(entityId);
    await Promise.all([1, 2, 3].map(() => sealAudit(test.db, tenantId)));
    expect(await verifyAudit(test.db, tenantId)).toMatchObject({ isIntact: true, sealed: 8, waiting: 0 });
  });

  it('goes with its transaction', async () => {
    const failing = withTenant(test.db, { tenantId, actor, scope: 'app' }, async (tx) => {
      const entry = { at: new Date(0), verb: 'x.y', entity: 'x', entityId: 'lost' };
      await recordAudit(tx, entry);
      throw new Error('stop');
    });
    await expect(failing).rejects.toThrow('stop');
    expect(await test.adminSql`select 1 from audit.entries where entity_id = 'lost'`).toHaveLength(0);
  });

  it('cannot be changed by any role, nor by a superuser who forgets the triggers', async () => {
    for (const role of ['app_rw', 'app_identity', 'jobs'] as const) {
      const { sql } = test.db.pool(role);
      for (const attempt of [
        sql`update audit.entries set verb = 'x'`,
        sql`delete from audit.entries`,
        sql`delete from audit.seals`,
        sql`update audit.seals set hash = ''`,
        sql`truncate audit.entries cascade`,
      ]) {
        const error = await attempt.catch((reason: unknown) => reason);
        expect(databaseProblem(error)?.code).toBe('42501');
      }
    }
    await expect(test.adminSql`update audit.entries set verb = 'x'`).rejects.toThrow(/only grows/u);
    await expect(test.adminSql`truncate audit.seals`).rejects.toThrow(/only grows/u);
  });

  it('finds an edited entry, whatever the column', async () => {
    const columns = await test.adminSql<{ name: string; type: string }[]>`
      select column_name as name, udt_name as type from information_schema.columns
      where table_schema = 'audit' and table_name = 'entries' and column_name not in ('tenant_id', 'id')`;
    expect(columns.length).toBeGreaterThan(8);
    const other: Record<string, string> = {
      text: 'otro',
      uuid: tenantId,
      timestamptz: '2024-05-01T12:00:00.124Z',
      jsonb: '{"status":"approved"}',
      _text: '{estado}',
    };
    for (const { name, type } of columns) {
      const row = test.adminSql`tenant_id = ${tenantId} and entity_id in ('c', 'otro')`;
      const [kept] =
        await test.adminSql`select ${test.adminSql(name)}::text as value from audit.entries where ${row}`;
      const put = (value: string | null) =>
        tamper(
          (sql) => sql`update audit.entries set ${sql(name)} = (${value}::text)::${sql(type)} where ${row}`,
        );
      await put(other[type] ?? null);
      const { faults } = await verifyAudit(test.db, tenantId);
      expect(faults, name).toMatchObject([{ kind: 'edited', seq: 3 }]);
      await put(kept?.value ?? null);
      expect(await kinds(), name).toEqual([]);
    }
  });

  it('finds two entries that changed places', async () => {
    await tamper(async (sql) => {
      await sql`update audit.seals set seq = -2 where tenant_id = ${tenantId} and seq = 2`;
      await sql`update audit.seals set seq = 2 where tenant_id = ${tenantId} and seq = 4`;
      await sql`update audit.seals set seq = 4 where tenant_id = ${tenantId} and seq = -2`;
    });
    expect(await kinds()).toContain('broken-link');
  });

  it('finds an entry taken out of the middle', async () => {
    await tamper(async (sql) => {
      await sql`delete from audit.seals where tenant_id = ${tenantId} and seq = 3`;
      await sql`delete from audit.entries where tenant_id = ${tenantId} and entity_id = 'c'`;
    });
    expect(await kinds()).toContain('broken-link');
    await tamper((sql) => sql`delete from audit.entries where tenant_id = ${tenantId} and entity_id = 'e'`);
    expect(await kinds()).toContain('missing-entry');
  });

  it('finds a tail cut off, by the anchor kept outside', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'anchor-'));
    const file = join(folder, 'anchors.json');
    expect(await readAuditAnchor(file, tenantId)).toBeNull();
    const { head } = await verifyAudit(test.db, tenantId);
    if (head === null) throw new Error('nothing sealed');
    await writeAuditAnchor(file, tenantId, head);
    await tamper(async (sql) => {
      await sql`delete from audit.seals where tenant_id = ${tenantId} and seq > 3`;
      await sql`delete from audit.entries where tenant_id = ${tenantId} and entity_id in ('d', 'e')`;
    });
    expect(await kinds()).toEqual([]);
    expect(await kinds(await readAuditAnchor(file, tenantId))).toEqual(['cut']);
    await write('other');
    await write('history');
    await sealAudit(test.db, tenantId);
    expect(await kinds(await readAuditAnchor(file, tenantId))).toEqual(['rewritten']);
    await writeAuditAnchor(file, tenantId, { seq: 1, hash: head.hash });
    expect(await readAuditAnchor(file, tenantId)).toEqual(head);
    await rm(folder, { recursive: true });
  });

  it('finds an entry kept from the sealer', async () => {
    await write('hidden');
    await tamper((sql) => sql`delete from audit.pending where tenant_id = ${tenantId}`);
    expect(await kinds()).toEqual(['unqueued']);
  });
});
