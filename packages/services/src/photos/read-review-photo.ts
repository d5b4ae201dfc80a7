import type { AccountActor } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';
import { ServiceProblem } from '../service-problem.ts';
import type { StoredPhoto } from './stored-photo.ts';

export async function readReviewPhoto(
  _deps: ServiceDeps,
  _actor: AccountActor,
  _candidacyId: string,
): Promise<StoredPhoto> {
  throw new ServiceProblem('unavailable');
}
