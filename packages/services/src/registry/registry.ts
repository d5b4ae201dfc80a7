import type { NominationKind, OfficeKind } from '@conoceles/contracts';

/** What a tenant's process already holds, as imports need it. Loaded once; the planning is pure. */
export interface Registry {
  readonly offices: readonly RegistryOffice[];
  readonly territories: readonly RegistryTerritory[];
  readonly parties: readonly RegistryParty[];
  readonly affirmativeActions: readonly {
    readonly id: string;
    readonly slug: string;
    readonly name: string;
  }[];
  readonly nominations: readonly RegistryNomination[];
  readonly candidacies: readonly RegisteredCandidacy[];
}

export interface RegistryOffice {
  readonly id: string;
  readonly slug: string;
  readonly kind: OfficeKind;
  readonly name: string;
  readonly ineName: string;
  readonly territoryKind: RegistryTerritory['kind'];
  readonly hasSubstitute: boolean;
  readonly hasList: boolean;
}

export interface RegistryTerritory {
  readonly id: string;
  readonly slug: string;
  readonly kind: 'state' | 'district' | 'municipality' | 'circumscription';
  readonly name: string;
  readonly ineKey: string | null;
  readonly number: number | null;
}

export interface RegistryParty {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly acronym: string;
}

export interface RegistryNomination {
  readonly id: string;
  readonly officeId: string;
  readonly territoryId: string;
  readonly kind: NominationKind;
  readonly name: string | null;
  readonly ticketSlug: string;
  /** In ballot order. */
  readonly partyIds: readonly string[];
}

export interface RegisteredCandidacy {
  readonly id: string;
  readonly officeId: string;
  readonly territoryId: string;
  readonly nominationId: string;
  /** Shared with the other person of its place on the ticket. */
  readonly ticketKey: string;
  readonly role: 'owner' | 'substitute';
  readonly listNumber: number | null;
  /** NUM_LISTA_O_FORMULA, when it came from INE's workbook. */
  readonly ineNumber: string | null;
  readonly age: number | null;
  readonly givenNames: string;
  readonly firstSurname: string;
  readonly secondSurname: string | null;
  readonly gender: 'woman' | 'man' | 'non-binary';
  readonly approvedOn: string | null;
  readonly agreement: string | null;
  readonly affirmativeActionId: string | null;
  readonly voterKeyHash: string | null;
  readonly curpHash: string | null;
  /** Keyed hash of e-mail, telephone and birth date as last imported: tells a change without opening them. */
  readonly privateDigest: string | null;
}
