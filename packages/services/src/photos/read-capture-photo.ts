import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import { openCaptured } from '../capture/open-candidacy.ts';
import type { ServiceDeps } from '../deps.ts';
import { responseStore } from '../questionnaire/response-store.ts';
import { notFound } from '../service-problem.ts';
import { findPhotoKey } from './find-photo.ts';
import { photoAnswer } from './photo-answer.ts';
import { readRendition } from './renditions.ts';
import type { StoredPhoto } from './stored-photo.ts';

/** The photograph of a draft exactly as it will be published, for whoever captures it. @throws ServiceProblem `not-found` */
export async function readCapturePhoto(
  deps: ServiceDeps,
  actor: AccountActor,
  candidacyId: string,
): Promise<StoredPhoto> {
  const photoKey = await asAccount(deps, actor, 'app', async (tx) => {
    await openCaptured(tx, { deps, actor, candidacyId });
    const response = await responseStore({ kind: 'curricular', tx }).find(candidacyId);
    return findPhotoKey(tx, candidacyId, photoAnswer(response?.draft ?? null));
  });
  if (photoKey === null) throw notFound();
  const photo = await readRendition(deps.files, { tenantId: actor.tenantId, photoKey });
  if (photo === null) throw notFound();
  return photo;
}
