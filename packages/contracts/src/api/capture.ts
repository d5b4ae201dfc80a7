import { z } from 'zod';
import { CandidacyStatus, CaptureWindow, ConsentKind, QuestionnaireState as State } from '../life.ts';
import {
  Answers,
  CatalogueEntry,
  QuestionnaireDefinition,
  QuestionnaireKind,
  Slug,
} from '../questionnaire.ts';
import { CorrectionSummary } from './corrections.ts';
import { Named, PublicTerritory, SectionView, WithheldView } from './public.ts';

/** Capture portal: what a candidate, a party liaison or an independent candidacy reads and sends. */

export const Deadline = z.object({
  dueAt: z.iso.datetime({ offset: true }).nullable(),
  /** «Te quedan 9 días: vence el sábado 4 de mayo a las 23:59». */
  words: z.string(),
  state: CaptureWindow,
});
export type Deadline = z.infer<typeof Deadline>;

export const SectionProgress = z.object({
  id: Slug,
  title: z.string(),
  answered: z.number().int(),
  total: z.number().int(),
  missing: z.number().int(),
  /** Returned with an observation that is still to be attended. */
  observed: z.boolean(),
});
export type SectionProgress = z.infer<typeof SectionProgress>;

export const Receipt = z.object({
  folio: z.string(),
  submittedAt: z.iso.datetime({ offset: true }),
  contentHash: z.string(),
  late: z.boolean(),
});
export type Receipt = z.infer<typeof Receipt>;

export const QuestionnaireProgress = z.object({
  kind: QuestionnaireKind,
  title: z.string(),
  state: State,
  sections: z.array(SectionProgress),
  savedAt: z.iso.datetime({ offset: true }).nullable(),
  submittedAt: z.iso.datetime({ offset: true }).nullable(),
  /** When each later step of the last submission happened. */
  milestones: z.object({
    authorisedAt: z.iso.datetime({ offset: true }).nullable(),
    reviewStartedAt: z.iso.datetime({ offset: true }).nullable(),
    publishedAt: z.iso.datetime({ offset: true }).nullable(),
  }),
  editable: z.boolean(),
  observations: z.number().int(),
  /** What whoever nominates asked to correct in the whole questionnaire, while it is to be attended. */
  note: z.string().nullable(),
  /** Of the last submission; null when it was never submitted. */
  receipt: Receipt.nullable(),
  correction: CorrectionSummary,
  /** Published sections the OPL took off the site. */
  withheld: z.array(WithheldView),
});
export type QuestionnaireProgress = z.infer<typeof QuestionnaireProgress>;

export const ConsentState = z.object({
  kind: ConsentKind,
  title: z.string(),
  text: z.string(),
  /** Only asked where the tenant demands it and, for publish-curricular, not under affirmative action. */
  givenAt: z.iso.datetime({ offset: true }).nullable(),
  revokedAt: z.iso.datetime({ offset: true }).nullable(),
});
export type ConsentState = z.infer<typeof ConsentState>;

export const CaptureItem = z.object({
  candidacyId: z.uuid(),
  displayName: z.string(),
  office: Named,
  territory: PublicTerritory,
  nomination: z.string(),
  role: z.enum(['owner', 'substitute']),
  status: CandidacyStatus,
  deadline: Deadline,
  curricular: State,
  identity: State,
  awaitsAuthorisation: z.boolean(),
  /** An independent candidacy authorises its own publication; any other, its party. */
  independent: z.boolean(),
});
export type CaptureItem = z.infer<typeof CaptureItem>;

export const CaptureList = z.object({
  items: z.array(CaptureItem),
  page: z.number().int(),
  pages: z.number().int(),
  total: z.number().int(),
});
export type CaptureList = z.infer<typeof CaptureList>;

export const CaptureHome = CaptureItem.extend({
  publicSlug: Slug.nullable(),
  /** Somebody has to authorise the publication before it is verified. */
  demandsAuthorisation: z.boolean(),
  questionnaires: z.array(QuestionnaireProgress),
  consents: z.array(ConsentState),
  photo: z.string().nullable(),
  /** The person's other candidacies with something captured, and in which questionnaires: what may be copied from. */
  copySources: z.array(
    z.object({
      candidacyId: z.uuid(),
      office: z.string(),
      territory: z.string(),
      kinds: z.array(QuestionnaireKind),
    }),
  ),
});
export type CaptureHome = z.infer<typeof CaptureHome>;

export const ObservationView = z.object({
  section: Slug,
  motive: z.string(),
  text: z.string(),
  at: z.iso.datetime({ offset: true }),
  round: z.number().int(),
});
export type ObservationView = z.infer<typeof ObservationView>;

export const CaptureForm = z.object({
  candidacyId: z.uuid(),
  displayName: z.string(),
  definition: QuestionnaireDefinition,
  catalogues: z.record(z.string(), z.array(CatalogueEntry)),
  answers: Answers,
  revision: z.number().int(),
  state: State,
  editable: z.boolean(),
  /** Sections a correction opened: the others are only read. Empty when the whole questionnaire is open. */
  reopenedSections: z.array(Slug),
  deadline: Deadline,
  savedAt: z.iso.datetime({ offset: true }).nullable(),
  observations: z.array(ObservationView),
  photo: z.string().nullable(),
});
export type CaptureForm = z.infer<typeof CaptureForm>;

/** Saves the answers of one section as a draft. `revision` is the one read: a stale one answers 409 and loses nothing. */
export const SaveSection = z.object({ answers: Answers, revision: z.number().int().min(0) });
export type SaveSection = z.infer<typeof SaveSection>;
export const SavedSection = z.object({
  revision: z.number().int(),
  savedAt: z.iso.datetime({ offset: true }),
  problems: z.array(
    z.object({ question: Slug, message: z.string(), itemIndex: z.number().int().optional() }),
  ),
});
export type SavedSection = z.infer<typeof SavedSection>;

/** Check before submitting: what is missing, and the answers as they will be published. */
export const CaptureCheck = z.object({
  kind: QuestionnaireKind,
  revision: z.number().int(),
  /** Of what was submitted: the party authorises this and nothing else. Null while it is a draft. */
  contentHash: z.string().nullable(),
  sections: z.array(SectionView),
  problems: z.array(z.object({ section: Slug, question: Slug, label: z.string(), message: z.string() })),
  deadline: Deadline,
  /** Who will see it, in words. */
  audience: z.string(),
});
export type CaptureCheck = z.infer<typeof CaptureCheck>;

/** Fills in what is blank with the answers of another candidacy of the same person. */
export const CopyAnswers = z.object({ from: z.uuid() });
export type CopyAnswers = z.infer<typeof CopyAnswers>;
export const CopiedAnswers = z.object({ copied: z.number().int() });
export type CopiedAnswers = z.infer<typeof CopiedAnswers>;

export const Submit = z.object({ revision: z.number().int().min(0) });

export const Authorise = z.object({ contentHash: z.string() });

export const CaptureFilter = z.object({
  office: Slug.optional(),
  page: z.coerce.number().int().min(1).max(2_000).default(1),
});
export type CaptureFilter = z.infer<typeof CaptureFilter>;
