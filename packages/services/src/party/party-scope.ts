import { eq, type SQL, schema } from '@conoceles/db';
import type { AccountActor } from '../actor.ts';
import { ServiceProblem } from '../service-problem.ts';

/** The party a liaison answers for. @throws ServiceProblem `forbidden` for whoever answers for none (a delegate of an independent candidacy) */
export function partyOf(actor: AccountActor): string {
  if (actor.accountKind === 'liaison' && actor.partyId !== null) return actor.partyId;
  throw new ServiceProblem('forbidden', 'Esta parte del portal es de los partidos.');
}

/** Candidacies whose party of origin, or the one its coalition agreement names, is this one (art. 16). */
export function answeredBy(partyId: string): SQL {
  return eq(schema.nominations.originPartyId, partyId);
}
