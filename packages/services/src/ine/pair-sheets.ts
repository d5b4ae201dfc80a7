import { decodeRegistration, type IneRegistration } from './decode-registry.ts';
import { ineSheetNames, registryHeaders } from './format/columns.ts';
import { foldText } from './format/ine-text.ts';
import type { IneSheetRow, IneWorkbook } from './read-workbook.ts';

/** One candidacy of INE's workbook: its row in each sheet and what was settled between them. `row` is that of the curricular sheet. */
export interface IneRecord {
  readonly row: number;
  readonly registration: IneRegistration;
  readonly curricular: IneSheetRow;
  readonly identity: IneSheetRow;
  /** What a contradiction between the sheets was settled to, in words for the report. */
  readonly notes: readonly string[];
}

export interface RefusedIneRow {
  readonly row: number;
  readonly name: string;
  readonly state: string;
  readonly message: string;
}

export interface PairedWorkbook {
  readonly records: readonly IneRecord[];
  readonly refused: readonly RefusedIneRow[];
}

const [, , stateHeader, , , , numberHeader, nameHeader, roleHeader] = registryHeaders.curricular;

/**
 * Joins the rows of both sheets by state, ticket and name: the sheets are in different orders. Who is owner and who substitute is
 * taken from the identity sheet, because the curricular one calls both owners in some tickets; every other difference is refused.
 */
export function pairSheets({ curricular, identity }: IneWorkbook): PairedWorkbook {
  const refused: RefusedIneRow[] = [];
  const identityByKey = Map.groupBy(identity, keyOf);
  const records: IneRecord[] = [];
  for (const [key, rows] of Map.groupBy(curricular, keyOf)) {
    const others = identityByKey.get(key) ?? [];
    identityByKey.delete(key);
    const [first] = rows;
    const [other] = others;
    if (first === undefined) continue;
    if (rows.length > 1 || others.length > 1) {
      refused.push(...rows.map((row) => refuse(row, 'La misma persona está dos veces en la fórmula.')));
    } else if (other === undefined) {
      refused.push(refuse(first, `No está en la hoja «${ineSheetNames.identity}».`));
    } else {
      const record = join(first, other);
      if ('message' in record) refused.push(record);
      else records.push(record);
    }
  }
  for (const row of [...identityByKey.values()].flat()) {
    refused.push(
      refuse(
        row,
        `Fila de la hoja «${ineSheetNames.identity}» que no está en «${ineSheetNames.curricular}».`,
      ),
    );
  }
  return refuseBrokenTickets(records, refused);
}

function join(curricular: IneSheetRow, identity: IneSheetRow): IneRecord | RefusedIneRow {
  const one = decodeRegistration(curricular);
  const other = decodeRegistration(identity);
  if (typeof one === 'string') return refuse(curricular, one);
  if (typeof other === 'string')
    return refuse(curricular, `Hoja «${ineSheetNames.identity}», fila ${identity.row}: ${other}`);
  if (JSON.stringify({ ...one, role: '' }) !== JSON.stringify({ ...other, role: '' })) {
    return refuse(
      curricular,
      `Las dos hojas no dicen lo mismo (fila ${identity.row} de «${ineSheetNames.identity}»).`,
    );
  }
  const notes: string[] = [];
  if (one.role !== other.role) {
    const [said, taken] = [cell(curricular, roleHeader), cell(identity, roleHeader)];
    notes.push(
      `La hoja curricular dice ${said}; se toma ${taken} de la hoja de identidad (fila ${identity.row}).`,
    );
  }
  return { row: curricular.row, registration: other, curricular, identity, notes };
}

/** Exactly one owner and at most one substitute per ticket. */
function refuseBrokenTickets(records: readonly IneRecord[], refused: RefusedIneRow[]): PairedWorkbook {
  const kept: IneRecord[] = [];
  const tickets = Map.groupBy(
    records,
    ({ registration }) => `${foldText(registration.state)}|${registration.ticketNumber}`,
  );
  for (const ticket of tickets.values()) {
    const owners = ticket.filter(({ registration }) => registration.role === 'owner').length;
    if (owners === 1 && ticket.length <= 2) kept.push(...ticket);
    else {
      const message = `${roleHeader}: la fórmula tiene ${owners} propietarias y ${ticket.length - owners} suplentes.`;
      refused.push(...ticket.map(({ curricular }) => refuse(curricular, message)));
    }
  }
  const byRow = <Item extends { row: number }>(items: readonly Item[]) =>
    items.toSorted((one, other) => one.row - other.row);
  return { records: byRow(kept), refused: byRow(refused) };
}

function keyOf(row: IneSheetRow): string {
  return [stateHeader, numberHeader, nameHeader].map((header) => foldText(cell(row, header))).join('|');
}

function cell(row: IneSheetRow, header: string | undefined): string {
  return (row.cells.get(foldText(header ?? '')) ?? '').trim();
}

function refuse(row: IneSheetRow, message: string): RefusedIneRow {
  return { row: row.row, name: cell(row, nameHeader), state: cell(row, stateHeader), message };
}
