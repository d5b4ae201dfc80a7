import { and, enqueue, eq, inArray, lt, schema, systemActor, withTenant } from '@conoceles/db';
import type { ServiceDeps } from '../../deps.ts';
import type { BatchTarget } from './run-issuance-step.ts';
import { issueAccountsTask } from './start-issuance.ts';

const orphanAfterMs = 3 * 60 * 1000;

/**
 * Takes up again the batches of a state that did not end: the process that had one may have died with its job locked. A batch that goes on is not disturbed,
 * because its steps wait for one another. @returns how many
 */
export async function resumeBatches(deps: ServiceDeps, tenantId: string): Promise<number> {
  const { batches: b } = schema;
  const scope = { tenantId, actor: systemActor('resume-batches'), scope: 'app' } as const;
  return withTenant(deps.db, scope, async (tx) => {
    const before = new Date(deps.realClock.now().getTime() - orphanAfterMs);
    const orphans = await tx
      .select({ id: b.id })
      .from(b)
      .where(
        and(eq(b.kind, 'issue-accounts'), inArray(b.state, ['queued', 'running']), lt(b.createdAt, before)),
      );
    for (const { id } of orphans) await enqueue(tx, issueAccountsTask, { batchId: id });
    return orphans.length;
  });
}

/** After the last attempt of a step: the batch says that it failed. What it issued stays issued, and ordering it again goes on. */
export async function markBatchFailed(deps: ServiceDeps, { tenantId, batchId }: BatchTarget): Promise<void> {
  const { batches: b } = schema;
  const scope = { tenantId, actor: systemActor('issue-accounts'), scope: 'app' } as const;
  await withTenant(deps.db, scope, (tx) =>
    tx.update(b).set({ state: 'failed', finishedAt: deps.realClock.now() }).where(eq(b.id, batchId)),
  );
}
