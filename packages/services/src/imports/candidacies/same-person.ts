import { foldText } from '../../ine/format/ine-text.ts';

export interface PersonClues {
  readonly givenNames: string;
  readonly firstSurname: string;
  readonly secondSurname: string | null;
  readonly gender: string;
  readonly voterKeyHash: string | null;
  readonly curpHash: string | null;
}

/** `sure`: same voter key or CURP. `near`: same name and gender and nothing that says otherwise. `other`: different people. */
export function comparePeople(one: PersonClues, other: PersonClues): 'sure' | 'near' | 'other' {
  const byVoterKey = compareHashes(one.voterKeyHash, other.voterKeyHash);
  const byCurp = compareHashes(one.curpHash, other.curpHash);
  if (byVoterKey === true || byCurp === true) return 'sure';
  if (byVoterKey === false || byCurp === false) return 'other';
  return one.gender === other.gender && nameOf(one) === nameOf(other) ? 'near' : 'other';
}

function compareHashes(one: string | null, other: string | null): boolean | null {
  return one === null || other === null ? null : one === other;
}

/** Normalised name: without case, accents or double spaces. */
export function nameOf(person: Pick<PersonClues, 'givenNames' | 'firstSurname' | 'secondSurname'>): string {
  return foldText(`${person.givenNames} ${person.firstSurname} ${person.secondSurname ?? ''}`);
}
