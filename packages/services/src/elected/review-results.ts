import type { ImportLine } from '@conoceles/contracts';
import { and, eq, schema, type TenantTx } from '@conoceles/db';
import { type Row, readTable, TableError } from '@conoceles/documents';
import { foldHeading } from '../imports/candidacies/columns.ts';
import type { ListFile } from '../imports/candidacies/review-list.ts';
import { foldText } from '../ine/format/ine-text.ts';
import { ServiceProblem } from '../service-problem.ts';
import { resultsColumns } from './results-columns.ts';

type Known = {
  readonly id: string;
  readonly displayName: string;
  readonly elected: boolean | null;
  readonly isListed: boolean;
};

export type Change = { readonly id: string; readonly elected: boolean; readonly isListed: boolean };

export type ReviewedResults = {
  readonly lines: readonly ImportLine[];
  readonly changes: readonly Change[];
  readonly confirmable: boolean;
};

type Places = { readonly key: number; readonly name: number; readonly elected: number };

/**
 * Reads a list of results and says, row by row, what recording it would change. Writes nothing.
 * @throws ServiceProblem `unsupported-file`, `too-large` or `invalid-input` (headings)
 */
export async function reviewResults(
  tx: TenantTx,
  processId: string,
  file: ListFile,
): Promise<ReviewedResults> {
  const known = await loadKnown(tx, processId);
  const rows = await readRows(readTable(file.bytes, file)).catch(explainTable);
  const seen = new Map<string, number>();
  const lines: ImportLine[] = [];
  const changes: Change[] = [];
  for (const row of rows) {
    const read = readLine(row, known.get(row.key), seen);
    lines.push({ row: row.row, name: row.name, result: read.result, message: read.message });
    if (read.change !== undefined) changes.push(read.change);
  }
  const isWhole = lines.every(({ result }) => result !== 'refused');
  return { lines, changes, confirmable: isWhole && changes.length > 0 };
}

async function loadKnown(tx: TenantTx, processId: string): Promise<ReadonlyMap<string, Known>> {
  const { candidacies: c } = schema;
  const rows = await tx
    .select({
      key: c.publicSlug,
      id: c.id,
      displayName: c.displayName,
      elected: c.elected,
      affirmativeActionId: c.affirmativeActionId,
    })
    .from(c)
    .where(and(eq(c.processId, processId), eq(c.status, 'approved')));
  return new Map(
    rows.map(({ key, affirmativeActionId, ...row }) => [
      key,
      { ...row, isListed: affirmativeActionId !== null },
    ]),
  );
}

type ReadRow = {
  readonly row: number;
  readonly key: string;
  readonly name: string;
  readonly elected: string;
};

async function readRows(table: AsyncIterable<Row>): Promise<ReadRow[]> {
  let places: Places | null = null;
  const rows: ReadRow[] = [];
  for await (const { row, cells } of table) {
    if (cells.every((cell) => (cell ?? '').trim() === '')) continue;
    if (places === null) {
      places = placesOf(cells);
      continue;
    }
    const cell = (place: number) => (cells[place] ?? '').trim();
    rows.push({ row, key: cell(places.key), name: cell(places.name), elected: cell(places.elected) });
  }
  if (places === null) throw new ServiceProblem('invalid-input', 'El archivo está vacío.');
  return rows;
}

function placesOf(cells: readonly (string | null)[]): Places {
  const folded = cells.map((cell) => foldHeading(cell ?? ''));
  const find = (...headings: string[]) => folded.findIndex((one) => headings.map(foldHeading).includes(one));
  const places = {
    key: find(resultsColumns.key),
    name: find(resultsColumns.name),
    elected: find(resultsColumns.elected, 'ELECTA', 'ELECTO'),
  };
  const missing = (['key', 'name', 'elected'] as const).filter((name) => places[name] < 0);
  if (missing.length > 0) {
    const names = missing.map((name) => `«${resultsColumns[name]}»`).join(' y ');
    throw new ServiceProblem(
      'invalid-input',
      `Falta la columna ${names}. Descarga la plantilla, llénala y súbela sin cambiar sus encabezados.`,
    );
  }
  return places;
}

const words: ReadonlyMap<string, boolean | null> = new Map([
  ['', null],
  ['si', true],
  ['no', false],
]);

type ReadLine = { readonly result: ImportLine['result']; readonly message: string; readonly change?: Change };

const refused = (message: string): ReadLine => ({ result: 'refused', message });

function readLine(row: ReadRow, known: Known | undefined, seen: Map<string, number>): ReadLine {
  if (known === undefined) return refused('No hay una candidatura aprobada con esta clave.');
  if (foldText(row.name) !== foldText(known.displayName)) {
    return refused(`La clave es de ${known.displayName}: revisa que el renglón no se haya movido.`);
  }
  const before = seen.get(row.key);
  if (before !== undefined) return refused(`Ya está en el renglón ${before}.`);
  seen.set(row.key, row.row);
  const elected = words.get(foldText(row.elected));
  if (elected === undefined) return refused('En ELECTA escribe Sí o No, o déjala vacía.');
  if (elected === null) return { result: 'unchanged', message: 'Sin resultado: queda como está.' };
  if (elected === known.elected) return { result: 'unchanged', message: `Ya consta: ${told(elected)}.` };
  const was = known.elected === null ? '' : ` Constaba: ${told(known.elected)}.`;
  const change = { id: known.id, elected, isListed: known.isListed };
  return { result: 'updated', message: `Se registra: ${told(elected)}.${was}`, change };
}

const told = (elected: boolean): string => (elected ? 'fue electa' : 'no fue electa');

function explainTable(error: unknown): never {
  if (!(error instanceof TableError)) throw error;
  throw new ServiceProblem(error.reason === 'too-large' ? 'too-large' : 'unsupported-file', error.message);
}
