import { sql } from 'drizzle-orm';
import type { Database } from '../open-database.ts';
import type { DbActor } from './actor.ts';
import type { PlatformScope, PlatformTx } from './tenant-tx.ts';

/**
 * A transaction outside tenants: `platform` reads and writes tenants, hosts and platform users; `ine` reads the compliance figures that the
 * acting user's grants in force allow, and nothing else. Neither sees a questionnaire.
 */
export async function withPlatform<S extends PlatformScope, Result>(
  db: Database,
  { actor, scope }: { actor: DbActor; scope: S },
  work: (tx: PlatformTx<S>) => Promise<Result>,
): Promise<Result> {
  return db.pool(scope === 'ine' ? 'ine_reader' : 'platform_rw').drizzle.transaction(async (tx) => {
    await tx.execute(sql`select set_config('app.actor_id', ${actor.id ?? ''}, true)`);
    return work(Object.assign(tx, { actor }) as unknown as PlatformTx<S>);
  });
}
