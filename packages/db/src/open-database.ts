import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { roleUrl, type Sql } from './connection.ts';
import { type RuntimeRole, rolePassword } from './roles.ts';
import * as schema from './schema/index.ts';
import type { MasterKeys } from './vault/master-keys.ts';

type PoolSettings = { maxConnections: number; statementTimeoutMs: number };

/** Public reads cannot take connections or time from capture: each role has a pool and a time-out of its own. */
const poolSettings: Record<RuntimeRole, PoolSettings> = {
  app_rw: { maxConnections: 8, statementTimeoutMs: 15_000 },
  app_identity: { maxConnections: 4, statementTimeoutMs: 60_000 },
  app_public: { maxConnections: 6, statementTimeoutMs: 2_000 },
  jobs: { maxConnections: 2, statementTimeoutMs: 60_000 },
  platform_rw: { maxConnections: 2, statementTimeoutMs: 10_000 },
  ine_reader: { maxConnections: 2, statementTimeoutMs: 5_000 },
};

export type Pool = { readonly sql: Sql; readonly drizzle: PostgresJsDatabase<typeof schema> };

/** The way in to the data: pools that open when first used. Transactions only through withTenant, withPlatform and publicRead. */
export type Database = {
  readonly masterKeys: MasterKeys;
  /** Connection string of a role, for the queue's runner, which keeps connections of its own. */
  urlOf(role: RuntimeRole): string;
  /** For this package's own transaction functions. */
  pool(role: RuntimeRole): Pool;
  /** Waits up to 5 s for queries in flight, then closes every pool. */
  close(): Promise<void>;
};

export type OpenDatabaseOptions = {
  /** Connection string of the administrator: only its address is used, the roles sign in with derived passwords. */
  adminUrl: string;
  masterKeys: MasterKeys;
  /** Connection strings that replace the derived ones (managed passwords). */
  urls?: Partial<Record<RuntimeRole, string>>;
  /** Connections per pool that replace the default. */
  maxConnections?: Partial<Record<RuntimeRole, number>>;
};

export function openDatabase(options: OpenDatabaseOptions): Database {
  const { adminUrl, masterKeys, urls = {} } = options;
  const pools = new Map<RuntimeRole, Pool>();
  const urlOf = (role: RuntimeRole) =>
    urls[role] ?? roleUrl(adminUrl, role, rolePassword(masterKeys.current.key, role));
  return {
    masterKeys,
    urlOf,
    pool(role) {
      const open = pools.get(role);
      if (open !== undefined) return open;
      const pool = openPool(urlOf(role), role, options.maxConnections?.[role]);
      pools.set(role, pool);
      return pool;
    },
    async close() {
      const open = [...pools.values()];
      pools.clear();
      await Promise.all(open.map((pool) => pool.sql.end({ timeout: 5 })));
    },
  };
}

function openPool(url: string, role: RuntimeRole, maxConnections?: number): Pool {
  const settings = poolSettings[role];
  const sql = postgres(url, {
    max: maxConnections ?? settings.maxConnections,
    onnotice: () => {},
    connect_timeout: 10,
    connection: {
      application_name: `conoceles ${role}`,
      TimeZone: 'UTC',
      statement_timeout: settings.statementTimeoutMs,
      lock_timeout: 10_000,
      idle_in_transaction_session_timeout: 60_000,
    },
  });
  return { sql, drizzle: drizzle(sql, { schema }) };
}
