import type { SentReminders } from '@conoceles/contracts';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import type { ServiceDeps } from '../deps.ts';
import { tenantContext } from '../tenants/tenant-context.ts';
import { type ReminderDraft, writeReminders } from './write-reminders.ts';

const batch = 250;

/** Writes many reminders a batch per transaction. Stopped half way and asked again, it goes on: what was sent is not sent twice. */
export async function writeInBatches(
  deps: ServiceDeps,
  actor: AccountActor,
  drafts: readonly ReminderDraft[],
): Promise<SentReminders> {
  const total = { sent: 0, withoutAddress: 0, already: 0 };
  for (let start = 0; start < drafts.length; start += batch) {
    const slice = drafts.slice(start, start + batch);
    const done = await asAccount(deps, actor, 'app', async (tx) =>
      writeReminders(tx, { deps, tenant: await tenantContext(tx, deps.realClock) }, slice),
    );
    total.sent += done.sent;
    total.withoutAddress += done.withoutAddress;
    total.already += done.already;
  }
  return total;
}
