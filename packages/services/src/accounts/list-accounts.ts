import type { AccountFilter, AccountPage } from '@conoceles/contracts';
import type { AccountActor } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';
import { ServiceProblem } from '../service-problem.ts';

export async function listAccounts(
  _deps: ServiceDeps,
  _actor: AccountActor,
  _filter: AccountFilter,
): Promise<AccountPage> {
  throw new ServiceProblem('unavailable');
}
