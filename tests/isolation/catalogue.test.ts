import { createTestDatabase, type TestDatabase } from '@conoceles/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allowList } from './allow-list.ts';
import { catalogueChecks, schemas } from './catalogue-checks.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());

describe('the catalogue of the migrated database', () => {
  it.each(catalogueChecks)('$name', async ({ find }) => {
    expect([...(await find(test.adminSql))]).toEqual([]);
  });

  it.each(catalogueChecks)('would notice: $name', async (check) => {
    const undo = new Error('undo');
    const work = test.adminSql.begin(async (tx) => {
      const sql = tx as unknown as TestDatabase['adminSql'];
      await check.break(sql);
      expect((await check.find(sql)).length).toBeGreaterThan(0);
      throw undo;
    });
    await expect(work).rejects.toBe(undo);
  });

  it('has no entry on the allow-list that allows nothing', async () => {
    const found = await test.adminSql<{ name: string }[]>`
      select n.nspname || '.' || c.relname || ' ' || p.polname as name from pg_policy p
      join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace`;
    const names = new Set(found.map(({ name }) => name));
    expect(allowList.specialPolicies.filter((entry) => !names.has(entry))).toEqual([]);
  });

  it('holds no schema that the checks do not look at', async () => {
    const found = await test.adminSql<{ name: string }[]>`
      select nspname as name from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'`;
    const others = found.map(({ name }) => name).filter((name) => !schemas.includes(name));
    // drizzle: which migrations ran. graphile_worker: the queue, for its own role (check 17). public: empty.
    expect(others.sort()).toEqual(['drizzle', 'graphile_worker', 'public']);
    const loose =
      await test.adminSql`select relname from pg_class where relnamespace = 'public'::regnamespace`;
    expect(loose).toHaveLength(0);
  });
});
