import type { Me } from '@conoceles/contracts';
import type { TenantTx } from '@conoceles/db';
import type { ServiceDeps } from '../deps.ts';
import { ServiceProblem } from '../service-problem.ts';
import { createSessions } from './create-sessions.ts';
import { type AccountIdentity, findActiveAccount } from './find-account.ts';
import type { OpenedSession } from './opened-session.ts';
import { accountSessions } from './session-store.ts';

/** Opens a session for an account that has just proved who it is. */
export async function openAccountSession(
  tx: TenantTx,
  deps: ServiceDeps,
  accountId: string,
): Promise<OpenedSession> {
  const account = await findActiveAccount(tx, accountId);
  if (account === null) throw new ServiceProblem('wrong-credentials');
  const opened = await createSessions(accountSessions(tx), deps.realClock).open(accountId);
  return {
    sessionId: opened.sessionId,
    expiresAt: opened.absoluteExpiresAt,
    me: meOf(account, opened.expiresAt),
  };
}

/** How an account sees itself. */
export function meOf(account: AccountIdentity, expiresAt: Date): Me {
  return {
    accountId: account.accountId,
    kind: account.accountKind,
    displayName: account.displayName,
    reviews: [...account.reviews],
    candidacyId: account.candidacyId,
    party: account.partySlug,
    expiresAt: expiresAt.toISOString(),
    // A new session is never in practice; the frame asks for the rest.
    practice: null,
  };
}
