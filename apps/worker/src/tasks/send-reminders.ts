import { listHosts } from '@conoceles/db';
import { type ServiceDeps, sendDueReminders } from '@conoceles/services';

/** Sends in every state the reminders (exhortos) that its clock asks for. One state's failure keeps nobody else's from leaving. */
export async function sendReminders(deps: ServiceDeps): Promise<void> {
  const tenantIds = new Set((await listHosts(deps.db)).map((host) => host.tenantId));
  const failed: string[] = [];
  for (const tenantId of tenantIds) {
    await sendDueReminders(deps, tenantId).catch((error: unknown) => {
      failed.push(error instanceof Error ? error.name : 'Error');
    });
  }
  // The queue keeps what it is thrown: kinds of errors and nothing they quote.
  if (failed.length > 0) throw new Error(failed.join(', '));
}
