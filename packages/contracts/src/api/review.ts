import { z } from 'zod';
import { QuestionnaireState as State } from '../life.ts';
import { QuestionnaireKind, Slug } from '../questionnaire.ts';
import { Named, PublicTerritory } from './public.ts';

/** Review desk (verificación): the queue, whose turn it is, and what is done with many at once. */

const Yes = z.literal('yes');
const Instant = z.iso.datetime({ offset: true });

export const ReviewFilter = z.object({
  kind: QuestionnaireKind.optional(),
  state: State.optional(),
  office: Slug.optional(),
  party: Slug.optional(),
  /** Whose turn it is: mine, nobody's, or that of one account. */
  assigned: z.union([z.enum(['me', 'nobody']), z.uuid()]).optional(),
  /** Only those the machine noticed something in. */
  alerts: Yes.optional(),
  /** At least so many calendar days waiting for the OPL. */
  waiting: z.coerce.number().int().min(1).max(365).optional(),
  /** Captured past the deadline. */
  late: Yes.optional(),
  /** Came back after an observation. */
  returned: Yes.optional(),
  /** Words of the name. */
  q: z.string().trim().max(80).optional(),
  page: z.coerce.number().int().min(1).default(1),
});
export type ReviewFilter = z.infer<typeof ReviewFilter>;

/** What the machine notices; it never decides anything. */
export const ReviewAlertCode = z.enum([
  'same-text',
  'text-length',
  'link-silent',
  'link-refused',
  'private-email',
  'private-phone',
]);
export type ReviewAlertCode = z.infer<typeof ReviewAlertCode>;

export const Reviewer = z.object({
  accountId: z.uuid(),
  name: z.string(),
  kinds: z.array(QuestionnaireKind),
});
export type Reviewer = z.infer<typeof Reviewer>;

/** A colleague, and whether it is whoever asks. */
export const Colleague = z.object({ accountId: z.uuid(), name: z.string(), mine: z.boolean() });
export type Colleague = z.infer<typeof Colleague>;

export const ReviewItem = z.object({
  candidacyId: z.uuid(),
  kind: QuestionnaireKind,
  displayName: z.string(),
  office: Named,
  territory: PublicTerritory,
  nomination: z.string(),
  state: State,
  submittedAt: Instant.nullable(),
  waitingDays: z.number().int().nullable(),
  late: z.boolean(),
  round: z.number().int(),
  /** Of what was sent: whatever is done with it names it. */
  contentHash: z.string().nullable(),
  assignedTo: Colleague.nullable(),
  /** Who gave the first of two validations, where the second is missing. */
  firstValidation: Colleague.extend({ at: Instant }).nullable(),
  alerts: z.array(ReviewAlertCode),
});
export type ReviewItem = z.infer<typeof ReviewItem>;

export const ReviewQueue = z.object({
  items: z.array(ReviewItem),
  page: z.number().int(),
  pages: z.number().int(),
  total: z.number().int(),
  /** Counts per state with the denominator, for the kinds this person verifies. */
  figures: z.array(z.object({ kind: QuestionnaireKind, state: State, count: z.number().int() })),
  /** Whom a questionnaire can be assigned to. */
  reviewers: z.array(Reviewer),
  twoStepValidation: z.boolean(),
});
export type ReviewQueue = z.infer<typeof ReviewQueue>;

export const ReviewTarget = z.object({ candidacyId: z.uuid(), kind: QuestionnaireKind });
export type ReviewTarget = z.infer<typeof ReviewTarget>;

/** The questionnaire after one in the queue with the same filters. */
export const NextFilter = ReviewFilter.omit({ page: true }).extend({
  afterCandidacyId: z.uuid(),
  afterKind: QuestionnaireKind,
});
export type NextFilter = z.infer<typeof NextFilter>;
export const NextReview = z.object({
  next: ReviewTarget.extend({ displayName: z.string() }).nullable(),
  /** How many more there are with those filters, the next included. */
  left: z.number().int(),
});
export type NextReview = z.infer<typeof NextReview>;

/** At most this many at once: what a person can be answerable for having read. */
export const bulkLimit = 100;
const bulk = <T extends z.ZodType>(item: T) =>
  z
    .array(item)
    .min(1, 'Marca al menos un cuestionario.')
    .max(bulkLimit, `Marca a lo más ${bulkLimit} cuestionarios a la vez.`);

/** Says whose turn it is; null puts them back in everybody's queue. It locks nobody out. */
export const AssignReviews = z.object({ items: bulk(ReviewTarget), accountId: z.uuid().nullable() });
export type AssignReviews = z.infer<typeof AssignReviews>;
export const AssignedReviews = z.object({ assigned: z.number().int() });
export type AssignedReviews = z.infer<typeof AssignedReviews>;

/** Each carries the hash of what was read: what changed meanwhile is left out and named. */
export const PublishReviews = z.object({
  items: bulk(ReviewTarget.extend({ contentHash: z.string().min(1) })),
});
export type PublishReviews = z.infer<typeof PublishReviews>;
export const PublishedReviews = z.object({
  published: z.array(ReviewTarget),
  leftOut: z.array(ReviewTarget.extend({ displayName: z.string(), reason: z.string() })),
});
export type PublishedReviews = z.infer<typeof PublishedReviews>;
