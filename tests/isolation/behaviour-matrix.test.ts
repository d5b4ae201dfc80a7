import { type Command, type Reach, type RuntimeRole, runtimeRoles, tableAccess } from '@conoceles/db/access';
import { createTestDatabase, createTestTenant, type TestDatabase } from '@conoceles/db/testing';
import { afterAll, describe, expect, it } from 'vitest';
import { describeTables, type TableDescription } from './describe-table.ts';
import { createRowFactory, type Row } from './row-factory.ts';

/**
 * Every table × every role × {own tenant, other tenant, no tenant} × {select, insert, update, delete, move}: made from the catalogue, expected from the
 * table of truth. What is allowed must succeed; everything else must be refused or touch nothing.
 */
const test: TestDatabase = await createTestDatabase();
afterAll(() => test.drop());
const tables = await describeTables(test.adminSql);
const factory = createRowFactory(test.adminSql, tables);
const [own, other, emptyOwn, emptyOther] = [
  await createTestTenant(test.db, 'uno'),
  await createTestTenant(test.db, 'dos'),
  await createTestTenant(test.db, 'tres'),
  await createTestTenant(test.db, 'cuatro'),
];

/** `done`: n rows; `denied`: SQLSTATE 42501, by a missing grant or by a policy. Anything else is an error of the test. */
type Outcome = { done: number } | 'denied';
const denied: Outcome = 'denied';
const done = (rows: number): Outcome => ({ done: rows });
type Query = (sql: TestDatabase['adminSql']) => PromiseLike<{ count: number }>;
const undo = new Error('undo');

/** Runs one statement as the role itself, in a transaction that is always undone. */
async function attempt(role: RuntimeRole, tenant: string | null, query: Query): Promise<Outcome> {
  let outcome: Outcome = denied;
  try {
    await test.db.pool(role).sql.begin(async (tx) => {
      await tx`select set_config('app.tenant_id', ${tenant ?? ''}, true)`;
      outcome = done((await query(tx as unknown as TestDatabase['adminSql'])).count);
      throw undo;
    });
  } catch (error) {
    const isDenied = error instanceof Error && 'code' in error && error.code === '42501';
    if (error !== undo && !isDenied) throw error;
  }
  return outcome;
}

/** Rows that a role reaches when the transaction's tenant is `setting` and the row is of `target`. */
function reaches(reach: Reach, setting: string | null, target: string | null): boolean {
  if (reach === 'all') return true;
  // No user acts and nobody holds a grant here; tests of the platform cover those who do.
  if (reach === 'granted' || reach === 'own-user') return false;
  return target !== null && setting === target;
}

type Situation = { name: string; setting: string | null; target: string };
const situations: Situation[] = [
  { name: 'own tenant', setting: own, target: own },
  { name: 'other tenant', setting: own, target: other },
  { name: 'no tenant', setting: null, target: own },
];
const freshTenant = (tenant: string) => (tenant === own ? emptyOwn : emptyOther);

async function arrange(table: TableDescription) {
  const leaf: Record<string, Row> = {};
  const fresh: Record<string, Row> = {};
  for (const tenant of [own, other]) {
    leaf[tenant] = await leafRow(table, tenant);
    // A table of one row per tenant takes its new row in a tenant that has none.
    const home = table.isSingleton ? freshTenant(tenant) : tenant;
    fresh[tenant] = await factory.make(table.name, home);
  }
  return { leaf, fresh };
}

/** A row nobody points to, so that it can be deleted. The list of tenants has one per tenant already. */
async function leafRow(table: TableDescription, tenant: string): Promise<Row> {
  if (table.name !== 'app.tenants') return factory.insert(table.name, tenant);
  const [row] = await test.adminSql`select * from app.tenants where id = ${tenant}`;
  return row ?? {};
}

function columnToUpdate(table: TableDescription, role: RuntimeRole): string {
  const limited = tableAccess[table.name]?.[role]?.updateColumns?.[0];
  const foreign = new Set(table.foreignKeys.flatMap(({ columns }) => columns));
  const plain = table.columns.find(
    ({ name, isGenerated }) => !isGenerated && !table.primaryKey.includes(name) && !foreign.has(name),
  );
  return limited ?? plain?.name ?? table.primaryKey[0] ?? '';
}

function statements(table: TableDescription, role: RuntimeRole, leaf: Row, fresh: Row) {
  const column = columnToUpdate(table, role);
  const at = (sql: TestDatabase['adminSql']) =>
    table.primaryKey
      .map((name) => sql`${sql(name)} = ${leaf[name] as string}`)
      .reduce((all, next) => sql`${all} and ${next}`);
  const queries: Record<Command, Query> = {
    select: (sql) => sql`select from ${sql(table.name)} where ${at(sql)}`,
    insert: (sql) => sql`insert into ${sql(table.name)} ${sql(fresh)}`,
    update: (sql) => sql`update ${sql(table.name)} set ${sql(column)} = ${sql(column)} where ${at(sql)}`,
    delete: (sql) => sql`delete from ${sql(table.name)} where ${at(sql)}`,
  };
  return { queries, at };
}

describe.each(tables.map((table) => [table.name, table] as const))('%s', (name, table) => {
  const rows = arrange(table);

  it.each(runtimeRoles)('%s', async (role) => {
    const { leaf, fresh } = await rows;
    const access = tableAccess[name]?.[role];
    for (const { name: situation, setting, target } of situations) {
      const targetOfRow = table.tenantColumn === null ? null : target;
      const { queries } = statements(table, role, leaf[target] ?? {}, fresh[target] ?? {});
      for (const [command, query] of Object.entries(queries) as [Command, Query][]) {
        const isInsert = command === 'insert';
        const isElsewhere = isInsert && table.isSingleton;
        const tenant = isElsewhere && setting !== null ? freshTenant(setting) : setting;
        const rowTenant = isElsewhere ? freshTenant(target) : targetOfRow;
        const isGranted = access?.commands.includes(command) === true;
        // A new tenant is nobody's yet, so no transaction's tenant can be its own.
        const isReached = access !== undefined && reaches(access.reach, tenant, rowTenant);
        const refused = isInsert ? denied : done(0);
        const expected = !isGranted ? denied : isReached ? done(1) : refused;
        expect(await attempt(role, tenant, query), `${situation}: ${command}`).toEqual(expected);
      }
    }
  });

  const movers = table.tenantColumn === null ? [] : runtimeRoles;
  it.each(movers)('%s moves no row between tenants', async (role) => {
    const { leaf } = await rows;
    const access = tableAccess[name]?.[role];
    const column = table.tenantColumn ?? '';
    const isGranted = access?.commands.includes('update') === true && access.updateColumns === undefined;
    const destination = table.isSingleton ? emptyOther : other;
    const away = statements(table, role, leaf[own] ?? {}, {});
    const give: Query = (sql) =>
      sql`update ${sql(name)} set ${sql(column)} = ${destination} where ${away.at(sql)}`;
    const theirs = statements(table, role, leaf[other] ?? {}, {});
    const take: Query = (sql) => sql`update ${sql(name)} set ${sql(column)} = ${own} where ${theirs.at(sql)}`;
    if (access?.reach === 'all' && isGranted) {
      // Only the platform, and only which tenant a host shows.
      expect(['app.tenants', 'app.tenant_hosts', 'published.hosts']).toContain(name);
      return;
    }
    expect(await attempt(role, own, give), 'give away').toEqual(denied);
    expect(await attempt(role, own, take), 'take').toEqual(isGranted ? done(0) : denied);
    expect(await attempt(role, null, give), 'without tenant').toEqual(isGranted ? done(0) : denied);
  });
});

describe('the matrix itself', () => {
  it('covers every table of the truth, with rows of two tenants', async () => {
    expect(tables.map(({ name }) => name).sort()).toEqual(Object.keys(tableAccess).sort());
    for (const { name, tenantColumn } of tables) {
      if (tenantColumn === null) continue;
      const [row] = await test.adminSql`
        select count(distinct ${test.adminSql(tenantColumn)})::int as tenants from ${test.adminSql(name)}`;
      expect(row?.tenants, name).toBeGreaterThanOrEqual(2);
    }
  });
});
