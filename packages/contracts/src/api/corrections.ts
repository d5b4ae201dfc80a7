import { z } from 'zod';
import { Answers, CatalogueEntry, QuestionnaireKind, Section } from '../questionnaire.ts';
import { Named, PublicTerritory, SectionView } from './public.ts';

/** Corrections of what is published: asked by the party or the independent candidacy, answered and applied as the tenant sets (Sonora §8 IV; Jalisco). */

const Instant = z.iso.datetime({ offset: true });

/** `accepted` is granted and not public yet; `applied` is what citizens read. */
export const CorrectionState = z.enum(['requested', 'accepted', 'refused', 'applied']);
export type CorrectionState = z.infer<typeof CorrectionState>;

/** Who makes the change: the admin of the OPL itself, or whoever captures, in the section that was reopened. */
export const CorrectionWay = z.enum(['admin', 'capturer']);
export type CorrectionWay = z.infer<typeof CorrectionWay>;

export const CorrectionView = z.object({
  id: z.uuid(),
  kind: QuestionnaireKind,
  section: Named,
  state: CorrectionState,
  reason: z.string(),
  requestedAt: Instant,
  /** «lunes 13 de mayo a las 23:59». */
  dueWords: z.string(),
  overdue: z.boolean(),
  decidedAt: Instant.nullable(),
  /** What the OPL answered, when it wrote something. */
  decision: z.string().nullable(),
  appliedAt: Instant.nullable(),
});
export type CorrectionView = z.infer<typeof CorrectionView>;

/** What the home of a candidacy says of corrections of one questionnaire. */
export const CorrectionSummary = z.object({
  /** Something is published and the tenant grants corrections. */
  offered: z.boolean(),
  mayAsk: z.boolean(),
  left: z.number().int().min(0),
  /** Sections that can be written now; empty when no correction opened any. */
  reopened: z.array(Named),
  /** The one in course, or the last one that was answered. */
  last: CorrectionView.omit({ reason: true, decision: true }).nullable(),
});
export type CorrectionSummary = z.infer<typeof CorrectionSummary>;

/** The page to ask for one. */
export const CorrectionRequestPage = z.object({
  candidacyId: z.uuid(),
  kind: QuestionnaireKind,
  displayName: z.string(),
  title: z.string(),
  appliedBy: CorrectionWay,
  allowed: z.number().int(),
  left: z.number().int(),
  mayAsk: z.boolean(),
  /** Why it cannot be asked for now. */
  because: z.string().nullable(),
  /** Until when a request made now would be attended. */
  dueWords: z.string(),
  /** What is published, section by section. */
  sections: z.array(SectionView),
  corrections: z.array(CorrectionView),
});
export type CorrectionRequestPage = z.infer<typeof CorrectionRequestPage>;

export const RequestCorrection = z.object({
  section: z
    .string('Elige la sección que quieres corregir.')
    .min(1, 'Elige la sección que quieres corregir.')
    .max(80),
  reason: z
    .string()
    .trim()
    .min(10, 'Explica qué hay que corregir (al menos 10 caracteres).')
    .max(2_000, 'Usa 2,000 caracteres como máximo.'),
});
export type RequestCorrection = z.infer<typeof RequestCorrection>;

export const CorrectionFilter = z.object({
  state: CorrectionState.optional(),
  kind: QuestionnaireKind.optional(),
  page: z.coerce.number().int().min(1).max(2_000).default(1),
});
export type CorrectionFilter = z.infer<typeof CorrectionFilter>;

export const CorrectionItem = CorrectionView.omit({ reason: true, decision: true }).extend({
  candidacyId: z.uuid(),
  displayName: z.string(),
  office: Named,
  territory: PublicTerritory,
  nomination: z.string(),
});
export type CorrectionItem = z.infer<typeof CorrectionItem>;

export const CorrectionList = z.object({
  items: z.array(CorrectionItem),
  page: z.number().int(),
  pages: z.number().int(),
  total: z.number().int(),
  figures: z.array(z.object({ state: CorrectionState, count: z.number().int() })),
  appliedBy: CorrectionWay,
});
export type CorrectionList = z.infer<typeof CorrectionList>;

/** One correction as the OPL attends it. */
export const CorrectionSheet = CorrectionItem.extend({
  reason: z.string(),
  decision: z.string().nullable(),
  /** Name of the account that asked. */
  requestedBy: z.string(),
  appliedBy: CorrectionWay,
  /** What citizens read of that section now; null when nothing in it was answered. */
  published: SectionView.nullable(),
  mayDecide: z.boolean(),
  mayApply: z.boolean(),
  /** The form of that section, for the admin that applies the change. */
  form: z
    .object({
      definition: Section,
      catalogues: z.record(z.string(), z.array(CatalogueEntry)),
      answers: Answers,
      revision: z.number().int(),
      asksPhoto: z.boolean(),
    })
    .nullable(),
});
export type CorrectionSheet = z.infer<typeof CorrectionSheet>;

export const DecideCorrection = z.discriminatedUnion(
  'decision',
  [
    z.object({
      decision: z.literal('accept'),
      text: z.string().trim().max(2_000, 'Usa 2,000 caracteres como máximo.').default(''),
    }),
    z.object({
      decision: z.literal('refuse'),
      text: z
        .string()
        .trim()
        .min(10, 'Explica por qué no procede (al menos 10 caracteres).')
        .max(2_000, 'Usa 2,000 caracteres como máximo.'),
    }),
  ],
  { error: 'Elige si procede o no.' },
);
export type DecideCorrection = z.infer<typeof DecideCorrection>;

export const ApplyCorrection = z.object({ answers: Answers, revision: z.number().int().min(0) });
export type ApplyCorrection = z.infer<typeof ApplyCorrection>;
