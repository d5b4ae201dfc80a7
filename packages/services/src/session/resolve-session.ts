import { anonymousActor, withPlatform, withTenant } from '@conoceles/db';
import type { AccountActor, DeskActor } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';
import { inPractice } from '../practice/in-practice.ts';
import type { ResolvedHost } from '../public-site/host.ts';
import { createSessions } from './create-sessions.ts';
import { deskKindOf, findActiveDeskUser } from './desk-user.ts';
import { findActiveAccount } from './find-account.ts';
import { accountSessions, deskSessions } from './session-store.ts';

/**
 * Who a cookie is, on the host it came to: it is looked up under that host's tenant (or among the desks' own), so a cookie of elsewhere finds nothing. A disabled
 * account has no session.
 */
export async function resolveSession(
  deps: ServiceDeps,
  host: ResolvedHost,
  sessionId: string,
): Promise<AccountActor | DeskActor | null> {
  if (host.kind !== 'tenant') return resolveDeskSession(deps, host.kind, sessionId);
  const scope = { tenantId: host.site.tenantId, actor: anonymousActor, scope: 'app' } as const;
  return withTenant(deps.db, scope, async (tx) => {
    const session = await createSessions(accountSessions(tx), deps.realClock).validate(sessionId);
    if (session === null) return null;
    const account = await findActiveAccount(tx, session.userId);
    if (account === null) return null;
    const actor = { ...account, sessionId, expiresAt: session.expiresAt };
    return session.practice ? inPractice(tx, actor) : actor;
  });
}

async function resolveDeskSession(
  deps: ServiceDeps,
  host: 'ine' | 'platform',
  sessionId: string,
): Promise<DeskActor | null> {
  return withPlatform(deps.db, { actor: anonymousActor, scope: 'platform' }, async (tx) => {
    const session = await createSessions(deskSessions(tx), deps.realClock).validate(sessionId);
    if (session === null) return null;
    const user = await findActiveDeskUser(tx, session.userId);
    if (user === null || user.kind !== deskKindOf(host)) return null;
    const { id: userId, kind: deskKind, displayName } = user;
    return { kind: 'desk', userId, deskKind, displayName, sessionId, expiresAt: session.expiresAt };
  });
}
