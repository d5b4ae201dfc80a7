import type { Receipt } from '@conoceles/contracts';
import type { AccountActor } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';
import { ServiceProblem } from '../service-problem.ts';
import type { CaptureTarget } from './target.ts';

export async function submitCapture(
  _deps: ServiceDeps,
  _actor: AccountActor,
  _input: CaptureTarget & { revision: number },
): Promise<Receipt> {
  throw new ServiceProblem('unavailable');
}
