import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import type { ServiceDeps } from '../deps.ts';
import { expectPhotoForm } from './open-photo-form.ts';
import { deleteDropped, dropDrafts } from './pending-photo.ts';
import { photoAnswer } from './photo-answer.ts';

/** Forgets the photograph that was uploaded and not accepted; the one that stands stays. Nothing to forget is no fault. @throws ServiceProblem `not-found` */
export async function discardPhoto(
  deps: ServiceDeps,
  actor: AccountActor,
  candidacyId: string,
): Promise<void> {
  const dropped = await asAccount(deps, actor, 'app', async (tx) => {
    const { form } = await expectPhotoForm(tx, { deps, actor, candidacyId }, 'for-update');
    return dropDrafts(tx, candidacyId, [photoAnswer(form.answers)?.photoId]);
  });
  await deleteDropped(deps.files, actor.tenantId, dropped);
}
