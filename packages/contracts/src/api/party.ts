import { z } from 'zod';
import { ConsentKind, QuestionnaireState as State } from '../life.ts';
import { QuestionnaireKind, Slug } from '../questionnaire.ts';
import { CaptureItem } from './capture.ts';
import { Named, PublicTerritory, SectionView } from './public.ts';

/** Portal of a party: every candidacy it answers for (art. 16), what is missing in each, and what it authorises or returns. */

/** A state, or everything its people still have to do something with. */
export const StateFilter = z.union([State, z.literal('missing')]);
export type StateFilter = z.infer<typeof StateFilter>;

export const PartyFilter = z.object({
  office: Slug.optional(),
  territory: Slug.optional(),
  role: z.enum(['owner', 'substitute']).optional(),
  curricular: StateFilter.optional(),
  identity: StateFilter.optional(),
  /** `soon`: something is missing and it ends within two days; `overdue`: it ended and something was never sent. */
  deadline: z.enum(['soon', 'overdue']).optional(),
  /** Only those with something missing, with something to authorise, or those substituted or cancelled. */
  show: z.enum(['missing', 'to-authorise', 'gone']).optional(),
  /** Words of the name; accents count for nothing. */
  q: z.string().trim().max(80).optional(),
});
export type PartyFilter = z.infer<typeof PartyFilter>;

export const PartyListFilter = PartyFilter.extend({
  order: z.enum(['place', 'deadline', 'name']).default('place'),
  page: z.coerce.number().int().min(1).max(2_000).default(1),
});
export type PartyListFilter = z.infer<typeof PartyListFilter>;

/** What a candidacy still lacks. Sections are counted, never named with their answers. */
export const MissingWork = z.object({
  /** Sections without which it cannot be sent; zero where nothing is to be captured. */
  curricular: z.number().int(),
  identity: z.number().int(),
  photo: z.boolean(),
  consents: z.array(ConsentKind),
});
export type MissingWork = z.infer<typeof MissingWork>;

export const PartyItem = CaptureItem.extend({
  missing: MissingWork,
  /** Whether the person has an account and entered it. */
  account: z.enum(['none', 'issued', 'received']),
  remindedAt: z.iso.datetime({ offset: true }).nullable(),
});
export type PartyItem = z.infer<typeof PartyItem>;

export const PartyQuestionnaireFigures = z.object({
  kind: QuestionnaireKind,
  /** Not started, or a draft nobody has sent. */
  missing: z.number().int(),
  observed: z.number().int(),
  /** Sent: waits for the party or for the OPL to take it. */
  captured: z.number().int(),
  inReview: z.number().int(),
  published: z.number().int(),
});
export type PartyQuestionnaireFigures = z.infer<typeof PartyQuestionnaireFigures>;

export const PartyFigures = z.object({
  /** Approved candidacies the party answers for: the denominator of every figure. */
  total: z.number().int(),
  missing: z.number().int(),
  dueSoon: z.number().int(),
  overdue: z.number().int(),
  toAuthorise: z.number().int(),
  gone: z.number().int(),
  questionnaires: z.array(PartyQuestionnaireFigures),
});
export type PartyFigures = z.infer<typeof PartyFigures>;

export const PartyPortal = z.object({
  items: z.array(PartyItem),
  page: z.number().int(),
  pages: z.number().int(),
  total: z.number().int(),
  figures: PartyFigures,
  /** Places the party stands for: what the filters offer. */
  offices: z.array(Named),
  territories: z.array(Named),
  /** Whether the tenant makes the party authorise publication. */
  authorises: z.boolean(),
  /** Candidacies it nominates with others and others answer for. */
  alliedTotal: z.number().int(),
});
export type PartyPortal = z.infer<typeof PartyPortal>;

/** A candidacy the party nominates with others, that another one captures (domain §4): only what it is and how far it got. */
export const AlliedItem = z.object({
  displayName: z.string(),
  office: Named,
  territory: PublicTerritory,
  nomination: z.string(),
  role: z.enum(['owner', 'substitute']),
  /** The party answerable for its capture. */
  answers: z.string(),
  curricular: State,
  identity: State,
});
export type AlliedItem = z.infer<typeof AlliedItem>;

export const AlliedList = z.object({
  items: z.array(AlliedItem),
  page: z.number().int(),
  pages: z.number().int(),
  total: z.number().int(),
});
export type AlliedList = z.infer<typeof AlliedList>;

const ids = z
  .union([z.uuid().transform((id) => [id]), z.array(z.uuid())])
  .pipe(
    z.array(z.uuid()).min(1, 'Marca al menos una candidatura.').max(50, 'Marca 50 candidaturas o menos.'),
  );

/** Candidacies marked on a page, at most as many as a page lists. */
export const MarkedCandidacies = z.object({ candidacy: ids });
export type MarkedCandidacies = z.infer<typeof MarkedCandidacies>;

/** One questionnaire as it will be published, with the hash an authorisation of it carries. */
export const ToAuthorise = z.object({
  candidacyId: z.uuid(),
  kind: QuestionnaireKind,
  title: z.string(),
  displayName: z.string(),
  office: Named,
  territory: PublicTerritory,
  nomination: z.string(),
  role: z.enum(['owner', 'substitute']),
  contentHash: z.string(),
  sections: z.array(SectionView.extend({ asksPhoto: z.boolean() })),
  photo: z.string().nullable(),
  audience: z.string(),
});
export type ToAuthorise = z.infer<typeof ToAuthorise>;

export const ToAuthoriseList = z.object({
  items: z.array(ToAuthorise),
  /** Marked, but with nothing that waits for an authorisation now. */
  idle: z.array(z.object({ candidacyId: z.uuid(), displayName: z.string() })),
});
export type ToAuthoriseList = z.infer<typeof ToAuthoriseList>;

const Read = z.object({ candidacyId: z.uuid(), kind: QuestionnaireKind, contentHash: z.string().max(128) });

/** Exactly what was read: two questionnaires of each of fifty candidacies at most. */
export const AuthoriseMany = z.object({
  items: z
    .array(Read)
    .min(1, 'Marca al menos un cuestionario.')
    .max(100, 'Autoriza 50 candidaturas o menos a la vez.'),
});
export type AuthoriseMany = z.infer<typeof AuthoriseMany>;

export const AuthorisedOne = z.object({
  candidacyId: z.uuid(),
  kind: QuestionnaireKind,
  displayName: z.string(),
});
export const AuthorisedMany = z.object({
  authorised: z.array(AuthorisedOne),
  /** Left as they were: `changed` since they were read, or with nothing to authorise any more. */
  left: z.array(AuthorisedOne.extend({ reason: z.enum(['changed', 'not-waiting']) })),
});
export type AuthorisedMany = z.infer<typeof AuthorisedMany>;

/** Section an observation names when it is about the whole questionnaire. */
export const wholeQuestionnaire = 'todo-el-cuestionario';

export const ReturnByParty = z.object({
  contentHash: z.string(),
  section: Slug.optional(),
  text: z
    .string()
    .trim()
    .min(10, 'Explica qué hay que corregir (al menos 10 caracteres).')
    .max(2_000, 'Explícalo en 2,000 caracteres o menos.'),
});
export type ReturnByParty = z.infer<typeof ReturnByParty>;

export const TableFormat = z.enum(['xlsx', 'csv']);
export type TableFormat = z.infer<typeof TableFormat>;
