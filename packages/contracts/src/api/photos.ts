import { z } from 'zod';
import { CropPreset, PhotoCrop } from '../files/photo-frame.ts';
import { Deadline } from './capture.ts';

/** Who says on what day a photograph was taken: the file itself, or the person. */
export const TakenOnSource = z.enum(['exif', 'declared']);
export type TakenOnSource = z.infer<typeof TakenOnSource>;

/** A photograph of a candidacy, exactly as it would be published. */
export const PhotoShown = z.object({
  photoId: z.uuid(),
  url: z.string(),
  takenOn: z.iso.date().nullable(),
  takenOnSource: TakenOnSource.nullable(),
  /** What it was cut from, while it is kept: until the questionnaire is sent. */
  original: z.object({ url: z.string(), width: z.number().int(), height: z.number().int() }).nullable(),
  crop: PhotoCrop.nullable(),
  /** Other candidacies of other people that hold the same picture. */
  twins: z.number().int(),
});
export type PhotoShown = z.infer<typeof PhotoShown>;

/** Everything the page of the photograph shows: the one that stands and the one still to be accepted. */
export const PhotoDesk = z.object({
  candidacyId: z.uuid(),
  displayName: z.string(),
  section: z.string(),
  label: z.string(),
  help: z.string().nullable(),
  required: z.boolean(),
  editable: z.boolean(),
  deadline: Deadline,
  maxBytes: z.number().int(),
  maxAgeMonths: z.number().int(),
  /** First and last day on which it may have been taken. */
  takenBetween: z.object({ from: z.iso.date(), to: z.iso.date() }),
  current: PhotoShown.nullable(),
  pending: PhotoShown.nullable(),
});
export type PhotoDesk = z.infer<typeof PhotoDesk>;

export const PhotoReceived = z.object({ photoId: z.uuid(), url: z.string() });
export type PhotoReceived = z.infer<typeof PhotoReceived>;

/** `crop` is read with `own`; the other presets need none. */
export const CropPhoto = z
  .object({ photoId: z.uuid(), preset: CropPreset, crop: PhotoCrop.optional() })
  .refine(({ preset, crop }) => preset !== 'own' || crop !== undefined, {
    path: ['crop'],
    message: 'Elige un encuadre.',
  });
export type CropPhoto = z.infer<typeof CropPhoto>;

/** `replaces` is the photograph that stood when the page was read: another means that somebody changed it meanwhile. */
export const AcceptPhoto = z.object({
  photoId: z.uuid(),
  replaces: z.uuid().nullable(),
  takenOn: z.iso.date('Escribe qué día se tomó la fotografía.').optional(),
});
export type AcceptPhoto = z.infer<typeof AcceptPhoto>;
