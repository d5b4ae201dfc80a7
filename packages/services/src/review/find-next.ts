import type { NextFilter, NextReview } from '@conoceles/contracts';
import { and, count, eq, type SQL, sql } from '@conoceles/db';
import type { AccountActor } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';
import { type OpenQueue, withQueue } from './open-queue.ts';
import { behind, differentFrom, mineOrNobodys, queueConditions, queueOrder } from './queue-filter.ts';

/**
 * The questionnaire that follows one in the queue with the same filters, going round to the first; those that a colleague has are skipped unless they were
 * asked for. @throws ServiceProblem `forbidden`
 */
export async function findNextReview(
  deps: ServiceDeps,
  actor: AccountActor,
  { afterCandidacyId: candidacyId, afterKind: kind, ...filter }: NextFilter,
): Promise<NextReview> {
  return withQueue(deps, actor, filter, async (open) => {
    const { queue, source, tx } = open;
    const current = { candidacyId, kind };
    const mine = filter.assigned === undefined ? mineOrNobodys(queue, actor.accountId) : undefined;
    const wanted = and(queueConditions(queue, filter, source), mine, differentFrom(queue, current));
    const [counted] = await tx.app.select({ left: count() }).from(queue).where(wanted);
    const left = counted?.left ?? 0;
    if (left === 0) return { next: null, left };
    const [place] = await tx.app
      .select({ since: queue.waitingSince, nameKey: queue.nameKey })
      .from(queue)
      .where(and(eq(queue.candidacyId, candidacyId), sql`${queue.kind} = ${kind}::text`));
    const follows = place === undefined ? undefined : behind(queue, { ...place, ...current });
    const next = (await first(open, and(wanted, follows))) ?? (await first(open, wanted));
    return { next, left };
  });
}

async function first({ tx, queue }: OpenQueue, wanted: SQL | undefined) {
  const [row] = await tx.app
    .select({ candidacyId: queue.candidacyId, kind: queue.kind, displayName: queue.displayName })
    .from(queue)
    .where(wanted)
    .orderBy(...queueOrder(queue))
    .limit(1);
  return row ?? null;
}
