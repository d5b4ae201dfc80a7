import { createHash, randomUUID } from 'node:crypto';
import {
  type CropPhoto,
  isFrameOf,
  type PhotoCrop,
  type PhotoReceived,
  type PictureSize,
  presetFrame,
} from '@conoceles/contracts';
import { schema } from '@conoceles/db';
import sharp from 'sharp';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import type { ServiceDeps } from '../deps.ts';
import { ServiceProblem } from '../service-problem.ts';
import { expectPhotoForm } from './open-photo-form.ts';
import { type DroppedFiles, deleteDropped, dropDrafts, findPhoto, type PhotoRow } from './pending-photo.ts';
import { photoAnswer } from './photo-answer.ts';
import { capturePhotoUrl } from './photo-url.ts';
import { attentionFrame, type CanonicalPhoto, cutPhoto } from './process-photo.ts';
import { canonicalKey, originalKey } from './renditions.ts';

type Cropping = { deps: ServiceDeps; actor: AccountActor; input: CropPhoto & { candidacyId: string } };
type Cut = { photoId: string; crop: PhotoCrop; photo: CanonicalPhoto };

/**
 * Cuts the kept original by the frame the person chose. The result is a new photograph still to be accepted; the one that stands is not touched.
 * @throws ServiceProblem `not-found`; `state-conflict` when its original is gone (it was sent); `invalid-input` for a frame outside the picture
 */
export async function cropPhoto(
  deps: ServiceDeps,
  actor: AccountActor,
  input: CropPhoto & { candidacyId: string },
): Promise<PhotoReceived> {
  const cropping = { deps, actor, input };
  const source = await asAccount(deps, actor, 'app', async (tx) => {
    await expectPhotoForm(tx, { deps, actor, candidacyId: input.candidacyId });
    return expectOriginal(await findPhoto(tx, input.candidacyId, input.photoId));
  });
  const original = await deps.files.get(originalKey(actor.tenantId, source.originalKey));
  if (original === null) throw originalGone();
  const crop = await frameOf(original, input);
  const cut = { photoId: randomUUID(), crop, photo: await cutPhoto(original, crop) };
  const key = canonicalKey(actor.tenantId, cut.photoId);
  await deps.files.put(key, cut.photo.jpeg, 'image/jpeg');
  const dropped = await keepCut(cropping, cut).catch(async (error: unknown) => {
    await deps.files.delete(key);
    throw error;
  });
  await deleteDropped(deps.files, actor.tenantId, dropped);
  return { photoId: cut.photoId, url: capturePhotoUrl(input.candidacyId, cut.photoId) };
}

async function frameOf(original: Uint8Array, { preset, crop }: CropPhoto): Promise<PhotoCrop> {
  const { width, height } = await sharp(original).metadata();
  const size: PictureSize = { width, height };
  if (preset === 'auto') return attentionFrame(original, size);
  if (preset !== 'own') return presetFrame(size, preset);
  if (crop !== undefined && isFrameOf(size, crop)) return crop;
  const detail = 'El encuadre se sale de la fotografía: elígelo otra vez.';
  throw new ServiceProblem('invalid-input', detail, [{ pointer: '/crop', detail }]);
}

async function keepCut({ deps, actor, input }: Cropping, cut: Cut): Promise<DroppedFiles> {
  const { candidacyId } = input;
  return asAccount(deps, actor, 'app', async (tx) => {
    const { open, form } = await expectPhotoForm(tx, { deps, actor, candidacyId }, 'for-update');
    const source = expectOriginal(await findPhoto(tx, candidacyId, input.photoId));
    await tx.insert(schema.photos).values({
      ...source,
      id: cut.photoId,
      state: 'draft',
      storageKey: cut.photoId,
      sha256: createHash('sha256').update(cut.photo.jpeg).digest('hex'),
      widthPx: cut.photo.widthPx,
      heightPx: cut.photo.heightPx,
      crop: cut.crop,
      createdAt: open.tenant.now,
    });
    return dropDrafts(tx, candidacyId, [cut.photoId, photoAnswer(form.answers)?.photoId]);
  });
}

type WithOriginal = PhotoRow & { originalKey: string };

function expectOriginal(row: PhotoRow | undefined): WithOriginal {
  if (row === undefined) {
    throw new ServiceProblem('conflict', 'Esa fotografía ya no está: alguien más subió otra.');
  }
  if (row.originalKey === null) throw originalGone();
  return { ...row, originalKey: row.originalKey };
}

function originalGone(): ServiceProblem {
  return new ServiceProblem(
    'state-conflict',
    'Esa fotografía ya se envió y no se puede volver a encuadrar: súbela otra vez.',
  );
}
