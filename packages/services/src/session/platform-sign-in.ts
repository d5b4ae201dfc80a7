import type { SignIn } from '@conoceles/contracts';
import { anonymousActor, eq, keyedHash, schema, withPlatform } from '@conoceles/db';
import type { ServiceDeps } from '../deps.ts';
import type { DeskHost } from '../public-site/host.ts';
import { ServiceProblem } from '../service-problem.ts';
import { createSessions } from './create-sessions.ts';
import { deskKindOf } from './desk-user.ts';
import { normaliseEmail } from './normalise-email.ts';
import type { OpenedSession, RequestOrigin } from './opened-session.ts';
import { matchPassphrase } from './passphrase.ts';
import { deskSessions } from './session-store.ts';
import { countDeskAttempts, limits, refuseIfBlocked } from './throttle.ts';

/**
 * Opens a session on INE's desk or the platform's, for the people of that desk only.
 * @throws ServiceProblem `wrong-credentials` or `too-many-requests`.
 */
export async function platformSignIn(
  deps: ServiceDeps,
  desk: DeskHost,
  input: SignIn,
  origin: RequestOrigin,
): Promise<OpenedSession> {
  const now = deps.realClock.now();
  const email = normaliseEmail(input.email);
  const scope = { actor: anonymousActor, scope: 'platform' } as const;
  const hashOf = (value: string) => keyedHash(deps.db.masterKeys.current.key, 'desk-login', value);
  const attempts = [
    { keyHash: hashOf(`email:${email}`), limit: limits.email },
    { keyHash: hashOf(`origin:${origin.address}`), limit: limits.origin },
  ];
  const { user, blockedUntil } = await withPlatform(deps.db, scope, async (tx) => {
    const blocked = await countDeskAttempts(tx, attempts, now);
    const { platformUsers: u } = schema;
    const [row] = await tx.select().from(u).where(eq(u.email, email));
    const isOfDesk = row?.kind === deskKindOf(desk.kind) && row.status === 'active';
    return { user: isOfDesk ? row : undefined, blockedUntil: blocked };
  });
  refuseIfBlocked(blockedUntil, now);
  const index = await matchPassphrase(input.passphrase, user?.passwordHash ? [user.passwordHash] : []);
  if (user === undefined || index === -1) throw new ServiceProblem('wrong-credentials');
  return withPlatform(deps.db, { ...scope, actor: { kind: user.kind, id: user.id } }, async (tx) => {
    const { platformLoginAttempts: a } = schema;
    await tx.delete(a).where(eq(a.keyHash, attempts[0]?.keyHash ?? ''));
    const opened = await createSessions(deskSessions(tx), deps.realClock).open(user.id);
    const me = {
      accountId: user.id,
      kind: user.kind,
      displayName: user.displayName,
      reviews: [],
      candidacyId: null,
      party: null,
      expiresAt: opened.expiresAt.toISOString(),
      practice: null,
    };
    return { sessionId: opened.sessionId, expiresAt: opened.absoluteExpiresAt, me };
  });
}
