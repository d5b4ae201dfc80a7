import type { DelegateState } from '@conoceles/contracts';
import type { TenantTx } from '@conoceles/db';
import { loadDeliveries } from '../accounts/load-deliveries.ts';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import type { ServiceDeps } from '../deps.ts';
import { findDelegate, openIndependent } from './open-independent.ts';

type Asked = { readonly deps: ServiceDeps; readonly actor: AccountActor; readonly candidacyId: string };

/** Whom an independent candidacy lets capture for it. @throws ServiceProblem `not-found`, `forbidden`, `state-conflict` when it is not independent */
export async function readDelegate(
  deps: ServiceDeps,
  actor: AccountActor,
  candidacyId: string,
): Promise<DelegateState> {
  return asAccount(deps, actor, 'app', (tx) => delegateIn(tx, { deps, actor, candidacyId }));
}

/** The same inside the transaction of a verb that answers with it. */
export async function delegateIn(tx: TenantTx, asked: Asked): Promise<DelegateState> {
  const { summary } = await openIndependent(tx, asked);
  const { candidacyId, displayName } = summary;
  const account = await findDelegate(tx, candidacyId);
  if (account === undefined) return { candidacyId, displayName, delegate: null };
  const delivery = (await loadDeliveries(tx, [account])).get(account.id);
  return {
    candidacyId,
    displayName,
    delegate: {
      displayName: account.displayName,
      namedAt: account.issuedAt.toISOString(),
      receivedAt: account.receivedAt?.toISOString() ?? null,
      mail: delivery?.mail ?? null,
    },
  };
}
