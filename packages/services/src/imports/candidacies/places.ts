import { foldText } from '../../ine/format/ine-text.ts';
import type { RegisteredCandidacy, Registry, RegistryNomination } from '../../registry/registry.ts';
import type { PrivateHashes } from './plan.ts';
import type { WantedNomination } from './resolve-nomination.ts';
import type { ResolvedRow } from './resolve-row.ts';
import { comparePeople, type PersonClues } from './same-person.ts';

/** A row of the file or a registered candidacy, reduced to what placing needs. */
export interface Placed {
  readonly person: PersonClues;
  readonly officeId: string;
  readonly territoryId: string;
  readonly role: 'owner' | 'substitute';
  readonly listNumber: number | null;
  readonly nominationKey: string;
}

/** Office, territory, place on the list and owner or substitute: what a candidacy is besides its person and parties (domain §4). */
export function slotOf(placed: Placed): string {
  return [placed.officeId, placed.territoryId, placed.listNumber ?? '-', placed.role].join('|');
}

/** The place on one ticket that an owner and a substitute share. */
export function ticketOf(placed: Placed): string {
  return [placed.officeId, placed.territoryId, placed.nominationKey, placed.listNumber ?? '-'].join('|');
}

/** Two nominations of one contest are the same when they have the same parties, or else the same name or number. */
export function nominationKey(
  nomination: Pick<WantedNomination, 'kind' | 'name' | 'partyIds' | 'ticket'>,
): string {
  if (nomination.kind === 'independent') {
    return `independiente-${nomination.name === null ? (nomination.ticket ?? 1) : foldText(nomination.name)}`;
  }
  if (nomination.partyIds.length > 0) return [...nomination.partyIds].sort().join('+');
  return foldText(nomination.name ?? nomination.kind);
}

/** Number at the end of an independent's ticket («independent-2»); the first has none. */
export function asWanted(nomination: RegistryNomination): WantedNomination {
  const number = /(\d+)$/u.exec(nomination.ticketSlug)?.[1];
  const ticket = nomination.kind === 'independent' ? Number(number ?? 1) : null;
  return { kind: nomination.kind, name: nomination.name, partyIds: nomination.partyIds, ticket };
}

export function placeRow(row: ResolvedRow, hashes: PrivateHashes): Placed {
  return {
    person: {
      givenNames: row.givenNames,
      firstSurname: row.firstSurname,
      secondSurname: row.secondSurname,
      gender: row.gender,
      voterKeyHash: row.voterKey === null ? null : hashes.voterKey(row.voterKey),
      curpHash: row.curp === null ? null : hashes.curp(row.curp),
    },
    officeId: row.office.id,
    territoryId: row.territory.id,
    role: row.role,
    listNumber: row.listNumber,
    nominationKey: nominationKey(row.nomination),
  };
}

export function placeRegistered(candidacy: RegisteredCandidacy, registry: Registry): Placed {
  const nomination = registry.nominations.find(({ id }) => id === candidacy.nominationId);
  return {
    ...candidacy,
    person: candidacy,
    nominationKey: nomination === undefined ? '' : nominationKey(asWanted(nomination)),
  };
}

/**
 * Whether two in the same slot are one candidacy. On one ticket the same name is enough (the place holds one person); across
 * tickets only voter key or CURP, or a person's decision, can say so. `taken`: another person in the very same place.
 */
export function isSameCandidacy(
  one: Placed,
  other: Placed,
  decision: 'same' | 'different' | null,
): 'yes' | 'no' | 'near' | 'taken' {
  if (slotOf(one) !== slotOf(other)) return 'no';
  const likeness = comparePeople(one.person, other.person);
  const sameTicket = one.nominationKey === other.nominationKey;
  if (likeness === 'sure') return 'yes';
  if (decision === 'different') return 'no';
  if (sameTicket) return likeness === 'near' || decision === 'same' ? 'yes' : 'taken';
  if (likeness === 'near') return decision === 'same' ? 'yes' : 'near';
  return 'no';
}
