import type { AdminOverview, ChangeStatus } from '@conoceles/contracts';
import type { AccountActor } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';
import { ServiceProblem } from '../service-problem.ts';

export async function changeStatus(
  _deps: ServiceDeps,
  _actor: AccountActor,
  _candidacyId: string,
  _input: ChangeStatus,
): Promise<AdminOverview> {
  throw new ServiceProblem('unavailable');
}
