import { ApiProblem } from '@conoceles/api-client';
import { tooLargeWords } from '@conoceles/contracts';
import type { PortalApi } from '../api.ts';
import { photoFields } from '../photo-fields.ts';
import { fileOf } from './receive-form.ts';

export type PhotoRefusal = { readonly message: string; readonly status: number };

const aboutTheFile: readonly string[] = [
  'invalid-input',
  'too-large',
  'unsupported-file',
  'malformed-request',
];

/** Hands an uploaded photograph to the API. @returns why it was refused, or null; refusals that are not about the file are thrown */
export async function receivePhoto(
  api: PortalApi,
  candidacyId: string,
  form: FormData,
): Promise<PhotoRefusal | null> {
  const { file, bytes } = fileOf(form, photoFields.file);
  const { maxBytes } = await api.photoDesk(candidacyId);
  if (bytes > maxBytes) return { message: tooLargeWords('La fotografía', bytes, maxBytes), status: 413 };
  if (file === null) return { message: 'Elige una fotografía.', status: 422 };
  try {
    await api.uploadPhoto(candidacyId, file);
    return null;
  } catch (error) {
    if (!(error instanceof ApiProblem) || !aboutTheFile.includes(error.code)) throw error;
    return { message: error.errors[0]?.detail ?? error.detail ?? error.title, status: error.status };
  }
}
