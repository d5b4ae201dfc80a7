import type { ServiceDeps } from '../deps.ts';
import { ServiceProblem } from '../service-problem.ts';
import type { ResolvedHost } from './host.ts';

export async function resolveHost(_deps: ServiceDeps, _host: string): Promise<ResolvedHost | null> {
  throw new ServiceProblem('unavailable');
}
