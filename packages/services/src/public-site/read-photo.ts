import type { TenantSite } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';
import type { StoredPhoto } from '../photos/stored-photo.ts';
import { ServiceProblem } from '../service-problem.ts';

export async function readPublicPhoto(
  _deps: ServiceDeps,
  _site: TenantSite,
  _key: string,
): Promise<StoredPhoto> {
  throw new ServiceProblem('unavailable');
}
