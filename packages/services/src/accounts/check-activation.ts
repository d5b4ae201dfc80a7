import type { ActivationOffer, ActivationToken } from '@conoceles/contracts';
import { and, anonymousActor, eq, isNull, schema, type TenantTx, withTenant } from '@conoceles/db';
import type { TenantSite } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';
import type { RequestOrigin } from '../session/opened-session.ts';
import { countLinkAttempt, deadLink, findLiveLink } from './find-live-link.ts';
import { currentPrivacyNotice } from './privacy-notice.ts';

/**
 * Whose a one-time link is and which privacy notice it asks to accept. Does not spend it, so that a mail scanner that opens it does no harm;
 * keeps when it was first opened.
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
    const now = deps.realClock.now();
    const live = await findLiveLink(tx, token, now);
    if (live === null) throw deadLink();
    await markOpened(tx, live.linkId, now);
    const { version, simplified } = await currentPrivacyNotice(tx);
    const { accessKey, displayName, kind, partyId } = live.account;
    const accountKind = kind;
    const isDelegate = kind === 'liaison' && partyId === null;
    return { displayName, accountKind, isDelegate, accessKey, privacyNotice: { version, simplified } };
  });
}

async function markOpened(tx: TenantTx, linkId: string, now: Date): Promise<void> {
  const { accountLinks: l } = schema;
  await tx
    .update(l)
    .set({ openedAt: now })
    .where(and(eq(l.id, linkId), isNull(l.openedAt)));
}
