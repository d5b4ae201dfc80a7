import { TableError } from './table-error.ts';

/** How much a table may hold before it is refused. `maxExpandedBytes` is what a compressed file may become once opened. */
export interface TableLimits {
  readonly maxBytes: number;
  readonly maxExpandedBytes: number;
  readonly maxRows: number;
  readonly maxColumns: number;
  readonly maxCellCharacters: number;
}

/** Room for the largest state (some 12,000 candidacies) and its longest texts; 32,767 characters is what a spreadsheet cell can hold. */
export const defaultTableLimits: TableLimits = {
  maxBytes: 25_000_000,
  maxExpandedBytes: 200_000_000,
  maxRows: 50_000,
  maxColumns: 200,
  maxCellCharacters: 32_767,
};

/** Refuses a file that is larger than its limit or empty. */
export function checkFileSize(bytes: Uint8Array, limits: TableLimits): void {
  if (bytes.length === 0) throw new TableError('damaged', 'El archivo está vacío.');
  if (bytes.length > limits.maxBytes) {
    throw new TableError('too-large', `El archivo pesa más de ${inMegabytes(limits.maxBytes)} MB.`);
  }
}

/** Refuses a row beyond the limit of rows or with more columns than allowed. `row` counts from 1, the heading included. */
export function checkRowSize(row: number, columns: number, limits: TableLimits): void {
  if (row > limits.maxRows) {
    throw new TableError(
      'too-large',
      `El archivo tiene más de ${limits.maxRows} filas. Divídelo en varios archivos.`,
      row,
    );
  }
  if (columns > limits.maxColumns) {
    throw new TableError('too-large', `La fila ${row} tiene más de ${limits.maxColumns} columnas.`, row);
  }
}

/** Refuses a cell longer than a spreadsheet can hold. */
export function checkCellSize(
  place: { row: number; column: number },
  characters: number,
  limits: TableLimits,
): void {
  if (characters > limits.maxCellCharacters) {
    throw new TableError(
      'too-large',
      `La fila ${place.row}, columna ${columnLetter(place.column)}, tiene más de ${limits.maxCellCharacters} caracteres.`,
      place.row,
    );
  }
}

export function inMegabytes(bytes: number): number {
  return Math.round(bytes / 1_000_000);
}

/** Letter of a column as spreadsheets show it: 1 → A, 27 → AA. */
export function columnLetter(column: number): string {
  let rest = column;
  let letters = '';
  while (rest > 0) {
    const digit = (rest - 1) % 26;
    letters = String.fromCharCode(65 + digit) + letters;
    rest = Math.floor((rest - 1) / 26);
  }
  return letters;
}
