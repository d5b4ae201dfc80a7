import type { TenantIdentity, TenantRules } from '@conoceles/contracts';
import { eq, schema, type TenantTx } from '@conoceles/db';
import type { Clock } from '../deps.ts';
import { ServiceProblem } from '../service-problem.ts';

export type ProcessRow = typeof schema.processes.$inferSelect;

/** What most verbs need to know of their tenant. `now` is the legal instant: the declared one where the process runs on a demonstration clock. */
export type TenantContext = {
  readonly tenantId: string;
  readonly identity: TenantIdentity;
  readonly rules: TenantRules;
  readonly timeZone: string;
  readonly process: ProcessRow;
  readonly isDemonstration: boolean;
  readonly now: Date;
};

/** The tenant of the transaction and its current process; `unavailable` while its folder has not been applied. */
export async function tenantContext(tx: TenantTx, realClock: Clock): Promise<TenantContext> {
  const { processes, tenants } = schema;
  const [row] = await tx
    .select({ identity: tenants.identity, process: processes })
    .from(tenants)
    .innerJoin(processes, eq(processes.id, tenants.currentProcessId))
    .where(eq(tenants.id, tx.tenantId));
  if (row === undefined || row.identity === null) throw new ServiceProblem('unavailable');
  const { identity, process } = row;
  return {
    tenantId: tx.tenantId,
    identity,
    rules: identity.rules,
    timeZone: identity.timeZone,
    process,
    isDemonstration: process.demoNow !== null,
    now: process.demoNow ?? realClock.now(),
  };
}
