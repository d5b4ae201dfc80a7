import { ApiProblem } from '@conoceles/api-client';
import { CropPreset } from '@conoceles/contracts';
import type { PortalApi } from '../api.ts';
import { photoFields, photoIntents } from '../photo-fields.ts';
import { fieldErrors } from './problems.ts';
import { receivePhoto } from './receive-photo.ts';

/** What the page of the photograph shows again after a refusal, with what was typed. */
export interface PhotoRejection {
  /** By name of the control. */
  readonly errors: Readonly<Record<string, string>>;
  readonly takenOn: string;
}

export type PhotoOutcome =
  | { readonly done: 'uploaded' | 'cropped' | 'accepted' | 'discarded' }
  | { readonly rejection: PhotoRejection; readonly status: number };

const notAFrame = 'Elige un encuadre.';

/** Does what a button of the photograph's page asks. Refusals about what was sent come back; others are thrown. */
export async function answerPhoto(
  api: PortalApi,
  candidacyId: string,
  form: FormData,
): Promise<PhotoOutcome> {
  const takenOn = text(form, photoFields.takenOn);
  const reject = (field: string, message: string, status: number): PhotoOutcome => ({
    rejection: { errors: { [field]: message }, takenOn },
    status,
  });
  try {
    switch (text(form, '_intent')) {
      case photoIntents.crop:
        return await crop(api, candidacyId, form, reject);
      case photoIntents.autoCrop:
        await api.cropPhoto(candidacyId, { photoId: text(form, photoFields.photoId), preset: 'auto' });
        return { done: 'cropped' };
      case photoIntents.accept:
        await api.acceptPhoto(candidacyId, {
          photoId: text(form, photoFields.photoId),
          replaces: text(form, photoFields.replaces) || null,
          ...(takenOn === '' ? {} : { takenOn }),
        });
        return { done: 'accepted' };
      case photoIntents.discard:
        await api.discardPhoto(candidacyId);
        return { done: 'discarded' };
      default: {
        const refusal = await receivePhoto(api, candidacyId, form);
        return refusal === null
          ? { done: 'uploaded' }
          : reject(photoFields.file, refusal.message, refusal.status);
      }
    }
  } catch (error) {
    if (!(error instanceof ApiProblem) || !mendable.includes(error.code)) throw error;
    const found = fieldErrors(error);
    if (found.takenOn !== undefined) return reject(photoFields.takenOn, found.takenOn, error.status);
    if (found.crop !== undefined) return reject(photoFields.preset, found.crop, error.status);
    return reject('resultado', error.detail ?? error.title, error.status);
  }
}

const mendable: readonly string[] = ['invalid-input', 'conflict', 'state-conflict'];

async function crop(
  api: PortalApi,
  candidacyId: string,
  form: FormData,
  reject: (field: string, message: string, status: number) => PhotoOutcome,
): Promise<PhotoOutcome> {
  const preset = CropPreset.safeParse(form.get(photoFields.preset));
  if (!preset.success) return reject(photoFields.preset, notAFrame, 422);
  const number = (name: string) => Number.parseInt(text(form, name), 10);
  const [left, top] = [number(photoFields.left), number(photoFields.top)];
  const [width, height] = [number(photoFields.width), number(photoFields.height)];
  const isOwn = preset.data === 'own';
  if (isOwn && ![left, top, width, height].every(Number.isSafeInteger)) {
    return reject(photoFields.preset, notAFrame, 422);
  }
  const frame = isOwn ? { crop: { left, top, width, height } } : {};
  await api.cropPhoto(candidacyId, {
    photoId: text(form, photoFields.photoId),
    preset: preset.data,
    ...frame,
  });
  return { done: 'cropped' };
}

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
