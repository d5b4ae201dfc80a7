import type { Activation } from '@conoceles/contracts';
import type { TenantSite } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';
import { ServiceProblem } from '../service-problem.ts';
import type { OpenedSession, RequestOrigin } from '../session/opened-session.ts';

export async function activate(
  _deps: ServiceDeps,
  _site: TenantSite,
  _input: Activation,
  _origin: RequestOrigin,
): Promise<OpenedSession> {
  throw new ServiceProblem('unavailable');
}
