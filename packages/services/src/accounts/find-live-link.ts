import {
  and,
  anonymousActor,
  contactHash,
  eq,
  gt,
  isNull,
  schema,
  type TenantTx,
  withTenant,
} from '@conoceles/db';
import type { TenantSite } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';
import { ServiceProblem } from '../service-problem.ts';
import { canonicalToken } from '../session/one-time-code.ts';
import { hashToken } from '../session/one-time-token.ts';
import type { RequestOrigin } from '../session/opened-session.ts';
import { countAttempts, limits, refuseIfBlocked } from '../session/throttle.ts';

/** What a link that was spent, expired or never existed answers: all three alike. */
export function deadLink(): ServiceProblem {
  return new ServiceProblem(
    'link-expired',
    'Ya se usó, venció o se reemplazó por otro. Pide uno nuevo al organismo electoral de tu estado.',
  );
}

/** The account of a link, or of a letter's code as somebody typed it, that still serves; without spending it. */
export async function findLiveLink(tx: TenantTx, token: string, now: Date) {
  const { accountLinks: l, accounts: a } = schema;
  const [row] = await tx
    .select({ account: a, linkId: l.id })
    .from(l)
    .innerJoin(a, eq(a.id, l.accountId))
    .where(and(eq(l.tokenHash, hashToken(canonicalToken(token))), isNull(l.usedAt), gt(l.expiresAt, now)));
  return row === undefined || row.account.status === 'disabled' ? null : row;
}

/** Tokens cannot be guessed; counting keeps whoever tries from costing us work. */
export async function countLinkAttempt(
  deps: ServiceDeps,
  site: TenantSite,
  origin: RequestOrigin,
): Promise<void> {
  const now = deps.realClock.now();
  const scope = { tenantId: site.tenantId, actor: anonymousActor, scope: 'app' } as const;
  const blockedUntil = await withTenant(deps.db, scope, async (tx) => {
    const keyHash = await contactHash(tx, 'login-attempt', `link:${origin.address}`);
    return countAttempts(tx, [{ keyHash, limit: limits.origin }], now);
  });
  refuseIfBlocked(blockedUntil, now);
}
