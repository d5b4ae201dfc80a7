import type { Me } from '@conoceles/contracts';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import type { ServiceDeps } from '../deps.ts';
import { ServiceProblem } from '../service-problem.ts';
import { createSessions } from './create-sessions.ts';
import { meOf } from './open-account-session.ts';
import { accountSessions } from './session-store.ts';

/**
 * The person asks to stay: the session lasts its idle time again, and never past its absolute end.
 * @throws ServiceProblem `unauthenticated` when it ended meanwhile
 */
export async function prolongSession(deps: ServiceDeps, actor: AccountActor): Promise<Me> {
  return asAccount(deps, actor, 'app', async (tx) => {
    const sessions = createSessions(accountSessions(tx), deps.realClock);
    const expiresAt = await sessions.prolong(actor.sessionId);
    if (expiresAt === null) throw new ServiceProblem('unauthenticated');
    return meOf(actor, expiresAt);
  });
}
