import type { IssueAccounts } from '@conoceles/contracts';
import { readBatch } from '../accounts/issuance/batch-progress.ts';
import { runIssuanceStep } from '../accounts/issuance/run-issuance-step.ts';
import { startIssuance } from '../accounts/issuance/start-issuance.ts';
import type { AccountActor } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';

/** Orders accounts and issues them at once, as the queue would. @returns the counts of the batch */
export async function issueNow(deps: ServiceDeps, actor: AccountActor, input: IssueAccounts) {
  const { batchId } = await startIssuance(deps, actor, input);
  while (await runIssuanceStep(deps, { tenantId: actor.tenantId, batchId }));
  const { counts } = await readBatch(deps, actor, batchId);
  const { issued = 0, already = 0, withoutMail = 0 } = counts;
  return { issued, already, withoutMail };
}
