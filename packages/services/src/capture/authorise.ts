import type { CaptureHome } from '@conoceles/contracts';
import type { AccountActor } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';
import { ServiceProblem } from '../service-problem.ts';
import type { CaptureTarget } from './target.ts';

export async function authorisePublication(
  _deps: ServiceDeps,
  _actor: AccountActor,
  _input: CaptureTarget & { contentHash: string },
): Promise<CaptureHome> {
  throw new ServiceProblem('unavailable');
}
