import type { Activation } from '@conoceles/contracts';
import {
  and,
  anonymousActor,
  eq,
  isNull,
  recordAudit,
  schema,
  type TenantTx,
  withTenant,
} from '@conoceles/db';
import type { TenantSite } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';
import { ServiceProblem } from '../service-problem.ts';
import { createSessions } from '../session/create-sessions.ts';
import { openAccountSession } from '../session/open-account-session.ts';
import type { OpenedSession, RequestOrigin } from '../session/opened-session.ts';
import { hashPassphrase } from '../session/passphrase.ts';
import { accountSessions } from '../session/session-store.ts';
import { tenantContext } from '../tenants/tenant-context.ts';
import { countLinkAttempt, deadLink, findLiveLink } from './find-live-link.ts';
import { currentPrivacyNotice } from './privacy-notice.ts';

/**
 * Spends a one-time link: sets the passphrase, accepts the privacy notice, registers the reception (the clock of art. 16 f starts with the first one) and opens
 * a session. Two requests with one link: one wins, the other finds it spent.
 * @throws ServiceProblem `link-expired`, or `conflict` when the notice changed since it was read.
 */
export async function activate(
  deps: ServiceDeps,
  site: TenantSite,
  input: Activation,
  origin: RequestOrigin,
): Promise<OpenedSession> {
  await countLinkAttempt(deps, site, origin);
  const passwordHash = await hashPassphrase(input.passphrase);
  const scope = { tenantId: site.tenantId, actor: anonymousActor, scope: 'app' } as const;
  return withTenant(deps.db, scope, async (tx) => {
    const at = deps.realClock.now();
    const live = await findLiveLink(tx, input.token, at);
    if (live === null || !(await spend(tx, live.linkId, at))) throw deadLink();
    await acceptNotice(tx, live.account.id, input.privacyNoticeVersion, at);
    const { now } = await tenantContext(tx, deps.realClock);
    const receivedAt = live.account.receivedAt ?? now;
    await tx
      .update(schema.accounts)
      .set({ passwordHash, status: 'active', receivedAt })
      .where(eq(schema.accounts.id, live.account.id));
    // Whoever was inside with the former passphrase is out.
    await createSessions(accountSessions(tx), deps.realClock).closeAllOf(live.account.id);
    await recordAudit(tx, {
      at,
      verb: 'account.activate',
      entity: 'account',
      entityId: live.account.id,
      fields: ['passphrase', 'receivedAt', 'privacyNotice'],
      after: { receivedAt: receivedAt.toISOString(), privacyNotice: input.privacyNoticeVersion },
    });
    return openAccountSession(tx, deps, live.account.id);
  });
}

async function spend(tx: TenantTx, linkId: string, at: Date): Promise<boolean> {
  const { accountLinks: l } = schema;
  const spent = await tx
    .update(l)
    .set({ usedAt: at })
    .where(and(eq(l.id, linkId), isNull(l.usedAt)))
    .returning({ id: l.id });
  return spent.length === 1;
}

async function acceptNotice(tx: TenantTx, accountId: string, version: string, at: Date): Promise<void> {
  const notice = await currentPrivacyNotice(tx);
  if (notice.version !== version) {
    throw new ServiceProblem('conflict', 'El aviso de privacidad cambió: léelo de nuevo antes de continuar.');
  }
  await tx
    .insert(schema.privacyAcceptances)
    .values({ tenantId: tx.tenantId, accountId, noticeVersion: version, acceptedAt: at })
    .onConflictDoNothing();
}
