import { z } from 'zod';
import { Slug } from '../questionnaire.ts';
import { NominationKind } from '../tenant-folder.ts';

/** How citizens find a candidacy: filters of the list, what each may be, and the ballot of a place. */

export const Gender = z.enum(['woman', 'man', 'non-binary']);
export type Gender = z.infer<typeof Gender>;

export const CandidacyRole = z.enum(['owner', 'substitute']);
export type CandidacyRole = z.infer<typeof CandidacyRole>;

/** Years of age, both ends included; `60-mas` has no end. */
export const ageRanges = {
  '18-29': [18, 29],
  '30-39': [30, 39],
  '40-49': [40, 49],
  '50-59': [50, 59],
  '60-mas': [60, 200],
} as const;
export const AgeRange = z.enum(['18-29', '30-39', '40-49', '50-59', '60-mas']);
export type AgeRange = z.infer<typeof AgeRange>;

/** A name as somebody types it. Accents, case and order do not matter; the database forgives one error per word. */
export const NameQuery = z.string().trim().min(1).max(80);

export const CandidacyFilter = z.object({
  office: Slug.optional(),
  territory: Slug.optional(),
  party: Slug.optional(),
  /** A coalition or common candidacy, by the slug that `readFacets` gives it. */
  alliance: Slug.optional(),
  gender: Gender.optional(),
  /** Highest degree of published curricular answers, an option of the catalogue of degrees. */
  degree: Slug.optional(),
  age: AgeRange.optional(),
  affirmativeAction: Slug.optional(),
  role: CandidacyRole.optional(),
  /** Only those with published curricular answers. */
  answered: z.literal('true').optional(),
  name: NameQuery.optional(),
  page: z.coerce.number().int().min(1).max(2_000).default(1),
  /** How many a page has: 24, as on the site, unless whoever reads data asks for more. */
  limit: z.coerce.number().int().min(1).max(500).optional(),
});
export type CandidacyFilter = z.infer<typeof CandidacyFilter>;

/** One choice of a filter, with how many listed candidacies of the whole site it has. */
export const FacetOption = z.object({ value: Slug, label: z.string(), candidacies: z.number().int() });
export type FacetOption = z.infer<typeof FacetOption>;

const Counted = z.object({ candidacies: z.number().int() });

/** What the list may be filtered by, besides office, territory and party: only what some listed candidacy has. */
export const PublicFacets = z.object({
  alliances: z.array(FacetOption.extend({ kind: NominationKind })),
  genders: z.array(Counted.extend({ value: Gender })),
  degrees: z.array(FacetOption),
  ages: z.array(Counted.extend({ value: AgeRange })),
  affirmativeActions: z.array(FacetOption),
  roles: z.array(Counted.extend({ value: CandidacyRole })),
  answered: z.number().int(),
});
export type PublicFacets = z.infer<typeof PublicFacets>;

/** Catalogue of electoral sections behind «mi boleta»; null where the OPL has imported none. */
export const SectionCatalogue = z.object({
  version: z.string(),
  source: z.string(),
  invented: z.boolean(),
  sections: z.number().int(),
});
export type SectionCatalogue = z.infer<typeof SectionCatalogue>;

/**
 * The file devices download to find a ballot by themselves. Each run is [first section, last section, place in `municipalities`, place in
 * `districts`]: consecutive sections of one municipality and district take one line.
 */
export const SectionFile = z.object({
  version: z.string(),
  municipalities: z.array(Slug),
  districts: z.array(Slug),
  runs: z.array(z.tuple([z.number().int(), z.number().int(), z.number().int(), z.number().int()])),
});
export type SectionFile = z.infer<typeof SectionFile>;
