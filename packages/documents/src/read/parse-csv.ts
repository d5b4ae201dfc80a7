import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import {
  checkCellSize,
  checkFileSize,
  checkRowSize,
  defaultTableLimits,
  type TableLimits,
} from './limits.ts';
import type { Row } from './row.ts';
import { TableError } from './table-error.ts';

const delimiters = [',', ';', '\t', '|'] as const;

/**
 * Rows of a CSV file. UTF-8 (with or without mark) is recognised by being valid; anything else is read as Windows-1252, which
 * holds Latin-1. The delimiter is the one most used in the first line. `row` counts records from 1, as a spreadsheet shows them.
 */
export function* parseCsv(bytes: Uint8Array, limits: TableLimits = defaultTableLimits): Generator<Row> {
  checkFileSize(bytes, limits);
  const text = decodeText(bytes);
  if (text.includes('\0'))
    throw new TableError('unsupported-file', 'El archivo no es de texto. Sube un CSV o un XLSX.');
  let row = 0;
  for (const record of records(text, limits)) {
    row += 1;
    checkRowSize(row, record.length, limits);
    record.forEach((cell, index) => {
      checkCellSize({ row, column: index + 1 }, cell.length, limits);
    });
    yield { row, cells: record.map((cell) => (cell === '' ? null : cell)) };
  }
}

/** Text of a file in UTF-8, UTF-16 with mark, or Windows-1252. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function records(text: string, limits: TableLimits): string[][] {
  try {
    return parse(text, {
      delimiter: chooseDelimiter(text),
      relaxColumnCount: true,
      relaxQuotes: true,
      skipEmptyLines: false,
      to: limits.maxRows + 1,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error.lines ?? 0);
    throw new TableError(
      'damaged',
      `El archivo no se pudo leer cerca de la línea ${line}: hay comillas sin cerrar.`,
      line,
    );
  }
}

/** Counts each delimiter outside quotes in the first line. */
function chooseDelimiter(text: string): string {
  const firstLine = /^(?:"[^"]*"|[^"\r\n])*/u.exec(text)?.[0] ?? '';
  const bare = firstLine.replace(/"[^"]*"/gu, '');
  let best: string = delimiters[0];
  let most = 0;
  for (const delimiter of delimiters) {
    const times = bare.split(delimiter).length - 1;
    if (times > most) [best, most] = [delimiter, times];
  }
  return best;
}
