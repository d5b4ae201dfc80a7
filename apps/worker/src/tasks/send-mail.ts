import { markMailFailed, type ServiceDeps, sendMail } from '@conoceles/services';
import type { JobHelpers } from 'graphile-worker';
import { z } from 'zod';

const Payload = z.object({ tenantId: z.uuid(), mailId: z.uuid() });

/** Sends one row of the outbox; after the last attempt the row says that it failed. */
export async function sendMailTask(deps: ServiceDeps, payload: unknown, helpers: JobHelpers): Promise<void> {
  const target = Payload.parse(payload);
  try {
    await sendMail(deps, target);
  } catch (error) {
    const kind = error instanceof Error ? error.name : 'Error';
    const isLast = helpers.job.attempts >= helpers.job.max_attempts;
    if (isLast) await markMailFailed(deps, target, kind);
    // The queue keeps the text of what it is thrown, and it may quote private values: its kind is enough.
    throw new Error(kind);
  }
}
