import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as runMigrations } from 'drizzle-orm/postgres-js/migrator';
import { adminConnection, roleUrl, type Sql } from '../connection.ts';
import { type LoginRole, ownerRole } from '../roles.ts';
import { ensureRoles } from './ensure-roles.ts';
import { migrateQueue } from './migrate-queue.ts';
import { prepareDatabase } from './prepare-database.ts';

const migrationsFolder = fileURLToPath(new URL('../../migrations', import.meta.url));

export type MigrateOptions = {
  /** Connection string of an administrator that may create roles. */
  adminUrl: string;
  /** `rolePasswords(masterKey)`: set again each time, so that a new master key takes effect here. */
  rolePasswords: Readonly<Record<LoginRole, string>>;
};

/** Any number nobody else uses for an advisory lock: the word «conoceles» in base 36, cut to 53 bits. */
const lockKey = 4_523_711_908_177n;

/**
 * Brings the database up to date: roles, tables, policies, functions, queue. One process at a time; the others wait and then find nothing to do.
 */
export async function migrate({ adminUrl, rolePasswords }: MigrateOptions): Promise<void> {
  const admin = adminConnection(adminUrl);
  try {
    await admin`select pg_advisory_lock(${lockKey.toString()}::bigint)`;
    await withRetry(() => ensureRoles(admin, rolePasswords));
    await prepareDatabase(admin);
    await migrateTables(adminUrl);
    await migrateQueue(admin, roleUrl(adminUrl, 'jobs', rolePasswords.jobs));
  } finally {
    await admin.end({ timeout: 5 });
  }
}

async function migrateTables(adminUrl: string): Promise<void> {
  const owner: Sql = adminConnection(adminUrl, { role: ownerRole });
  try {
    await runMigrations(drizzle(owner), { migrationsFolder });
  } finally {
    await owner.end({ timeout: 5 });
  }
}

/** Roles belong to the server: two databases migrating at once may touch the same row, which PostgreSQL refuses instead of waiting. */
async function withRetry(work: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const isRace = error instanceof Error && /concurrently updated/u.test(error.message);
      if (!isRace || attempt === 5) throw error;
    }
  }
}
