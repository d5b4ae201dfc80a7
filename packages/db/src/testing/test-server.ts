import type { Sql } from '../connection.ts';
import { migrate } from '../migrate/migrate.ts';
import { rolePasswords } from '../roles.ts';
import { parseMasterKeys } from '../vault/master-keys.ts';

/** Secret of every test database; of no use anywhere else. */
export const testMasterKeys = parseMasterKeys(Buffer.alloc(32, 'conoceles test key').toString('base64'));

export const templateDatabase = 'conoceles_template';
const lockKey = 71_203;

/** Connection string of the superuser on the server that the global setup started for this run. */
export function testServerUrl(): string {
  const url = process.env.TEST_ADMIN_URL;
  if (url === undefined) throw new Error('The global setup of the tests has not started PostgreSQL.');
  return url;
}

/** The same server, another database. */
export function withDatabase(adminUrl: string, database: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  return url.href;
}

/** Migrates the template once per run; workers that arrive meanwhile wait for it. */
export async function ensureTemplate(server: Sql): Promise<void> {
  const find = () => server`select 1 from pg_database where datname = ${templateDatabase} and datistemplate`;
  if ((await find()).length > 0) return;
  await server`select pg_advisory_lock(${lockKey})`;
  try {
    if ((await find()).length > 0) return;
    await server`drop database if exists ${server(templateDatabase)}`;
    await server`create database ${server(templateDatabase)}`;
    await migrate({
      adminUrl: withDatabase(testServerUrl(), templateDatabase),
      rolePasswords: rolePasswords(testMasterKeys.current.key),
    });
    await server`alter database ${server(templateDatabase)} is_template true`;
  } finally {
    await server`select pg_advisory_unlock(${lockKey})`;
  }
}
