import { z } from 'zod';
import { Slug } from '../questionnaire.ts';
import { CandidacyRole } from './find.ts';
import { AnswerView, Named, PublicCandidacy, PublicTerritory, Tombstone, WithheldView } from './public.ts';

/** Candidacies side by side: same office, same questions in the same order, a cell for each question of each person whatever they answered. */

/** How many fit in one address that every browser and chat carries whole; a whole contest has an address of its own and no limit. */
export const maxCompared = 40;

/** Public addresses of candidacies, joined by commas. */
export const ComparedSlugs = z
  .string()
  .regex(/^[a-z0-9-]{1,160}(?:,[a-z0-9-]{1,160})*$/u)
  .refine((text) => text.split(',').length <= maxCompared, {
    message: `Se comparan hasta ${maxCompared} candidaturas por dirección; una contienda entera, sin límite.`,
  });

/** Either those named by `slugs`, or the whole contest of an office in a territory; with neither, nobody. */
export const ComparisonQuery = z.object({
  slugs: ComparedSlugs.optional(),
  office: Slug.optional(),
  territory: Slug.optional(),
  /** Of a whole contest: owners unless substitutes are asked for. */
  role: CandidacyRole.default('owner'),
  /** Of a contest by lists: those in one place of each list (the first when absent), or all. */
  place: z.union([z.literal('all'), z.coerce.number().int().min(1).max(999)]).optional(),
});
export type ComparisonQuery = z.infer<typeof ComparisonQuery>;

/** A row of the comparison. Questions that read the same in one section, of which each person meets one, share a row. */
export const ComparedQuestion = z.object({ id: Slug, label: z.string(), section: Slug });
export type ComparedQuestion = z.infer<typeof ComparedQuestion>;

const Answered = AnswerView.pick({ lines: true, links: true, long: true });

/** What stands in a cell: an answer, or why there is none. */
export const ComparedAnswer = z.discriminatedUnion('state', [
  Answered.extend({ state: z.literal('answered') }),
  z.object({ state: z.literal('blank') }),
  WithheldView.pick({ on: true, motive: true, reason: true }).extend({ state: z.literal('withheld') }),
  z.object({ state: z.enum(['not-captured', 'in-process', 'not-shown', 'paused']) }),
]);
export type ComparedAnswer = z.infer<typeof ComparedAnswer>;

const ComparedName = PublicCandidacy.pick({
  slug: true,
  displayName: true,
  role: true,
  listNumber: true,
  nomination: true,
});

export const ComparedPerson = PublicCandidacy.extend({
  publishedOn: z.iso.date().nullable(),
  mates: z.array(ComparedName.pick({ slug: true, displayName: true })),
  /** As many as there are questions, in their order. */
  answers: z.array(ComparedAnswer),
});
export type ComparedPerson = z.infer<typeof ComparedPerson>;

/** A contest somebody of the comparison stands in, with everybody who does, in the order of the ballot. */
export const ComparedContest = z.object({
  territory: PublicTerritory,
  /** Places of its lists, where it is contested by lists. */
  places: z.array(z.number().int()),
  everyone: z.array(ComparedName),
});
export type ComparedContest = z.infer<typeof ComparedContest>;

export const ComparedOffice = z.object({
  office: Named,
  contests: z.array(ComparedContest),
  people: z.array(ComparedPerson),
});
export type ComparedOffice = z.infer<typeof ComparedOffice>;

export const PublicComparison = z.object({
  questions: z.array(ComparedQuestion),
  /** One unless candidacies to different offices were named. */
  offices: z.array(ComparedOffice),
  /** Named and no longer on the ballot: what happened, without any datum of the person; null when the address is nobody's. */
  gone: z.array(z.object({ slug: Slug, tombstone: Tombstone.omit({ state: true }).nullable() })),
  /** Something here rests on a consent that may be taken back at any moment. */
  revocable: z.boolean(),
});
export type PublicComparison = z.infer<typeof PublicComparison>;
