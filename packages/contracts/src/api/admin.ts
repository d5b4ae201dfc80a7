import { z } from 'zod';
import { QuestionnaireKind } from '../questionnaire.ts';

/** The internal body's desk: figures, import of candidacies, clock, status of a candidacy, exports. Accounts are in `accounts.ts`. */

export const AdminOverview = z.object({
  processName: z.string(),
  now: z.iso.datetime({ offset: true }),
  demonstration: z.boolean(),
  candidacies: z.object({
    approved: z.number().int(),
    substituted: z.number().int(),
    cancelled: z.number().int(),
  }),
  accounts: z.object({
    toIssue: z.number().int(),
    issued: z.number().int(),
    received: z.number().int(),
    overdue: z.number().int(),
  }),
  /** Captured, validated and published are three numbers, per questionnaire (lessons: SLP 2024). */
  questionnaires: z.array(
    z.object({
      kind: QuestionnaireKind,
      total: z.number().int(),
      captured: z.number().int(),
      validated: z.number().int(),
      published: z.number().int(),
    }),
  ),
  pending: z.array(z.string()),
});
export type AdminOverview = z.infer<typeof AdminOverview>;

export const ImportLine = z.object({
  row: z.number().int(),
  result: z.enum(['created', 'merged', 'unchanged', 'updated', 'needs-decision', 'refused']),
  name: z.string(),
  message: z.string(),
});
export type ImportLine = z.infer<typeof ImportLine>;

export const ImportReport = z.object({
  importId: z.uuid(),
  fileName: z.string(),
  rows: z.number().int(),
  counts: z.record(z.string(), z.number().int()),
  lines: z.array(ImportLine),
  confirmable: z.boolean(),
  confirmedAt: z.iso.datetime({ offset: true }).nullable(),
});
export type ImportReport = z.infer<typeof ImportReport>;

export const MoveClock = z.object({ now: z.iso.datetime({ local: true, offset: true }) });
export type MoveClock = z.infer<typeof MoveClock>;

export const ChangeStatus = z.object({
  status: z.enum(['substituted', 'cancelled']),
  on: z.iso.date(),
  agreement: z.string().trim().min(3, 'Escribe el número del acuerdo.').max(200),
  replacedBy: z.uuid().optional(),
});
export type ChangeStatus = z.infer<typeof ChangeStatus>;

export const ExportScope = z.enum(['full', 'public']);
export type ExportScope = z.infer<typeof ExportScope>;
