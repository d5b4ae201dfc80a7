import { systemActor, type TenantTx, withTenant } from '@conoceles/db';
import type { AccountActor, SystemActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import type { ServiceDeps } from '../deps.ts';

/** Who imports: the internal body's account, or a command in the name of the tenant. */
export type ImportActor = AccountActor | (SystemActor & { readonly tenantId: string });

/** A transaction in the importer's tenant, in identity scope: private data comes in the same rows. */
export function asImporter<Result>(
  deps: ServiceDeps,
  actor: ImportActor,
  work: (tx: TenantTx<'identity'>) => Promise<Result>,
): Promise<Result> {
  if (actor.kind === 'account') return asAccount(deps, actor, 'identity', work);
  const by = systemActor(actor.name);
  return withTenant(deps.db, { tenantId: actor.tenantId, actor: by, scope: 'identity' }, work);
}
