import type { OutboxMail } from '@conoceles/contracts';
import type { TenantSite } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';
import { ServiceProblem } from '../service-problem.ts';

export async function readOutboxMail(
  _deps: ServiceDeps,
  _site: TenantSite,
  _id: string,
): Promise<OutboxMail> {
  throw new ServiceProblem('unavailable');
}
