import { openWorkbook, type Row, type Sheet, TableError } from '@conoceles/documents';
import { ineSheetNames, registryHeaders } from './format/columns.ts';
import { foldText } from './format/ine-text.ts';

/** A row of one of INE's sheets: its number in the sheet and its cells by folded heading. */
export interface IneSheetRow {
  readonly row: number;
  readonly cells: ReadonlyMap<string, string>;
}

export interface IneWorkbook {
  readonly curricular: readonly IneSheetRow[];
  readonly identity: readonly IneSheetRow[];
}

/**
 * Reads INE's two sheets, found by name, and their columns, found by heading. Throws TableError in Spanish when a sheet or a
 * column of registration is missing.
 */
export function readIneWorkbook(bytes: Uint8Array): IneWorkbook {
  const sheets = openWorkbook(bytes);
  return { curricular: readSheet(sheets, 'curricular'), identity: readSheet(sheets, 'identity') };
}

function readSheet(sheets: readonly Sheet[], kind: keyof typeof ineSheetNames): IneSheetRow[] {
  const name = ineSheetNames[kind];
  const sheet = sheets.find((candidate) => foldText(candidate.name) === foldText(name));
  if (sheet === undefined)
    throw new TableError('unsupported-file', `El libro no tiene la hoja «${name}» del formato del INE.`);
  let headings: readonly string[] | null = null;
  const rows: IneSheetRow[] = [];
  for (const row of sheet.rows()) {
    if (headings === null) {
      headings = row.cells.map((cell) => foldText(cell ?? ''));
      checkHeadings(kind, headings);
    } else if (row.cells.some((cell) => cell !== null && cell.trim() !== '')) {
      rows.push({ row: row.row, cells: byHeading(headings, row) });
    }
  }
  return rows;
}

function checkHeadings(kind: keyof typeof ineSheetNames, headings: readonly string[]): void {
  for (const header of registryHeaders[kind]) {
    if (headings.includes(foldText(header))) continue;
    throw new TableError(
      'unsupported-file',
      `A la hoja «${ineSheetNames[kind]}» le falta la columna ${header}.`,
      1,
    );
  }
}

function byHeading(headings: readonly string[], row: Row): Map<string, string> {
  const cells = new Map<string, string>();
  headings.forEach((heading, index) => {
    const cell = row.cells[index];
    if (heading !== '' && cell !== null && cell !== undefined) cells.set(heading, cell);
  });
  return cells;
}
