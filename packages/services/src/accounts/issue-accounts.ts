import type { IssueAccounts, IssuedAccounts } from '@conoceles/contracts';
import type { AccountActor } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';
import { ServiceProblem } from '../service-problem.ts';

export async function issueAccounts(
  _deps: ServiceDeps,
  _actor: AccountActor,
  _input: IssueAccounts,
): Promise<IssuedAccounts> {
  throw new ServiceProblem('unavailable');
}
