import type { Writable } from 'node:stream';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import { neutraliseFormula, type OutputSheet } from './row-values.ts';

/** Writes a CSV in UTF-8 with mark (spreadsheets need it), commas and CRLF (RFC 4180). Texts that begin like a formula are neutralised. */
export async function writeCsv(sheet: Pick<OutputSheet, 'header' | 'rows'>, stream: Writable): Promise<void> {
  const csv = stringify({ bom: true, record_delimiter: 'windows' });
  await pipeline(Readable.from(records(sheet)), csv, stream);
}

async function* records(sheet: Pick<OutputSheet, 'header' | 'rows'>): AsyncGenerator<string[]> {
  yield sheet.header.map(neutraliseFormula);
  for await (const row of sheet.rows)
    yield row.map((value) => (value === null ? '' : neutraliseFormula(value)));
}
