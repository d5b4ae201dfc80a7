import { PassThrough, type Readable } from 'node:stream';
import type { TableFormat } from '@conoceles/contracts';
import { type OutputSheet, writeCsv, writeWorkbook } from '@conoceles/documents';

/** A table to download, written while it is sent. */
export type TableFile = {
  readonly fileName: string;
  readonly contentType: string;
  readonly stream: Readable;
};

const contentTypes: Readonly<Record<TableFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Streams a sheet as XLSX (every cell a text) or CSV (texts that begin like a formula are neutralised). */
export function tableFile(
  sheet: OutputSheet,
  { format, name, createdAt }: { format: TableFormat; name: string; createdAt: Date },
): TableFile {
  const stream = new PassThrough();
  const written = format === 'csv' ? writeCsv(sheet, stream) : writeWorkbook([sheet], stream, { createdAt });
  // Whoever reads the stream is told: a file cut short must not look whole.
  written.catch((error: unknown) => stream.destroy(error instanceof Error ? error : new Error('table')));
  return { fileName: `${name}.${format}`, contentType: contentTypes[format], stream };
}
