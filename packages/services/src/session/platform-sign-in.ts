import type { SignIn } from '@conoceles/contracts';
import type { ServiceDeps } from '../deps.ts';
import type { DeskHost } from '../public-site/host.ts';
import { ServiceProblem } from '../service-problem.ts';
import type { OpenedSession, RequestOrigin } from './opened-session.ts';

export async function platformSignIn(
  _deps: ServiceDeps,
  _desk: DeskHost,
  _input: SignIn,
  _origin: RequestOrigin,
): Promise<OpenedSession> {
  throw new ServiceProblem('unavailable');
}
