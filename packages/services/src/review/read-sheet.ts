import type { ReviewSheet } from '@conoceles/contracts';
import type { AccountActor } from '../actor.ts';
import type { CaptureTarget } from '../capture/target.ts';
import type { ServiceDeps } from '../deps.ts';
import { ServiceProblem } from '../service-problem.ts';

export async function readReviewSheet(
  _deps: ServiceDeps,
  _actor: AccountActor,
  _target: CaptureTarget,
): Promise<ReviewSheet> {
  throw new ServiceProblem('unavailable');
}
