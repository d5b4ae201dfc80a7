import type { CaptureForm } from '@conoceles/contracts';
import type { AccountActor } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';
import { ServiceProblem } from '../service-problem.ts';
import type { CaptureTarget } from './target.ts';

export async function readCaptureForm(
  _deps: ServiceDeps,
  _actor: AccountActor,
  _target: CaptureTarget,
): Promise<CaptureForm> {
  throw new ServiceProblem('unavailable');
}
