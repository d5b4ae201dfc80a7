import type { NominationKind } from '@conoceles/contracts';
import { notApplicable } from './columns.ts';
import { capitals, registryCapitals } from './ine-text.ts';

/** What the eleven columns of a candidacy's registration say, in the system's own words. */
export interface RegistryFacts {
  readonly nomination: {
    readonly kind: NominationKind;
    /** Name on the ballot of a coalition or common candidacy, when it has one. */
    readonly name: string | null;
    readonly parties: readonly { readonly name: string; readonly acronym: string }[];
  };
  readonly officeIneName: string;
  readonly stateName: string;
  readonly territory: {
    readonly kind: 'state' | 'district' | 'municipality' | 'circumscription';
    readonly number: number | null;
    readonly name: string;
  };
  readonly ticketNumber: string;
  readonly fullName: string;
  readonly role: 'owner' | 'substitute';
  readonly ageYears: number | null;
  readonly gender: 'woman' | 'man' | 'non-binary';
}

const genders = { woman: 'MUJER', man: 'HOMBRE', 'non-binary': 'NO BINARIA' } as const;

/** The eleven cells of registration, in the order of `registryHeaders`. */
export function encodeRegistry(facts: RegistryFacts): string[] {
  const { kind, number, name } = facts.territory;
  return [
    nominationLabel(facts.nomination),
    facts.officeIneName,
    registryCapitals(facts.stateName),
    kind === 'district' ? districtLabel(number, name) : notApplicable,
    kind === 'circumscription' ? String(number ?? name) : notApplicable,
    kind === 'municipality' ? registryCapitals(name) : notApplicable,
    facts.ticketNumber,
    registryCapitals(facts.fullName),
    roleLabel(facts.role, facts.gender),
    facts.ageYears === null ? '' : String(facts.ageYears),
    genders[facts.gender],
  ];
}

/** INE writes the party or the coalition by name, and the other two kinds by what they are when they have no name of their own. */
export function nominationLabel(nomination: RegistryFacts['nomination']): string {
  if (nomination.kind === 'independent') return 'CANDIDATURA INDEPENDIENTE';
  if (nomination.name !== null) return capitals(nomination.name);
  if (nomination.kind === 'common-candidacy') return 'CANDIDATURA COMÚN';
  if (nomination.kind === 'party') return capitals(nomination.parties[0]?.name ?? '');
  return nomination.parties.map((party) => capitals(party.acronym)).join('-');
}

/** «15-CHETUMAL»; the number alone while the seat is not known. */
export function districtLabel(number: number | null, name: string): string {
  const seat = registryCapitals(name);
  if (number === null) return seat;
  return seat === '' ? String(number) : `${number}-${seat}`;
}

function roleLabel(role: RegistryFacts['role'], gender: RegistryFacts['gender']): string {
  if (role === 'substitute') return 'SUPLENTE';
  return gender === 'man' ? 'PROPIETARIO' : 'PROPIETARIA';
}
