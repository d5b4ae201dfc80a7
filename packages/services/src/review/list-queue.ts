import type { ReviewFilter, ReviewQueue } from '@conoceles/contracts';
import type { AccountActor } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';
import { ServiceProblem } from '../service-problem.ts';

export async function listReviewQueue(
  _deps: ServiceDeps,
  _actor: AccountActor,
  _filter: ReviewFilter,
): Promise<ReviewQueue> {
  throw new ServiceProblem('unavailable');
}
