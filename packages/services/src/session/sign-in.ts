import type { SignIn } from '@conoceles/contracts';
import type { TenantSite } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';
import { ServiceProblem } from '../service-problem.ts';
import type { OpenedSession, RequestOrigin } from './opened-session.ts';

export async function signIn(
  _deps: ServiceDeps,
  _site: TenantSite,
  _input: SignIn,
  _origin: RequestOrigin,
): Promise<OpenedSession> {
  throw new ServiceProblem('unavailable');
}
