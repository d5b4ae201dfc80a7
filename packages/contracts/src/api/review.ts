import { z } from 'zod';
import { QuestionnaireState as State } from '../life.ts';
import { QuestionnaireKind, Slug } from '../questionnaire.ts';
import { ObservationView } from './capture.ts';
import { Named, PublicTerritory, SectionView } from './public.ts';

/** Review desk (verificación): queue, one questionnaire, verdicts. */

export const ReviewFilter = z.object({
  kind: QuestionnaireKind.optional(),
  state: State.optional(),
  office: Slug.optional(),
  page: z.coerce.number().int().min(1).default(1),
});
export type ReviewFilter = z.infer<typeof ReviewFilter>;

export const ReviewItem = z.object({
  candidacyId: z.uuid(),
  kind: QuestionnaireKind,
  displayName: z.string(),
  office: Named,
  territory: PublicTerritory,
  nomination: z.string(),
  state: State,
  submittedAt: z.iso.datetime({ offset: true }).nullable(),
  waitingDays: z.number().int().nullable(),
  late: z.boolean(),
  round: z.number().int(),
});
export type ReviewItem = z.infer<typeof ReviewItem>;

export const ReviewQueue = z.object({
  items: z.array(ReviewItem),
  page: z.number().int(),
  pages: z.number().int(),
  total: z.number().int(),
  /** Counts per state with the denominator, for the kinds this person verifies. */
  figures: z.array(z.object({ kind: QuestionnaireKind, state: State, count: z.number().int() })),
});
export type ReviewQueue = z.infer<typeof ReviewQueue>;

export const ReviewSheet = ReviewItem.extend({
  revision: z.number().int(),
  contentHash: z.string().nullable(),
  /** Every section of the definition; one nobody answered has no answers. */
  sections: z.array(SectionView),
  /** The section that asks for the photograph, where there is one. */
  photoSection: Slug.nullable(),
  photo: z.string().nullable(),
  observations: z.array(ObservationView),
  motives: z.array(z.object({ slug: Slug, label: z.string() })),
  allowed: z.array(z.enum(['take-in-review', 'observe', 'validate', 'publish'])),
  audience: z.string(),
});
export type ReviewSheet = z.infer<typeof ReviewSheet>;

/** Verdicts carry the hash of what was read, so that nobody approves an answer that changed meanwhile. */
export const Verdict = z.discriminatedUnion('verdict', [
  z.object({ verdict: z.literal('take-in-review'), contentHash: z.string() }),
  z.object({
    verdict: z.literal('observe'),
    contentHash: z.string(),
    observations: z
      .array(
        z.object({
          section: Slug,
          motive: Slug,
          text: z
            .string()
            .trim()
            .min(10, 'Explica qué hay que corregir (al menos 10 caracteres).')
            .max(2_000),
        }),
      )
      .min(1, 'Marca al menos una sección con observaciones.'),
  }),
  z.object({ verdict: z.literal('validate'), contentHash: z.string() }),
  z.object({ verdict: z.literal('publish'), contentHash: z.string() }),
]);
export type Verdict = z.infer<typeof Verdict>;
