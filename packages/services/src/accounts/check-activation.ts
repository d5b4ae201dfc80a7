import type { ActivationOffer, ActivationToken } from '@conoceles/contracts';
import type { TenantSite } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';
import { ServiceProblem } from '../service-problem.ts';
import type { RequestOrigin } from '../session/opened-session.ts';

export async function checkActivation(
  _deps: ServiceDeps,
  _site: TenantSite,
  _input: ActivationToken,
  _origin: RequestOrigin,
): Promise<ActivationOffer> {
  throw new ServiceProblem('unavailable');
}
