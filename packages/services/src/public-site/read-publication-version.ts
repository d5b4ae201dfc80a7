import type { PublicationVersion } from '@conoceles/contracts';
import type { TenantSite } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';
import { ServiceProblem } from '../service-problem.ts';

export async function readPublicationVersion(
  _deps: ServiceDeps,
  _site: TenantSite,
  _slug?: string,
): Promise<PublicationVersion> {
  throw new ServiceProblem('unavailable');
}
