import type { CandidacyFilter, PublicCandidacyPage } from '@conoceles/contracts';
import type { TenantSite } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';
import { ServiceProblem } from '../service-problem.ts';

export async function listPublicCandidacies(
  _deps: ServiceDeps,
  _site: TenantSite,
  _filter: CandidacyFilter,
): Promise<PublicCandidacyPage> {
  throw new ServiceProblem('unavailable');
}
