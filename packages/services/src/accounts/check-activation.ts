import type { ActivationOffer, ActivationToken } from '@conoceles/contracts';
import { anonymousActor, withTenant } from '@conoceles/db';
import type { TenantSite } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';
import type { RequestOrigin } from '../session/opened-session.ts';
import { countLinkAttempt, deadLink, findLiveLink } from './find-live-link.ts';
import { currentPrivacyNotice } from './privacy-notice.ts';

/**
 * Whose a one-time link is and which privacy notice it asks to accept. Does not spend it, so that a mail scanner that opens it does no harm.
 * @throws ServiceProblem `link-expired`.
 */
export async function checkActivation(
  deps: ServiceDeps,
  site: TenantSite,
  { token }: ActivationToken,
  origin: RequestOrigin,
): Promise<ActivationOffer> {
  await countLinkAttempt(deps, site, origin);
  const scope = { tenantId: site.tenantId, actor: anonymousActor, scope: 'app' } as const;
  return withTenant(deps.db, scope, async (tx) => {
    const live = await findLiveLink(tx, token, deps.realClock.now());
    if (live === null) throw deadLink();
    const { version, simplified } = await currentPrivacyNotice(tx);
    const { displayName, kind } = live.account;
    return { displayName, accountKind: kind, privacyNotice: { version, simplified } };
  });
}
