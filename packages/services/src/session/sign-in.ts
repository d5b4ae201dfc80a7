import type { SignIn } from '@conoceles/contracts';
import {
  and,
  anonymousActor,
  contactHash,
  eq,
  recordAudit,
  schema,
  sql,
  type TenantTx,
  withTenant,
} from '@conoceles/db';
import type { TenantSite } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';
import { ServiceProblem } from '../service-problem.ts';
import { normaliseEmail } from './normalise-email.ts';
import { readAccessKey } from './one-time-code.ts';
import { openAccountSession } from './open-account-session.ts';
import type { OpenedSession, RequestOrigin } from './opened-session.ts';
import { matchPassphrase } from './passphrase.ts';
import { countAttempts, limits, refuseIfBlocked } from './throttle.ts';

/**
 * Opens a session on a state's host. An address or access key nobody has, a disabled account and a wrong passphrase cost the same work and give the same answer.
 * @throws ServiceProblem `wrong-credentials` or `too-many-requests`.
 */
export async function signIn(
  deps: ServiceDeps,
  site: TenantSite,
  input: SignIn,
  origin: RequestOrigin,
): Promise<OpenedSession> {
  const now = deps.realClock.now();
  const scope = { tenantId: site.tenantId, actor: anonymousActor, scope: 'app' } as const;
  // Its own transaction: a refused attempt stays counted.
  const found = await withTenant(deps.db, scope, (tx) => findCandidates(tx, input.email, origin, now));
  refuseIfBlocked(found.blockedUntil, now);
  const hashes = found.accounts.flatMap((account) => account.passwordHash ?? []);
  const index = await matchPassphrase(input.passphrase, hashes);
  const account = found.accounts[index];
  if (account === undefined) throw new ServiceProblem('wrong-credentials');
  const actor = { kind: account.kind, id: account.id } as const;
  return withTenant(deps.db, { ...scope, actor }, async (tx) => {
    await forgetAttempt(tx, found);
    await recordAudit(tx, { at: now, verb: 'session.open', entity: 'account', entityId: account.id });
    return openAccountSession(tx, deps, account.id);
  });
}

/** Accounts of an address, or the one of an access key. */
async function findCandidates(tx: TenantTx, name: string, origin: RequestOrigin, now: Date) {
  const { accounts: a } = schema;
  const accessKey = readAccessKey(name);
  const email = normaliseEmail(name);
  const tried = accessKey === null ? `email:${email}` : `key:${accessKey}`;
  const emailKey = await contactHash(tx, 'login-attempt', tried);
  const originKey = await contactHash(tx, 'login-attempt', `origin:${origin.address}`);
  const blockedUntil = await countAttempts(
    tx,
    [
      { keyHash: emailKey, limit: limits.email },
      { keyHash: originKey, limit: limits.origin },
    ],
    now,
  );
  const rows = await tx
    .select({ id: a.id, kind: a.kind, passwordHash: a.passwordHash })
    .from(a)
    .where(
      and(
        accessKey === null
          ? eq(a.emailHash, await contactHash(tx, 'email', email))
          : eq(a.accessKey, accessKey),
        eq(a.status, 'active'),
      ),
    )
    .orderBy(a.createdAt);
  return { accounts: rows.filter((row) => row.passwordHash !== null), emailKey, originKey, blockedUntil };
}

/** A right passphrase is not a guess: a whole office may sign in from one address. */
async function forgetAttempt(tx: TenantTx, keys: { emailKey: string; originKey: string }): Promise<void> {
  const { loginAttempts: a } = schema;
  await tx.delete(a).where(eq(a.keyHash, keys.emailKey));
  await tx
    .update(a)
    .set({ failures: sql`greatest(${a.failures} - 1, 0)` })
    .where(eq(a.keyHash, keys.originKey));
}
