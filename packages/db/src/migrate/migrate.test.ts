import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adminConnection, type Sql } from '../connection.ts';
import { rolePasswords } from '../roles.ts';
import * as schema from '../schema/index.ts';
import { testMasterKeys, testServerUrl, withDatabase } from '../testing/test-server.ts';
import { migrate } from './migrate.ts';

const name = `migrate_${process.pid}`;
let server: Sql;

beforeAll(async () => {
  server = adminConnection(withDatabase(testServerUrl(), 'postgres'));
  await server`create database ${server(name)}`;
});
afterAll(async () => {
  await server`drop database ${server(name)} with (force)`;
  await server.end();
});

describe('migrate', () => {
  it('lets two processes start at once, and finds nothing to do afterwards', async () => {
    const adminUrl = withDatabase(testServerUrl(), name);
    const options = { adminUrl, rolePasswords: rolePasswords(testMasterKeys.current.key) };
    await Promise.all([migrate(options), migrate(options)]);
    const sql = adminConnection(adminUrl);
    const applied = () => sql`select id, hash, created_at from drizzle.__drizzle_migrations order by id`;
    const before = await applied();
    await migrate(options);
    expect(await applied()).toEqual(before);
    const journalUrl = new URL('../../migrations/meta/_journal.json', import.meta.url);
    const journal = JSON.parse(readFileSync(journalUrl, 'utf8')) as { entries: unknown[] };
    expect(before).toHaveLength(journal.entries.length);
    await sql.end();
  });
});

describe('the migrations', () => {
  it('make the tables that the code describes: a change of the schema without its migration is noticed', async () => {
    const { generateDrizzleJson, generateMigration } = createRequire(import.meta.url)(
      'drizzle-kit/api',
    ) as typeof import('drizzle-kit/api');
    const folder = new URL('../../migrations/meta/', import.meta.url);
    const read = (file: string) => JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
    const journal = read('_journal.json') as { entries: { idx: number }[] };
    const newest = String(journal.entries.at(-1)?.idx ?? 0).padStart(4, '0');
    const described = generateDrizzleJson(schema);
    expect(await generateMigration(read(`${newest}_snapshot.json`), described)).toEqual([]);
  });
});
