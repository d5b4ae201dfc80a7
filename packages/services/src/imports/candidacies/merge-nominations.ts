import type { RegisteredCandidacy, Registry } from '../../registry/registry.ts';
import { asWanted } from './places.ts';
import { sameParties, type WantedNomination } from './resolve-nomination.ts';
import type { ResolvedRow } from './resolve-row.ts';

/**
 * The one nomination of a person whom several parties nominate (the registry of INE lists a common candidacy once per party). A
 * contest's own ticket with those parties is taken; otherwise it is a common candidacy.
 */
export function mergeNominations(
  asked: readonly WantedNomination[],
  registered: RegisteredCandidacy | null,
  { row, registry }: { row: ResolvedRow; registry: Registry },
): WantedNomination {
  const own = registry.nominations.find(({ id }) => id === registered?.nominationId);
  const all = own === undefined ? asked : [asWanted(own), ...asked];
  const [first, ...rest] = all;
  if (first === undefined) throw new RangeError('A candidacy has at least one nomination.');
  const whole = rest.find(({ partyIds }) =>
    all.every((other) => other.partyIds.every((id) => partyIds.includes(id))),
  );
  if (rest.every(({ partyIds }) => partyIds.every((id) => first.partyIds.includes(id)))) return first;
  if (whole !== undefined) return whole;
  const partyIds = [...new Set(all.flatMap((nomination) => nomination.partyIds))];
  const ticket = registry.nominations.find(
    (nomination) =>
      nomination.officeId === row.office.id &&
      nomination.territoryId === row.territory.id &&
      sameParties(nomination.partyIds, partyIds),
  );
  return ticket === undefined
    ? { kind: 'common-candidacy', name: null, partyIds, ticket: null }
    : asWanted(ticket);
}
