import type { PlatformTenants } from '@conoceles/contracts';
import type { DeskActor } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';
import { ServiceProblem } from '../service-problem.ts';

export async function listTenants(_deps: ServiceDeps, _actor: DeskActor): Promise<PlatformTenants> {
  throw new ServiceProblem('unavailable');
}
