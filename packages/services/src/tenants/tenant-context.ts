import type { TenantIdentity, TenantRules } from '@conoceles/contracts';
import { and, eq, isNull, schema, type TenantTx } from '@conoceles/db';
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
  /** The process is the practice one: nothing of it counts, is published or leaves by mail. */
  readonly isPractice: boolean;
  readonly now: Date;
};

/**
 * The tenant of the transaction and the process it works on: the practice one when its actor is in practice, else the current one.
 * @throws ServiceProblem `unavailable` while its folder has not been applied; `gone` when the practice was closed
 */
export async function tenantContext(tx: TenantTx, realClock: Clock): Promise<TenantContext> {
  const { processes, tenants } = schema;
  const isPractice = tx.actor.practice === true;
  const chosen = isPractice
    ? and(eq(processes.practice, true), isNull(processes.practiceClosedAt))
    : and(eq(processes.id, tenants.currentProcessId), eq(processes.practice, false));
  const [row] = await tx
    .select({ identity: tenants.identity, process: processes })
    .from(tenants)
    .leftJoin(processes, chosen)
    .where(eq(tenants.id, tx.tenantId));
  if (row === undefined || row.identity === null) throw new ServiceProblem('unavailable');
  const { identity, process } = row;
  if (process === null) throw isPractice ? practiceEnded() : new ServiceProblem('unavailable');
  return {
    tenantId: tx.tenantId,
    identity,
    rules: identity.rules,
    timeZone: identity.timeZone,
    process,
    isDemonstration: process.demoNow !== null,
    isPractice,
    now: process.demoNow ?? realClock.now(),
  };
}

const practiceEnded = () =>
  new ServiceProblem('gone', 'La práctica terminó. Sal de la práctica para volver al proceso electoral.');
