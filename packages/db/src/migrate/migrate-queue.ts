import { runMigrations } from 'graphile-worker';
import type { Sql } from '../connection.ts';

/**
 * Brings the queue's own schema up to date as role `jobs`, which owns it. The right to create a schema is lent for this moment only.
 */
export async function migrateQueue(admin: Sql, jobsUrl: string): Promise<void> {
  await admin`do $$ begin execute format('grant create on database %I to jobs', current_database()); end $$`;
  try {
    await runMigrations({ connectionString: jobsUrl, maxPoolSize: 1 });
  } finally {
    await admin`do $$ begin execute format('revoke create on database %I from jobs', current_database()); end $$`;
  }
}
