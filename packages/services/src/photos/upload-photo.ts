import type { PhotoUploaded } from '@conoceles/contracts';
import type { AccountActor } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';
import { ServiceProblem } from '../service-problem.ts';
import type { PhotoUpload } from './stored-photo.ts';

export async function uploadPhoto(
  _deps: ServiceDeps,
  _actor: AccountActor,
  _input: PhotoUpload,
): Promise<PhotoUploaded> {
  throw new ServiceProblem('unavailable');
}
