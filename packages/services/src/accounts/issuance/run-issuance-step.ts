import { and, enqueue, eq, inArray, schema, type TenantTx, withTenant } from '@conoceles/db';
import { z } from 'zod';
import type { ServiceDeps } from '../../deps.ts';
import type { Batch } from './batch-progress.ts';
import { type IssuedSome, issuedAtOnce, issueSome } from './issue-some.ts';
import { issueAccountsTask } from './start-issuance.ts';

export type BatchTarget = { readonly tenantId: string; readonly batchId: string };

const Ordered = z.object({ candidacyIds: z.array(z.uuid()).optional() });
const unfinished = ['queued', 'running'] as const;

/**
 * Issues the next accounts of a batch and leaves the job for those that follow, in one transaction: a process that dies half-way leaves the last whole step,
 * and whoever takes the batch up goes on from there. A batch that ended is left alone.
 * @returns whether more is left.
 */
export async function runIssuanceStep(
  deps: ServiceDeps,
  { tenantId, batchId }: BatchTarget,
): Promise<boolean> {
  const { batches: b } = schema;
  const find = and(eq(b.id, batchId), inArray(b.state, [...unfinished]));
  // Whoever ordered it signs what is done in its name.
  const as = (accountId: string | null) =>
    ({
      tenantId,
      actor: { kind: 'admin', id: accountId, name: issueAccountsTask },
      scope: 'identity',
    }) as const;
  const createdBy = await withTenant(deps.db, as(null), async (tx) => {
    const [row] = await tx.select({ createdBy: b.createdBy }).from(b).where(find);
    return row?.createdBy;
  });
  if (createdBy === undefined) return false;
  return withTenant(deps.db, as(createdBy), async (tx) => {
    const [batch] = await tx.select().from(b).where(find).for('update');
    if (batch === undefined) return false;
    const some = await issueSome(tx, deps, Ordered.parse(batch.input).candidacyIds ?? null);
    const isLast = some.found < issuedAtOnce;
    await keepProgress(tx, deps, { batch, some, isLast });
    // Before the mails that wait: they are later than the order itself.
    if (!isLast) await enqueue(tx, issueAccountsTask, { batchId }, batch.createdAt);
    return !isLast;
  });
}

type Step = { readonly batch: Batch; readonly some: IssuedSome; readonly isLast: boolean };

async function keepProgress(tx: TenantTx, deps: ServiceDeps, { batch, some, isLast }: Step): Promise<void> {
  const { batches: b } = schema;
  const { issued: before = 0, withoutMail = 0 } = batch.counts;
  const issued = before + some.issued;
  const total = Math.max(batch.total, issued);
  const counts: Record<string, number> = { issued, withoutMail: withoutMail + some.withoutMail };
  if (isLast) counts.already = total - issued;
  await tx
    .update(b)
    .set({
      state: isLast ? 'done' : 'running',
      total,
      done: isLast ? total : issued,
      counts,
      finishedAt: isLast ? deps.realClock.now() : null,
    })
    .where(eq(b.id, batch.id));
}
