import { z } from 'zod';
import { Named, PublicTerritory } from './public.ts';

/** What citizens say is wrong in a public profile. Nobody is asked who they are, and nothing of who wrote is kept. */

export const ReportedPart = z.enum(['registry', 'photo', 'curricular', 'identity', 'link', 'other']);
export type ReportedPart = z.infer<typeof ReportedPart>;

export const ReportState = z.enum(['open', 'closed']);
export type ReportState = z.infer<typeof ReportState>;

export const reportTextLimits = { min: 10, max: 1_000 } as const;
export const outcomeLimits = { min: 5, max: 500 } as const;

export const ReportError = z.object({
  part: z.enum(ReportedPart.options, 'Elige en qué parte del perfil está el error.'),
  text: z
    .string('Cuenta qué está mal.')
    .trim()
    .min(reportTextLimits.min, 'Escribe un poco más: al menos 10 caracteres.')
    .max(reportTextLimits.max, 'Acorta el mensaje: caben 1,000 caracteres.'),
  /** A field that no person sees: whoever fills it in is a machine, which is thanked like anybody and not listened to. */
  trap: z.string().max(1_000).default(''),
});
export type ReportError = z.infer<typeof ReportError>;

export const ReportReceived = z.object({ received: z.literal(true) });
export type ReportReceived = z.infer<typeof ReportReceived>;

export const ErrorReportItem = z.object({
  reportId: z.uuid(),
  candidacyId: z.uuid(),
  displayName: z.string(),
  office: Named,
  territory: PublicTerritory,
  /** Of the public profile; it may have gone since. */
  slug: z.string(),
  part: ReportedPart,
  /** As it was written. */
  text: z.string(),
  state: ReportState,
  createdAt: z.iso.datetime({ offset: true }),
  /** Calendar days an open one has waited. */
  waitingDays: z.number().int().nullable(),
  outcome: z.string().nullable(),
  closedAt: z.iso.datetime({ offset: true }).nullable(),
  closedBy: z.string().nullable(),
});
export type ErrorReportItem = z.infer<typeof ErrorReportItem>;

export const ErrorReportFilter = z.object({
  state: ReportState.optional(),
  page: z.coerce.number().int().min(1).max(2_000).default(1),
});
export type ErrorReportFilter = z.infer<typeof ErrorReportFilter>;

export const ErrorReportList = z.object({
  items: z.array(ErrorReportItem),
  page: z.number().int(),
  pages: z.number().int(),
  total: z.number().int(),
  /** In each state, whatever the filter. */
  figures: z.object({ open: z.number().int(), closed: z.number().int() }),
});
export type ErrorReportList = z.infer<typeof ErrorReportList>;

export const WaitingReports = z.object({ open: z.number().int() });
export type WaitingReports = z.infer<typeof WaitingReports>;

export const CloseReport = z.object({
  outcome: z
    .string('Escribe qué se hizo.')
    .trim()
    .min(outcomeLimits.min, 'Escribe qué se hizo: al menos 5 caracteres.')
    .max(outcomeLimits.max, 'Acorta el texto: caben 500 caracteres.'),
});
export type CloseReport = z.infer<typeof CloseReport>;
