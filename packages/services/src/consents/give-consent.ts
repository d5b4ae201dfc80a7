import type { CaptureHome } from '@conoceles/contracts';
import type { AccountActor } from '../actor.ts';
import type { ConsentTarget } from '../capture/target.ts';
import type { ServiceDeps } from '../deps.ts';
import { ServiceProblem } from '../service-problem.ts';

export async function giveConsent(
  _deps: ServiceDeps,
  _actor: AccountActor,
  _input: ConsentTarget,
): Promise<CaptureHome> {
  throw new ServiceProblem('unavailable');
}
