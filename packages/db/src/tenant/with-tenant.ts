import { sql } from 'drizzle-orm';
import type { Database } from '../open-database.ts';
import type { RuntimeRole } from '../roles.ts';
import type { DbActor } from './actor.ts';
import type { Scope, TenantTx } from './tenant-tx.ts';

export type WithTenantOptions<S extends Scope> = {
  tenantId: string;
  actor: DbActor;
  scope: S;
  /** Shorter or longer than the pool's own limit for one statement. */
  statementTimeoutMs?: number;
};

const roleOf: Record<Scope, RuntimeRole> = {
  app: 'app_rw',
  identity: 'app_identity',
  public: 'app_public',
  jobs: 'jobs',
};

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/iu;

/**
 * The only way to a tenant's data: a transaction of the scope's role in which policies show the rows of `tenantId` and no others.
 * The settings end with the transaction, so a connection goes back to its pool without a tenant. Rolls back when `work` throws.
 */
export async function withTenant<S extends Scope, Result>(
  db: Database,
  options: WithTenantOptions<S>,
  work: (tx: TenantTx<S>) => Promise<Result>,
): Promise<Result> {
  const { tenantId, actor, scope, statementTimeoutMs } = options;
  if (!uuid.test(tenantId)) throw new TypeError('withTenant needs the id of a tenant');
  return db.pool(roleOf[scope]).drizzle.transaction(async (tx) => {
    await tx.execute(
      sql`select set_config('app.tenant_id', ${tenantId}, true), set_config('app.actor_id', ${actor.id ?? ''}, true)`,
    );
    if (statementTimeoutMs !== undefined) {
      await tx.execute(sql`select set_config('statement_timeout', ${String(statementTimeoutMs)}, true)`);
    }
    return work(Object.assign(tx, { tenantId, actor, masterKeys: db.masterKeys }) as unknown as TenantTx<S>);
  });
}
