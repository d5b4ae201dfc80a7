import { defaultTableLimits, type TableLimits } from './limits.ts';
import { openWorkbook } from './open-workbook.ts';
import { parseCsv } from './parse-csv.ts';
import type { Row } from './row.ts';
import { TableError } from './table-error.ts';

/**
 * Rows of a table file, heading included: the first sheet of an XLSX, or a CSV. The content decides, not the name: an XLSX
 * begins with «PK». Throws TableError while iterating, with row and column in its Spanish message where they are known.
 */
export async function* readTable(
  bytes: Uint8Array,
  { fileName, limits = defaultTableLimits }: { fileName: string; limits?: TableLimits },
): AsyncGenerator<Row> {
  const extension = fileName.toLowerCase().split('.').at(-1) ?? '';
  if (startsWith(bytes, [0x50, 0x4b])) {
    const [first] = openWorkbook(bytes, limits);
    if (first !== undefined) yield* first.rows();
  } else if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    throw new TableError(
      'unsupported-file',
      'Es un libro en el formato antiguo (.xls) o con contraseña. Guárdalo como XLSX y vuelve a subirlo.',
    );
  } else if (extension === 'csv' || extension === 'txt' || extension === 'tsv') {
    yield* parseCsv(bytes, limits);
  } else {
    throw new TableError(
      'unsupported-file',
      `«${fileName}» no es una tabla que podamos leer. Sube un archivo XLSX o CSV.`,
    );
  }
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
