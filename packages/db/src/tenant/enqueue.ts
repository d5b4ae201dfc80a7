import { sql } from 'drizzle-orm';
import type { TenantTx } from './tenant-tx.ts';

export type TaskPayload = Readonly<Record<string, string | number>>;
type QueueTx = TenantTx<'app'> | TenantTx<'jobs'>;

/**
 * Adds a task to the queue in the same transaction; the tenant travels by itself. The database refuses payloads that hold more than ids and numbers.
 */
export async function enqueue(
  tx: QueueTx,
  task: string,
  payload: TaskPayload = {},
  runAt: Date | null = null,
): Promise<void> {
  await enqueueMany(tx, task, [{ payload, runAt }]);
}

/** The same for many tasks of one name, in one query. */
export async function enqueueMany(
  tx: QueueTx,
  task: string,
  jobs: readonly { readonly payload: TaskPayload; readonly runAt: Date | null }[],
): Promise<void> {
  if (jobs.length === 0) return;
  const rows = JSON.stringify(
    jobs.map(({ payload, runAt }) => ({ payload, at: runAt?.toISOString() ?? null })),
  );
  await tx.execute(
    sql`select ops.enqueue(${task}, job -> 'payload', (job ->> 'at')::timestamptz) from jsonb_array_elements(${rows}::jsonb) as job`,
  );
}
