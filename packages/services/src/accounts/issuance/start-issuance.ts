import { randomUUID } from 'node:crypto';
import type { BatchProgress, IssueAccounts } from '@conoceles/contracts';
import { enqueue, schema } from '@conoceles/db';
import type { AccountActor } from '../../actor.ts';
import { asAccount } from '../../as-account.ts';
import type { ServiceDeps } from '../../deps.ts';
import { tenantContext } from '../../tenants/tenant-context.ts';
import { expectReal } from '../expect-real.ts';
import { toProgress } from './batch-progress.ts';
import { countPending } from './issue-some.ts';

/** Task of the queue that issues the next accounts of a batch. */
export const issueAccountsTask = 'issue-accounts';

/**
 * Orders accounts for approved candidacies (art. 14 c). The queue issues them in steps; `readBatch` tells how far it is.
 * @param input the candidacies named, or every one still without account.
 * @throws ServiceProblem `state-conflict` in practice
 */
export async function startIssuance(
  deps: ServiceDeps,
  actor: AccountActor,
  input: IssueAccounts,
): Promise<BatchProgress> {
  expectReal(actor);
  return asAccount(deps, actor, 'app', async (tx) => {
    const named = 'candidacyIds' in input ? [...new Set(input.candidacyIds)] : null;
    const total = named?.length ?? (await countPending(tx, await tenantContext(tx, deps.realClock)));
    const createdAt = deps.realClock.now();
    const id = randomUUID();
    const [batch] = await tx
      .insert(schema.batches)
      .values({
        tenantId: tx.tenantId,
        id,
        kind: 'issue-accounts',
        total,
        input: named === null ? {} : { candidacyIds: named },
        createdBy: actor.accountId,
        createdAt,
      })
      .returning();
    if (batch === undefined) throw new Error('the batch was not written');
    await enqueue(tx, issueAccountsTask, { batchId: id });
    return toProgress(tx, batch);
  });
}
