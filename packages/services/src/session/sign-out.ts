import type { AccountActor, DeskActor } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';
import { ServiceProblem } from '../service-problem.ts';

export async function signOut(_deps: ServiceDeps, _actor: AccountActor | DeskActor): Promise<void> {
  throw new ServiceProblem('unavailable');
}
