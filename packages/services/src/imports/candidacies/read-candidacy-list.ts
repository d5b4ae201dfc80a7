import type { ImportLine } from '@conoceles/contracts';
import type { Row } from '@conoceles/documents';
import type { Registry } from '../../registry/registry.ts';
import { type CandidacyColumn, candidacyColumnNames, candidacyColumns } from './columns.ts';
import { type Headings, readHeadings } from './read-headings.ts';
import { type ResolvedRow, resolveRow } from './resolve-row.ts';
import { CandidacyRow } from './row-schema.ts';

export interface CandidacyList {
  readonly rows: readonly ResolvedRow[];
  readonly refused: readonly ImportLine[];
  readonly headings: Headings;
}

/** Reads the rows of a list: the headings are in the first row that has three known ones; blank rows are skipped. */
export async function readCandidacyList(
  table: AsyncIterable<Row>,
  registry: Registry,
): Promise<CandidacyList> {
  let headings: Headings | null = null;
  const rows: ResolvedRow[] = [];
  const refused: ImportLine[] = [];
  for await (const { row, cells } of table) {
    if (cells.every((cell) => cell === null || cell.trim() === '')) continue;
    if (headings === null) {
      // Registries put a title over the table.
      if (row <= 10 && readHeadings(cells).places.size < 3) continue;
      headings = readHeadings(cells);
      if (headings.problems.length > 0) break;
    } else {
      const read = readRow(row, pickCells(cells, headings.places), registry);
      if ('result' in read) refused.push(read);
      else rows.push(read);
    }
  }
  return { rows, refused, headings: headings ?? noHeadings };
}

const noHeadings: Headings = {
  places: new Map(),
  ignored: [],
  problems: ['El archivo no tiene los encabezados de la plantilla.'],
};

type RawRow = Record<CandidacyColumn, string | null>;

function pickCells(cells: readonly (string | null)[], places: ReadonlyMap<CandidacyColumn, number>): RawRow {
  const entries = candidacyColumnNames.map((name) => [name, cells[places.get(name) ?? -1] ?? null]);
  return Object.fromEntries(entries) as RawRow;
}

function readRow(row: number, raw: RawRow, registry: Registry): ResolvedRow | ImportLine {
  const name = [raw.givenNames, raw.firstSurname, raw.secondSurname].filter(Boolean).join(' ');
  const parsed = CandidacyRow.safeParse(raw);
  if (!parsed.success) {
    const reasons = parsed.error.issues.map(({ path, message }) => `${heading(path[0])}: ${message}`);
    return { row, result: 'refused', name, message: reasons.join(' ') };
  }
  const resolved = resolveRow(row, parsed.data, registry);
  if (!('message' in resolved)) return resolved;
  return { row, result: 'refused', name, message: `${heading(resolved.column)}: ${resolved.message}` };
}

function heading(column: PropertyKey | undefined): string {
  const name = candidacyColumnNames.find((candidate) => candidate === column);
  return name === undefined ? 'Fila' : candidacyColumns[name].heading;
}
