import type { OutboxPage } from '@conoceles/contracts';
import type { TenantSite } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';
import { ServiceProblem } from '../service-problem.ts';

export async function listOutbox(_deps: ServiceDeps, _site: TenantSite): Promise<OutboxPage> {
  throw new ServiceProblem('unavailable');
}
