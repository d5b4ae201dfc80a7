import type { ImportLine } from '@conoceles/contracts';
import type { WantedNomination } from './resolve-nomination.ts';
import type { ResolvedRow } from './resolve-row.ts';

/** What the import would do with one person's place. Several rows may speak of the same place (a common candidacy, once per party). */
export interface PlannedCandidacy {
  readonly action: 'create' | 'update' | 'none';
  readonly existingId: string | null;
  /** The row whose facts count: the last that speaks of this person. */
  readonly facts: ResolvedRow;
  readonly rows: readonly number[];
  readonly nomination: WantedNomination;
  readonly changed: readonly string[];
}

export interface CandidacyPlan {
  readonly lines: readonly ImportLine[];
  readonly candidacies: readonly PlannedCandidacy[];
  readonly confirmable: boolean;
}

/** Keyed hashes of the tenant, so that private values are compared without being read. */
export interface PrivateHashes {
  voterKey(value: string): string;
  curp(value: string): string;
  /** Of e-mail, telephone and birth date together. */
  digest(values: readonly (string | null)[]): string;
}
