import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import { openCaptured } from '../capture/open-candidacy.ts';
import type { ServiceDeps } from '../deps.ts';
import { responseStore } from '../questionnaire/response-store.ts';
import { notFound } from '../service-problem.ts';
import { findPhoto } from './pending-photo.ts';
import { photoAnswer } from './photo-answer.ts';
import { readRendition } from './renditions.ts';
import type { StoredPhoto } from './stored-photo.ts';

/**
 * A photograph of the candidacy exactly as it will be published, for whoever captures it.
 * @param asked.photoId one of its photographs; that of the draft when absent
 * @throws ServiceProblem `not-found`
 */
export async function readCapturePhoto(
  deps: ServiceDeps,
  actor: AccountActor,
  { candidacyId, photoId }: { candidacyId: string; photoId?: string | undefined },
): Promise<StoredPhoto> {
  const photoKey = await asAccount(deps, actor, 'app', async (tx) => {
    await openCaptured(tx, { deps, actor, candidacyId });
    const response = await responseStore({ kind: 'curricular', tx }).find(candidacyId);
    const wanted = photoId ?? photoAnswer(response?.draft ?? null)?.photoId;
    return wanted === undefined ? undefined : (await findPhoto(tx, candidacyId, wanted))?.storageKey;
  });
  if (photoKey === undefined) throw notFound();
  const photo = await readRendition(deps.files, { tenantId: actor.tenantId, photoKey });
  if (photo === null) throw notFound();
  return photo;
}
