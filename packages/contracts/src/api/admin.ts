import { z } from 'zod';
import { CandidacyStatus } from '../life.ts';
import { QuestionnaireKind } from '../questionnaire.ts';

/** The internal body's desk: figures, import of candidacies, accounts, clock, status of a candidacy, exports. */

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

export const AccountRow = z.object({
  candidacyId: z.uuid(),
  displayName: z.string(),
  office: z.string(),
  territory: z.string(),
  status: CandidacyStatus,
  state: z.enum(['to-issue', 'issued', 'received', 'disabled']),
  approvedOn: z.iso.date(),
  dueAt: z.iso.datetime({ offset: true }),
  issuedAt: z.iso.datetime({ offset: true }).nullable(),
  receivedAt: z.iso.datetime({ offset: true }).nullable(),
  overdue: z.boolean(),
});
export type AccountRow = z.infer<typeof AccountRow>;
export const AccountFilter = z.object({
  state: z.enum(['to-issue', 'issued', 'received']).optional(),
  /** Part of the name, accents and capitals aside. */
  q: z.string().trim().max(100).optional(),
  /** That candidacy alone. */
  candidacy: z.uuid().optional(),
  page: z.coerce.number().int().min(1).default(1),
});
export type AccountFilter = z.infer<typeof AccountFilter>;
export const AccountPage = z.object({
  items: z.array(AccountRow),
  page: z.number().int(),
  pages: z.number().int(),
  total: z.number().int(),
});
export type AccountPage = z.infer<typeof AccountPage>;

/** Issues accounts to the candidacies named, or to every approved one without account. Idempotent: nobody gets two. */
export const IssueAccounts = z.union([
  z.object({ candidacyIds: z.array(z.uuid()).min(1).max(500) }),
  z.object({ all: z.literal(true) }),
]);
export type IssueAccounts = z.infer<typeof IssueAccounts>;
export const IssuedAccounts = z.object({
  issued: z.number().int(),
  already: z.number().int(),
  withoutMail: z.number().int(),
});
export type IssuedAccounts = z.infer<typeof IssuedAccounts>;

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
