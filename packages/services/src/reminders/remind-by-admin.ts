import type {
  RecipientFilter,
  RecipientList,
  RecipientPage,
  SendReminders,
  SentReminders,
} from '@conoceles/contracts';
import type { TenantTx } from '@conoceles/db';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import type { ServiceDeps } from '../deps.ts';
import { type TenantContext, tenantContext } from '../tenants/tenant-context.ts';
import { previewReminders } from './preview-reminders.ts';
import { manualPartyDrafts, manualPersonDrafts, missingRows, reachOfParty } from './recipients.ts';
import { writeInBatches } from './write-in-batches.ts';

/** Whom the OPL would remind and what it would say, before anything leaves. */
export async function previewAdminReminders(
  deps: ServiceDeps,
  actor: AccountActor,
  { page, ...filter }: RecipientPage,
): Promise<RecipientList> {
  return asAccount(deps, actor, 'identity', async (tx) => {
    const tenant = await tenantContext(tx, deps.realClock);
    const asked = await draftsFor(tx, tenant, filter, { createdBy: actor.accountId });
    return previewReminders(tx, { deps, tenant, page, reach: undefined, ...asked });
  });
}

/**
 * The OPL reminds everyone the filter keeps, one mail each and none twice in one day of the tenant; who has no address is registered, to be handed the
 * reminder by official letter.
 */
export async function sendAdminReminders(
  deps: ServiceDeps,
  actor: AccountActor,
  { letterNumber, ...filter }: SendReminders,
): Promise<SentReminders> {
  const { drafts } = await asAccount(deps, actor, 'identity', async (tx) => {
    const tenant = await tenantContext(tx, deps.realClock);
    return draftsFor(tx, tenant, filter, { createdBy: actor.accountId, letterNumber });
  });
  return writeInBatches(deps, actor, drafts);
}

async function draftsFor(
  tx: TenantTx<'identity'>,
  tenant: TenantContext,
  { audience, party, ...filter }: RecipientFilter,
  by: { createdBy: string; letterNumber?: string | undefined },
) {
  const reach = await reachOfParty(tx, party);
  const rows = reach === false ? [] : await missingRows(tx, tenant, { reach, filter });
  const drafts =
    audience === 'parties'
      ? await manualPartyDrafts(tx, rows, tenant, by)
      : manualPersonDrafts(rows, tenant, by);
  return { rows: audience === 'parties' ? [] : rows, drafts };
}
