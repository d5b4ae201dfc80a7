import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import type { ServiceDeps } from '../deps.ts';
import { expectVerifier } from '../review/expect-verifier.ts';
import { openReviewed } from '../review/open-reviewed.ts';
import { notFound } from '../service-problem.ts';
import { findPhotoKey } from './find-photo.ts';
import { photoAnswer } from './photo-answer.ts';
import { readRendition } from './renditions.ts';
import type { StoredPhoto } from './stored-photo.ts';

/** The photograph that was sent, exactly as it will be published, for whoever verifies curricular answers. @throws ServiceProblem `forbidden`, `not-found` */
export async function readReviewPhoto(
  deps: ServiceDeps,
  actor: AccountActor,
  candidacyId: string,
): Promise<StoredPhoto> {
  expectVerifier(actor, 'curricular');
  const photoKey = await asAccount(deps, actor, 'app', async (tx) => {
    const { response } = await openReviewed({ kind: 'curricular', tx }, { deps, actor, candidacyId });
    return findPhotoKey(tx, candidacyId, photoAnswer(response.submitted));
  });
  if (photoKey === null) throw notFound();
  const photo = await readRendition(deps.files, { tenantId: actor.tenantId, photoKey });
  if (photo === null) throw notFound();
  return photo;
}
