import { type DbActor, type TenantTx, withTenant } from '@conoceles/db';
import type { AccountActor } from './actor.ts';
import type { ServiceDeps } from './deps.ts';

/** How an account signs what it does, with the practice its session may be in: never write it by hand. */
export function signatureOf(actor: AccountActor): DbActor {
  return { kind: actor.accountKind, id: actor.accountId, practice: actor.practice === true };
}

/** A transaction in the tenant of a signed-in account, which signs what it writes. */
export function asAccount<S extends 'app' | 'identity', Result>(
  deps: ServiceDeps,
  actor: AccountActor,
  scope: S,
  work: (tx: TenantTx<S>) => Promise<Result>,
): Promise<Result> {
  return withTenant(deps.db, { tenantId: actor.tenantId, actor: signatureOf(actor), scope }, work);
}
