import type { BatchProgress } from '@conoceles/contracts';
import { count, eq, schema, type TenantTx } from '@conoceles/db';
import type { AccountActor } from '../../actor.ts';
import { asAccount } from '../../as-account.ts';
import type { ServiceDeps } from '../../deps.ts';
import { notFound } from '../../service-problem.ts';

export type Batch = typeof schema.batches.$inferSelect;

/** How far a batch of the state is. @throws ServiceProblem `not-found` */
export async function readBatch(
  deps: ServiceDeps,
  actor: AccountActor,
  batchId: string,
): Promise<BatchProgress> {
  return asAccount(deps, actor, 'app', async (tx) => {
    const { batches: b } = schema;
    const [batch] = await tx.select().from(b).where(eq(b.id, batchId));
    if (batch === undefined) throw notFound();
    return toProgress(tx, batch);
  });
}

export async function toProgress(tx: TenantTx, batch: Batch): Promise<BatchProgress> {
  const { mailOutbox: m } = schema;
  const [queued] = await tx.select({ waiting: count() }).from(m).where(eq(m.state, 'queued'));
  return {
    batchId: batch.id,
    state: batch.state,
    total: batch.total,
    done: batch.done,
    counts: batch.counts,
    mailsWaiting: queued?.waiting ?? 0,
    createdAt: batch.createdAt.toISOString(),
    finishedAt: batch.finishedAt?.toISOString() ?? null,
  };
}
