import { type TenantTx, withTenant } from '@conoceles/db';
import type { AccountActor } from './actor.ts';
import type { ServiceDeps } from './deps.ts';

/** A transaction in the tenant of a signed-in account, which signs what it writes. */
export function asAccount<S extends 'app' | 'identity', Result>(
  deps: ServiceDeps,
  actor: AccountActor,
  scope: S,
  work: (tx: TenantTx<S>) => Promise<Result>,
): Promise<Result> {
  const by = { kind: actor.accountKind, id: actor.accountId } as const;
  return withTenant(deps.db, { tenantId: actor.tenantId, actor: by, scope }, work);
}
