import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { accessSql, type Command, runtimeRoles, tableAccess } from '@conoceles/db/access';
import { createTestDatabase, type TestDatabase } from '@conoceles/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const commands: readonly Command[] = ['select', 'insert', 'update', 'delete'];
let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());

describe('the table of truth about access', () => {
  it('names every table of the database and none that is not there', async () => {
    const found = await test.adminSql<{ name: string }[]>`
      select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'drizzle', 'graphile_worker')`;
    expect(found.map(({ name }) => name).sort()).toEqual(Object.keys(tableAccess).sort());
  });

  it('says exactly what each role has been granted', async () => {
    const granted = await test.adminSql<{ what: string }[]>`
      select r || ' ' || t || ' ' || command as what
      from unnest(${[...runtimeRoles]}::text[]) r, unnest(${Object.keys(tableAccess)}::text[]) t, unnest(${[...commands]}::text[]) command
      where case when command = 'delete' then has_table_privilege(r, t::regclass, command)
        else has_any_column_privilege(r, t::regclass, command) end`;
    const declared = Object.entries(tableAccess).flatMap(([table, roles]) =>
      Object.entries(roles).flatMap(([role, access]) =>
        access.commands.map((command) => `${role} ${table} ${command}`),
      ),
    );
    expect(granted.map(({ what }) => what).sort()).toEqual(declared.sort());
  });

  it('limits updates to the columns it names', async () => {
    for (const [table, roles] of Object.entries(tableAccess)) {
      for (const [role, { updateColumns }] of Object.entries(roles)) {
        if (updateColumns === undefined) continue;
        const columns = await test.adminSql<{ name: string }[]>`
          select attname as name from pg_attribute where attrelid = ${table}::regclass and attnum > 0 and not attisdropped
            and has_column_privilege(${role}, attrelid, attnum, 'update')`;
        expect(columns.map(({ name }) => name).sort(), `${role} ${table}`).toEqual([...updateColumns].sort());
      }
    }
  });

  it('is what the newest access migration was written from', () => {
    const folder = join(import.meta.dirname, '../../packages/db/migrations');
    const newest = readdirSync(folder)
      .filter((name) => name.endsWith('.sql') && name.includes('access'))
      .sort()
      .at(-1);
    expect(readFileSync(join(folder, newest ?? ''), 'utf8')).toContain(accessSql());
  });
});
