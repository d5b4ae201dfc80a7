import { sql } from 'drizzle-orm';
import type { TenantTx } from './tenant-tx.ts';

/**
 * Adds a task to the queue in the same transaction; the tenant travels by itself. The database refuses payloads that hold more than ids and numbers.
 */
export async function enqueue(
  tx: TenantTx<'app'> | TenantTx<'jobs'>,
  task: string,
  payload: Readonly<Record<string, string | number>> = {},
  runAt: Date | null = null,
): Promise<void> {
  const at = runAt === null ? null : runAt.toISOString();
  await tx.execute(sql`select ops.enqueue(${task}, ${JSON.stringify(payload)}::jsonb, ${at}::timestamptz)`);
}
