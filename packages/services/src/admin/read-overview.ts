import type { AdminOverview } from '@conoceles/contracts';
import type { AccountActor } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';
import { ServiceProblem } from '../service-problem.ts';

export async function readOverview(_deps: ServiceDeps, _actor: AccountActor): Promise<AdminOverview> {
  throw new ServiceProblem('unavailable');
}
