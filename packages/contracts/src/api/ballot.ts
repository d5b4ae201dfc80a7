import { z } from 'zod';
import { Named, PublicCandidacy, PublicTerritory } from './public.ts';

/** Those one nomination puts on one ballot, in the order of its list; owners before their substitutes. */
export const BallotGroup = z.object({
  nomination: PublicCandidacy.shape.nomination,
  people: z.array(PublicCandidacy).min(1),
});
export type BallotGroup = z.infer<typeof BallotGroup>;

/** One office on the ballot of a place, with every nomination in the site's neutral order. */
export const BallotContest = z.object({
  office: Named,
  territory: PublicTerritory,
  /** Whether the office is contested by lists (regidurías, representación proporcional). */
  hasList: z.boolean(),
  groups: z.array(BallotGroup),
});
export type BallotContest = z.infer<typeof BallotContest>;

/** What is voted for in a municipality and, when it is known, a local district. */
export const PublicBallot = z.object({
  municipality: PublicTerritory,
  district: PublicTerritory.nullable(),
  /** Districts that share the municipality by the catalogue of sections; without one, all of the state's. */
  districts: z.array(PublicTerritory),
  contests: z.array(BallotContest),
});
export type PublicBallot = z.infer<typeof PublicBallot>;
