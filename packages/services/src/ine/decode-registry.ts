import { registryHeaders } from './format/columns.ts';
import { foldText, readableName } from './format/ine-text.ts';
import type { IneSheetRow } from './read-workbook.ts';

/** The eleven columns of registration as INE's sheet says them, with their words understood but not yet looked up. */
export interface IneRegistration {
  readonly nominationLabel: string;
  readonly office: string;
  readonly state: string;
  readonly territory: IneTerritory;
  readonly ticketNumber: string;
  readonly fullName: string;
  readonly role: 'owner' | 'substitute';
  readonly ageYears: number | null;
  readonly gender: 'woman' | 'man' | 'non-binary';
}

export type IneTerritory =
  | { readonly kind: 'state' }
  | { readonly kind: 'district'; readonly number: number | null; readonly name: string }
  | { readonly kind: 'circumscription'; readonly number: number | null; readonly name: string }
  | { readonly kind: 'municipality'; readonly name: string };

const [party, office, state, , circumscription, municipality, number, name, role, age, gender] =
  registryHeaders.curricular;
const genders = {
  mujer: 'woman',
  hombre: 'man',
  'no binaria': 'non-binary',
  'no binario': 'non-binary',
} as const;
const roles = { propietaria: 'owner', propietario: 'owner', suplente: 'substitute' } as const;

/** Understands the registration columns of a row of either sheet; a text answers why it cannot, naming the column. */
export function decodeRegistration(row: IneSheetRow): IneRegistration | string {
  const read = (header: string | undefined) => (row.cells.get(foldText(header ?? '')) ?? '').trim();
  for (const header of [party, office, state, number, name]) {
    if (read(header) === '') return `${header}: está vacía.`;
  }
  const gender_ = word(genders, read(gender));
  if (gender_ === undefined) return `${gender}: «${read(gender)}» no es MUJER ni HOMBRE.`;
  const role_ = word(roles, read(role));
  if (role_ === undefined) return `${role}: «${read(role)}» no es PROPIETARIA ni SUPLENTE.`;
  const years = read(age);
  if (years !== '' && !/^\d{1,3}$/u.test(years)) return `${age}: «${years}» no es una edad.`;
  return {
    nominationLabel: read(party),
    office: read(office),
    state: read(state),
    territory: decodeTerritory(readDistrict(row), read(circumscription), read(municipality)),
    ticketNumber: read(number),
    fullName: readableName(read(name)),
    role: role_,
    ageYears: years === '' ? null : Number(years),
    gender: gender_,
  };
}

function word<Value extends string>(words: Readonly<Record<string, Value>>, text: string): Value | undefined {
  return words[foldText(text)];
}

/** The heading is «DISTRITO LOCAL» in one sheet and «DISTRITOLOCAL» in the other. */
function readDistrict(row: IneSheetRow): string {
  const [one, other] = [registryHeaders.curricular[3] ?? '', registryHeaders.identity[3] ?? ''];
  return (row.cells.get(foldText(one)) ?? row.cells.get(foldText(other)) ?? '').trim();
}

function decodeTerritory(district: string, circumscription_: string, municipality_: string): IneTerritory {
  const applies = (text: string) => text !== '' && foldText(text) !== 'no aplica';
  if (applies(district)) return { kind: 'district', ...numberAndName(district) };
  if (applies(circumscription_)) return { kind: 'circumscription', ...numberAndName(circumscription_) };
  if (applies(municipality_)) return { kind: 'municipality', name: municipality_ };
  return { kind: 'state' };
}

/** «15-CHETUMAL» → 15 and its seat. */
function numberAndName(text: string): { number: number | null; name: string } {
  const parts = /^(\d+)\s*(?:[-–]\s*(.*))?$/u.exec(text);
  if (parts === null) return { number: null, name: text };
  return { number: Number(parts[1]), name: parts[2] ?? '' };
}
