import { Contest, Slug, Ticket } from '@conoceles/contracts';
import { z } from 'zod';

const INDEPENDENT = 'independiente';
const ALLIANCE = /^[a-z0-9-]+(?: \+ [a-z0-9-]+)*$/u;

/**
 * A ticket on one line: «pan», «pan + pri + prd» or «independiente»; a ticket that needs more (a name on the ballot, candidatura común)
 * is written out with the fields of `Ticket`.
 */
const CompactTicket = z.union([
  z
    .string()
    .regex(ALLIANCE, 'Escribe «partido», «partido + partido» o «independiente».')
    .transform((line): Ticket => expandTicket(line)),
  Ticket,
]);

/** A contest as `processes/<slug>-contests.yaml` writes it. */
export const CompactContest = z.strictObject({ ...Contest.shape, tickets: z.array(CompactTicket).min(1) });

/** The whole file: contests, and contests shared by many territories («the same tickets in these districts»). */
export const ContestsFile = z.array(
  z.union([
    CompactContest.transform((contest): Contest[] => [contest]),
    z
      .strictObject({ ...CompactContest.omit({ territory: true }).shape, territories: z.array(Slug).min(1) })
      .transform(({ territories, ...contest }): Contest[] =>
        territories.map((territory) => ({ ...contest, territory })),
      ),
  ]),
);

function expandTicket(line: string): Ticket {
  if (line === INDEPENDENT) return { kind: 'independent', parties: [] };
  const parties = line.split(' + ');
  return { kind: parties.length === 1 ? 'party' : 'coalition', parties };
}
