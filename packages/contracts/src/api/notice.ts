import { z } from 'zod';

/** The privacy notice in force and whether the account that asks has accepted that version. */
export const NoticeStanding = z.object({
  version: z.string(),
  simplified: z.string(),
  pending: z.boolean(),
  acceptedAt: z.iso.datetime().nullable(),
  /** The version accepted before, when it was another. */
  previousVersion: z.string().nullable(),
});
export type NoticeStanding = z.infer<typeof NoticeStanding>;

export const AcceptNotice = z.object({
  version: z.string().min(1),
  accepts: z.literal(true, 'Para continuar marca que leíste el aviso de privacidad.'),
});
export type AcceptNotice = z.infer<typeof AcceptNotice>;
