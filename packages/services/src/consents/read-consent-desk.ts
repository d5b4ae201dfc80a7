import { type ConsentDesk, signedFormMaxBytes } from '@conoceles/contracts';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import { describeCandidacy } from '../capture/candidacy-summary.ts';
import type { ServiceDeps } from '../deps.ts';
import { consentRecords } from './consent-records.ts';
import { consentStates } from './consent-states.ts';
import { loadConsents } from './load-consents.ts';
import { holdersOf, openConsents, receptionDays } from './open-consents.ts';

/** The authorisations of a candidacy: how each stands, and every record with its date, who registered it and who keeps the paper. @throws ServiceProblem `forbidden`, `not-found` */
export async function readConsentDesk(
  deps: ServiceDeps,
  actor: AccountActor,
  candidacyId: string,
): Promise<ConsentDesk> {
  return asAccount(deps, actor, 'identity', async (tx) => {
    const open = await openConsents(tx, { deps, actor, candidacyId });
    const consents = await loadConsents(tx, candidacyId);
    const holders = await holdersOf(tx, open);
    const { displayName, office, territory, nomination, status } = describeCandidacy(open.summary);
    return {
      candidacyId,
      displayName,
      office,
      territory,
      nomination,
      own: actor.accountKind === 'candidate',
      open: status === 'approved',
      holders,
      receivedBetween: receptionDays(open),
      maxBytes: signedFormMaxBytes,
      consents: consentStates(open, consents),
      records: await consentRecords(tx, { consents, holders, actor }),
    };
  });
}
