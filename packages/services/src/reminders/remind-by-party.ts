import type {
  PartyRecipientFilter,
  PartyRecipientPage,
  RecipientList,
  SentReminders,
} from '@conoceles/contracts';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import type { ServiceDeps } from '../deps.ts';
import { answeredBy, partyOf } from '../party/party-scope.ts';
import { tenantContext } from '../tenants/tenant-context.ts';
import { previewReminders } from './preview-reminders.ts';
import { manualPersonDrafts, missingRows } from './recipients.ts';
import { writeInBatches } from './write-in-batches.ts';

/** Whom the party would remind of its own people and what they would read. @throws ServiceProblem `forbidden` */
export async function previewPartyReminders(
  deps: ServiceDeps,
  actor: AccountActor,
  { page, candidacy, ...filter }: PartyRecipientPage,
): Promise<RecipientList> {
  const reach = answeredBy(partyOf(actor));
  return asAccount(deps, actor, 'identity', async (tx) => {
    const tenant = await tenantContext(tx, deps.realClock);
    const rows = await missingRows(tx, tenant, { reach, filter, candidacyIds: candidacy });
    const drafts = manualPersonDrafts(rows, tenant, { createdBy: actor.accountId });
    return previewReminders(tx, { deps, tenant, page, reach, rows, drafts });
  });
}

/**
 * The party reminds the people it answers for and that have something missing: those it marked, or all that the filter keeps. Each person gets at most one
 * a day by hand, from the party or from the OPL. Whoever is out of its reach, or lacks nothing, is left out. @throws ServiceProblem `forbidden`
 */
export async function sendPartyReminders(
  deps: ServiceDeps,
  actor: AccountActor,
  { candidacy, ...filter }: PartyRecipientFilter,
): Promise<SentReminders> {
  const reach = answeredBy(partyOf(actor));
  const drafts = await asAccount(deps, actor, 'identity', async (tx) => {
    const tenant = await tenantContext(tx, deps.realClock);
    const rows = await missingRows(tx, tenant, { reach, filter, candidacyIds: candidacy });
    return manualPersonDrafts(rows, tenant, { createdBy: actor.accountId });
  });
  return writeInBatches(deps, actor, drafts);
}
