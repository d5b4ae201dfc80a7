import { listHosts } from '@conoceles/db';
import { markBatchFailed, resumeBatches, runIssuanceStep, type ServiceDeps } from '@conoceles/services';
import type { JobHelpers } from 'graphile-worker';
import { z } from 'zod';

const Payload = z.object({ tenantId: z.uuid(), batchId: z.uuid() });

/** Issues the next accounts of a batch; after the last attempt the batch says that it failed. */
export async function issueAccountsTask(
  deps: ServiceDeps,
  payload: unknown,
  helpers: JobHelpers,
): Promise<void> {
  const target = Payload.parse(payload);
  try {
    await runIssuanceStep(deps, target);
  } catch (error) {
    if (helpers.job.attempts >= helpers.job.max_attempts) await markBatchFailed(deps, target);
    // The queue keeps the text of what it is thrown, and a driver's quotes parameters: its kind is enough.
    throw new Error(error instanceof Error ? error.name : 'Error');
  }
}

/** Takes up, in every state, the batches whose process died. */
export async function resumeAllBatches(deps: ServiceDeps): Promise<void> {
  const tenantIds = new Set((await listHosts(deps.db)).map((host) => host.tenantId));
  for (const tenantId of tenantIds) await resumeBatches(deps, tenantId);
}
