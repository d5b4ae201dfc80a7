import { z } from 'zod';
import { Slug } from '../questionnaire.ts';
import { ObservationView } from './capture.ts';
import { AnswerView } from './public.ts';
import { Colleague, ReviewAlertCode, Reviewer, ReviewItem } from './review.ts';

/** One questionnaire on the reviewer's desk: the answer, its rule, what it said before, and what was found so far. */

const Instant = z.iso.datetime({ offset: true });

/** What is asked of an answer, in words. */
export const AnswerRule = z.object({
  required: z.boolean(),
  /** «De 280 a 5,000 caracteres, sin contar espacios». */
  limits: z.string().nullable(),
  help: z.string().nullable(),
});
export type AnswerRule = z.infer<typeof AnswerRule>;

export const TextLength = z.object({ without: z.number().int(), with: z.number().int() });
export const DiffPart = z.object({ op: z.enum(['same', 'added', 'removed']), text: z.string() });

/** Something the machine noticed in one answer, with where to look. */
export const ReviewAlert = z.object({
  code: ReviewAlertCode,
  words: z.string(),
  /** Candidacies with the same text. */
  others: z.array(z.object({ candidacyId: z.uuid(), displayName: z.string(), standing: z.string() })),
});
export type ReviewAlert = z.infer<typeof ReviewAlert>;

export const ReviewAnswer = AnswerView.extend({
  rule: AnswerRule,
  length: TextLength.nullable(),
  /** Against what was sent before; null when it is the first time or nothing changed. */
  change: z.array(DiffPart).nullable(),
  alerts: z.array(ReviewAlert),
});
export type ReviewAnswer = z.infer<typeof ReviewAnswer>;

/** An open question without an answer. */
export const BlankAnswer = z.object({
  question: Slug,
  label: z.string(),
  required: z.boolean(),
  /** What it said before it was emptied. */
  before: z.array(z.string()),
});

export const ReviewSection = z.object({
  id: Slug,
  title: z.string(),
  help: z.string().nullable(),
  answers: z.array(ReviewAnswer),
  blanks: z.array(BlankAnswer),
  /** Something was answered, a photograph included: it has to be found correct before validating. */
  answered: z.boolean(),
  changed: z.boolean(),
  /** Whether it is being reviewed: in a correction, only the sections it opened. */
  reviewable: z.boolean(),
  /** Found correct, of exactly what is shown. `counts` is false for the marks of who gave the first of two validations. */
  mark: Colleague.extend({ at: Instant, counts: z.boolean() }).nullable(),
  /** It was found correct in the former round and has not changed since. */
  wasCorrect: z.boolean(),
  /** An observation that is being written. */
  draft: z.object({ motive: z.string(), text: z.string(), by: z.string(), at: Instant }).nullable(),
});
export type ReviewSection = z.infer<typeof ReviewSection>;

export const ReviewPhoto = z.object({
  url: z.string(),
  takenOn: z.iso.date().nullable(),
  /** Whether the camera or the person says so. */
  takenOnSource: z.enum(['exif', 'declared']).nullable(),
  widthPx: z.number().int(),
  heightPx: z.number().int(),
  changed: z.boolean(),
  /** Other candidacies with the same picture: the same file, or the same look. */
  twins: z.array(
    z.object({ candidacyId: z.uuid(), displayName: z.string(), same: z.enum(['bytes', 'look']) }),
  ),
});
export type ReviewPhoto = z.infer<typeof ReviewPhoto>;

export const RubricView = z.object({
  id: Slug,
  name: z.string(),
  section: Slug,
  points: z.number().int(),
  max: z.number().int(),
  failedBy: Slug.nullable(),
  variables: z.array(
    z.object({
      id: Slug,
      label: z.string(),
      points: z.number().int(),
      decisive: z.boolean(),
      given: z.number().int().nullable(),
      /** Given to what was sent before. */
      stale: z.boolean(),
      by: z.string().nullable(),
    }),
  ),
});
export type RubricView = z.infer<typeof RubricView>;

export const ReviewSheet = ReviewItem.extend({
  revision: z.number().int(),
  /** Every section of the definition; one nobody answered has no answers. */
  sections: z.array(ReviewSection),
  /** The section that asks for the photograph, where there is one. */
  photoSection: Slug.nullable(),
  photo: ReviewPhoto.nullable(),
  observations: z.array(ObservationView),
  /** When what was sent before was sent. */
  formerAt: Instant.nullable(),
  motives: z.array(z.object({ slug: Slug, label: z.string() })),
  allowed: z.array(z.enum(['take-in-review', 'release-review', 'observe', 'validate', 'publish'])),
  /** Sections answered and not yet found correct. */
  pending: z.array(Slug),
  rubrics: z.array(RubricView),
  score: z.object({ points: z.number().int(), max: z.number().int(), complete: z.boolean() }).nullable(),
  reviewers: z.array(Reviewer),
  twoStepValidation: z.boolean(),
  /** Whoever reads gave the first validation: another person gives the second. */
  needsAnotherPerson: z.boolean(),
  audience: z.string(),
});
export type ReviewSheet = z.infer<typeof ReviewSheet>;

const SectionFinding = z.object({
  section: Slug,
  found: z.enum(['correct', 'observed', 'none']),
  motive: z.string().max(80).default(''),
  text: z.string().max(2_000).default(''),
});
export type SectionFinding = z.infer<typeof SectionFinding>;

/** What was found so far, without a verdict: a half-done review that another person, or another day, goes on with. */
export const SaveFindings = z.object({
  contentHash: z.string(),
  sections: z.array(SectionFinding).max(100).default([]),
  /** Every answered section without an observation being written is correct. */
  allCorrect: z.literal(true).optional(),
  scores: z
    .array(z.object({ rubric: Slug, variable: Slug, points: z.number().int().min(0).nullable() }))
    .max(500)
    .default([]),
});
export type SaveFindings = z.infer<typeof SaveFindings>;

const observation = z.object({
  section: Slug,
  motive: Slug,
  text: z.string().trim().min(10, 'Explica qué hay que corregir (al menos 10 caracteres).').max(2_000),
});

/** Verdicts carry the hash of what was read, so that nobody approves an answer that changed meanwhile. */
export const Verdict = z.discriminatedUnion('verdict', [
  z.object({ verdict: z.literal('take-in-review'), contentHash: z.string() }),
  z.object({ verdict: z.literal('release-review'), contentHash: z.string() }),
  z.object({
    verdict: z.literal('observe'),
    contentHash: z.string(),
    observations: z.array(observation).min(1, 'Marca al menos una sección con observaciones.'),
  }),
  /** Asks every answered section to be found correct before; or says, in the same act, that all of them are. */
  z.object({
    verdict: z.literal('validate'),
    contentHash: z.string(),
    allCorrect: z.literal(true).optional(),
  }),
  z.object({ verdict: z.literal('publish'), contentHash: z.string() }),
]);
export type Verdict = z.infer<typeof Verdict>;
