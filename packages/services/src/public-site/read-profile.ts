import type { PublicProfileAnswer } from '@conoceles/contracts';
import type { TenantSite } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';
import { ServiceProblem } from '../service-problem.ts';

export async function readPublicProfile(
  _deps: ServiceDeps,
  _site: TenantSite,
  _slug: string,
): Promise<PublicProfileAnswer> {
  throw new ServiceProblem('unavailable');
}
