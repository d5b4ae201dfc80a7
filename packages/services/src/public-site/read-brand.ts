import type { PublicBrand } from '@conoceles/contracts';
import type { TenantSite } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';
import { ServiceProblem } from '../service-problem.ts';

export async function readBrand(_deps: ServiceDeps, _site: TenantSite): Promise<PublicBrand> {
  throw new ServiceProblem('unavailable');
}
