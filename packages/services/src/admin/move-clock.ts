import type { AdminOverview, MoveClock } from '@conoceles/contracts';
import type { AccountActor } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';
import { ServiceProblem } from '../service-problem.ts';

export async function moveClock(
  _deps: ServiceDeps,
  _actor: AccountActor,
  _input: MoveClock,
): Promise<AdminOverview> {
  throw new ServiceProblem('unavailable');
}
