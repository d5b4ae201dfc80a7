import type { CaptureHome } from '@conoceles/contracts';
import type { AccountActor } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';
import { ServiceProblem } from '../service-problem.ts';

export async function readCaptureHome(
  _deps: ServiceDeps,
  _actor: AccountActor,
  _candidacyId: string,
): Promise<CaptureHome> {
  throw new ServiceProblem('unavailable');
}
