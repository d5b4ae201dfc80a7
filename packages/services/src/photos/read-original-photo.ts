import sharp from 'sharp';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import { openCaptured } from '../capture/open-candidacy.ts';
import type { ServiceDeps } from '../deps.ts';
import { notFound } from '../service-problem.ts';
import { findPhoto } from './pending-photo.ts';
import { originalKey } from './renditions.ts';
import type { StoredPhoto } from './stored-photo.ts';

/** Enough for a phone's screen to choose a frame on, and light on a bad connection. */
const screenSidePx = 1_000;

/** What a photograph was cut from, reduced for the screen, for whoever captures the candidacy. @throws ServiceProblem `not-found`, also once it was sent */
export async function readOriginalPhoto(
  deps: ServiceDeps,
  actor: AccountActor,
  { candidacyId, photoId }: { candidacyId: string; photoId: string },
): Promise<StoredPhoto> {
  const row = await asAccount(deps, actor, 'app', async (tx) => {
    await openCaptured(tx, { deps, actor, candidacyId });
    return findPhoto(tx, candidacyId, photoId);
  });
  if (row?.originalKey == null) throw notFound();
  const original = await deps.files.get(originalKey(actor.tenantId, row.originalKey));
  if (original === null) throw notFound();
  const bytes = await sharp(original)
    .resize({ width: screenSidePx, height: screenSidePx, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 78 })
    .toBuffer();
  return { bytes, contentType: 'image/jpeg', etag: `"original-${photoId}"` };
}
