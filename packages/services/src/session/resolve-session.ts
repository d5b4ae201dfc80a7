import type { AccountActor, DeskActor } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';
import type { ResolvedHost } from '../public-site/host.ts';
import { ServiceProblem } from '../service-problem.ts';

export async function resolveSession(
  _deps: ServiceDeps,
  _host: ResolvedHost,
  _sessionId: string,
): Promise<AccountActor | DeskActor | null> {
  throw new ServiceProblem('unavailable');
}
