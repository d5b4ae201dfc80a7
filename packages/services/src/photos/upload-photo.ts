import { createHash, randomUUID } from 'node:crypto';
import type { PhotoCrop, PhotoReceived } from '@conoceles/contracts';
import { recordAudit, schema } from '@conoceles/db';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import type { ServiceDeps } from '../deps.ts';
import { expectCameraDay } from './check-photo-day.ts';
import { lookHash } from './look-hash.ts';
import { expectPhotoForm } from './open-photo-form.ts';
import { type DroppedFiles, deleteDropped, dropDrafts } from './pending-photo.ts';
import { photoAnswer } from './photo-answer.ts';
import { capturePhotoUrl } from './photo-url.ts';
import {
  attentionFrame,
  type CanonicalPhoto,
  cutPhoto,
  type OriginalPhoto,
  readOriginal,
} from './process-photo.ts';
import { canonicalKey, originalKey } from './renditions.ts';
import type { PhotoUpload } from './stored-photo.ts';

type Upload = { deps: ServiceDeps; actor: AccountActor; input: PhotoUpload };
type Made = {
  readonly photoId: string;
  readonly original: OriginalPhoto;
  readonly originalId: string;
  readonly crop: PhotoCrop;
  readonly photo: CanonicalPhoto;
  readonly look: string | null;
};

/**
 * Keeps an uploaded photograph aside, cut where the eye goes, until the person accepts it: the one that stands is not touched. Whether she may is asked
 * before the work and again when it is written, because the work takes time.
 * @throws ServiceProblem `unsupported-file`, `too-large`, `invalid-input` (the day the file says it was taken), `state-conflict`, `window-closed`
 */
export async function uploadPhoto(
  deps: ServiceDeps,
  actor: AccountActor,
  input: PhotoUpload,
): Promise<PhotoReceived> {
  const upload = { deps, actor, input };
  const { candidacyId } = input;
  const { maxBytes } = await asAccount(deps, actor, 'app', async (tx) => {
    return (await expectPhotoForm(tx, { deps, actor, candidacyId })).question;
  });
  const made = await makePhoto(await readOriginal(input.bytes, maxBytes));
  const files = [originalKey(actor.tenantId, made.originalId), canonicalKey(actor.tenantId, made.photoId)];
  const contents = [made.original.jpeg, made.photo.jpeg];
  const dropped = await Promise.all(
    files.map((key, place) => deps.files.put(key, contents[place] ?? new Uint8Array(), 'image/jpeg')),
  )
    .then(() => keepAside(upload, made))
    .catch(async (error: unknown) => {
      await Promise.all(files.map((key) => deps.files.delete(key)));
      throw error;
    });
  await deleteDropped(deps.files, actor.tenantId, dropped);
  return { photoId: made.photoId, url: capturePhotoUrl(candidacyId, made.photoId) };
}

async function makePhoto(original: OriginalPhoto): Promise<Made> {
  const crop = await attentionFrame(original.jpeg, original);
  const [photo, look] = await Promise.all([cutPhoto(original.jpeg, crop), lookHash(original.jpeg)]);
  return { photoId: randomUUID(), originalId: randomUUID(), original, crop, photo, look };
}

async function keepAside({ deps, actor, input }: Upload, made: Made): Promise<DroppedFiles> {
  const { candidacyId } = input;
  const { original, photo, photoId } = made;
  return asAccount(deps, actor, 'app', async (tx) => {
    const { open, form, question } = await expectPhotoForm(tx, { deps, actor, candidacyId }, 'for-update');
    const takenOn =
      original.takenOn === undefined ? null : expectCameraDay(original.takenOn, question, open.tenant);
    const dropped = await dropDrafts(tx, candidacyId, [photoAnswer(form.answers)?.photoId]);
    const sha256 = createHash('sha256').update(photo.jpeg).digest('hex');
    await tx.insert(schema.photos).values({
      tenantId: tx.tenantId,
      id: photoId,
      candidacyId,
      sha256,
      mime: original.uploadedType,
      sizeBytes: input.bytes.byteLength,
      widthPx: photo.widthPx,
      heightPx: photo.heightPx,
      takenOn,
      takenOnSource: takenOn === null ? null : 'exif',
      storageKey: photoId,
      originalKey: made.originalId,
      crop: made.crop,
      lookHash: made.look,
      createdAt: open.tenant.now,
    });
    await recordAudit(tx, {
      at: deps.realClock.now(),
      verb: 'photo.upload',
      entity: 'candidacy',
      entityId: candidacyId,
      fields: [question.id],
      after: { photoId, sha256, takenOn },
    });
    return dropped;
  });
}
