import { z } from 'zod';
import { CandidacyStatus } from '../life.ts';
import { Slug } from '../questionnaire.ts';
import { Named } from './public.ts';

/** Who did not capture in time (art. 15 e): a preliminary list at any time, and the notice (vista) to the superior body when campaigns end. */

const Day = z.iso.date();

/** One questionnaire of one candidacy: whether and when it was captured, never an answer. */
export const NoticeQuestionnaire = z.object({
  result: z.enum(['missing', 'late', 'in-time']),
  capturedOn: Day.nullable(),
  /** State today, in words. */
  state: z.string(),
});
export type NoticeQuestionnaire = z.infer<typeof NoticeQuestionnaire>;

export const NoticeRow = z.object({
  candidacyId: z.uuid(),
  name: z.string(),
  role: z.string(),
  office: z.string(),
  territory: z.string(),
  nomination: z.string(),
  /** Party answerable for the capture, or the independent candidacy itself (art. 16). */
  answerable: z.string(),
  status: CandidacyStatus,
  statusOn: Day.nullable(),
  accountIssuedOn: Day.nullable(),
  /** First sign-in or registered hand-over; the party's, where the person never received its own. */
  accountReceivedOn: Day.nullable(),
  receivedByParty: z.boolean(),
  dueOn: Day.nullable(),
  /** Days of its reminders (exhortos), its own and its party's. */
  reminders: z.array(Day),
  curricular: NoticeQuestionnaire,
  identity: NoticeQuestionnaire,
});
export type NoticeRow = z.infer<typeof NoticeRow>;

/** Figures of one party, each over the approved candidacies it answers for. */
export const NoticeFigure = z.object({
  answerable: z.string(),
  total: z.number().int(),
  listed: z.number().int(),
  curricularMissing: z.number().int(),
  identityMissing: z.number().int(),
  late: z.number().int(),
});
export type NoticeFigure = z.infer<typeof NoticeFigure>;

export const NoticeSummary = z.object({
  id: z.uuid(),
  number: z.string(),
  date: Day,
  office: Named.nullable(),
  issuedAt: z.iso.datetime({ offset: true }),
  rows: z.number().int(),
});
export type NoticeSummary = z.infer<typeof NoticeSummary>;

export const ComplianceFilter = z.object({
  office: Slug.optional(),
  page: z.coerce.number().int().min(1).max(2_000).default(1),
});
export type ComplianceFilter = z.infer<typeof ComplianceFilter>;

export const CompliancePage = z.object({
  asOf: z.iso.datetime({ offset: true }),
  /** Approved candidacies of the office asked for, or of all. */
  approved: z.number().int(),
  total: z.number().int(),
  items: z.array(NoticeRow),
  page: z.number().int(),
  pages: z.number().int(),
  figures: z.array(NoticeFigure),
  /** Substituted or cancelled without having captured: apart, because nobody answers for them now. */
  withdrawn: z.number().int(),
  offices: z.array(Named.extend({ campaignEnd: Day.nullable(), ended: z.boolean() })),
  notices: z.array(NoticeSummary),
  mayIssue: z.boolean(),
  /** Why a notice cannot be issued yet for the office asked for. */
  because: z.string().nullable(),
});
export type CompliancePage = z.infer<typeof CompliancePage>;

export const IssueNotice = z.object({
  number: z
    .string('Escribe el número del oficio.')
    .trim()
    .min(1, 'Escribe el número del oficio.')
    .max(80, 'Usa 80 caracteres como máximo.'),
  date: z.iso.date('Escribe la fecha del oficio.'),
  office: Slug.optional(),
});
export type IssueNotice = z.infer<typeof IssueNotice>;

export const NoticeFormat = z.enum(['docx', 'pdf', 'xlsx']);
export type NoticeFormat = z.infer<typeof NoticeFormat>;
