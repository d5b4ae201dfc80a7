import type { CaptureFilter, CaptureList } from '@conoceles/contracts';
import type { AccountActor } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';
import { ServiceProblem } from '../service-problem.ts';

export async function listCapture(
  _deps: ServiceDeps,
  _actor: AccountActor,
  _filter: CaptureFilter,
): Promise<CaptureList> {
  throw new ServiceProblem('unavailable');
}
