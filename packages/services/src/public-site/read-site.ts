import type { PublicSite } from '@conoceles/contracts';
import type { TenantSite } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';
import { ServiceProblem } from '../service-problem.ts';

export async function readSite(_deps: ServiceDeps, _site: TenantSite): Promise<PublicSite> {
  throw new ServiceProblem('unavailable');
}
