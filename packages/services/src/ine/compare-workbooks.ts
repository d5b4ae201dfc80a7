import { openWorkbook } from '@conoceles/documents';
import { ineSheetNames, registryHeaders } from './format/columns.ts';
import { foldText } from './format/ine-text.ts';

/** Differences that are not losses: each is a rule of this system, stated in docs and counted cell by cell. */
export const normalisations = {
  'owner-settled': 'TIPO_CANDIDATO de la hoja curricular tomado de la hoja de identidad',
  'line-breaks': 'retorno de carro y salto de línea (_x000d_) escritos como un salto de línea',
  'outer-space': 'espacio en blanco al principio o al final de un texto, quitado',
} as const;
export type Normalisation = keyof typeof normalisations;

export interface CellDifference {
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
  readonly source: string;
  readonly result: string;
}

export interface Comparison {
  readonly equal: Readonly<Record<string, number>>;
  readonly normalised: Readonly<Record<Normalisation, number>>;
  /** Cells that at least one normalisation changed; one cell may count in several. */
  readonly normalisedCells: number;
  readonly differences: readonly CellDifference[];
}

type Table = readonly (readonly string[])[];

/**
 * Compares INE's workbook with what came out of the system, cell by cell: sheet names and order, headings and order, and every row,
 * found by state, ticket and name (the order of rows says nothing: it differs between INE's own two sheets).
 */
export function compareWorkbooks(source: Uint8Array, results: readonly Uint8Array[]): Comparison {
  const tally = new Tally();
  const original = readTables(source);
  const parts = results.map(readTables);
  const settled = rolesByKey(original.get(ineSheetNames.identity) ?? []);
  for (const part of parts) tally.compareNames([...original.keys()], [...part.keys()]);
  for (const [sheet, table] of original) {
    const [headings = []] = table;
    for (const part of parts) tally.compareHeadings(sheet, headings, part.get(sheet)?.[0] ?? []);
    const produced = parts.flatMap((part) => part.get(sheet)?.slice(1) ?? []);
    tally.compareRows({ sheet, headings, rows: table.slice(1), produced, settled });
  }
  return tally.done();
}

interface RowsToCompare {
  readonly sheet: string;
  readonly headings: readonly string[];
  readonly rows: Table;
  readonly produced: Table;
  readonly settled: ReadonlyMap<string, string>;
}

class Tally {
  readonly #equal: Record<string, number> = {};
  readonly #normalised: Record<Normalisation, number> = {
    'owner-settled': 0,
    'line-breaks': 0,
    'outer-space': 0,
  };
  #normalisedCells = 0;
  readonly #differences: CellDifference[] = [];

  compareNames(source: readonly string[], result: readonly string[]): void {
    if (source.join('|') !== result.join('|'))
      this.#differ({ sheet: 'libro', row: 0, column: 'hojas' }, source.join(', '), result.join(', '));
  }

  compareHeadings(sheet: string, source: readonly string[], result: readonly string[]): void {
    const width = Math.max(source.length, result.length);
    for (let index = 0; index < width; index += 1) {
      const [one = '', other = ''] = [source[index], result[index]];
      if (one !== other) this.#differ({ sheet, row: 1, column: `columna ${index + 1}` }, one, other);
    }
  }

  compareRows({ sheet, headings, rows, produced, settled }: RowsToCompare): void {
    this.#equal[sheet] ??= 0;
    const byKey = Map.groupBy(produced, keyOf);
    rows.forEach((source, index) => {
      const row = index + 2;
      const [result] = byKey.get(keyOf(source)) ?? [];
      if (result === undefined || byKey.get(keyOf(source))?.length !== 1) {
        this.#differ(
          { sheet, row, column: 'fila' },
          source.slice(0, 11).join(' | '),
          result === undefined ? 'no está' : 'está repetida',
        );
        return;
      }
      byKey.delete(keyOf(source));
      headings.forEach((column, place) => {
        const expected = settled.get(keyOf(source));
        const isRole = column === registryHeaders.curricular[8] && sheet === ineSheetNames.curricular;
        const cell = { sheet, row, column };
        this.#compareCell(cell, {
          source: source[place] ?? '',
          result: result[place] ?? '',
          settled: isRole ? expected : undefined,
        });
      });
    });
    for (const extra of [...byKey.values()].flat())
      this.#differ({ sheet, row: 0, column: 'fila' }, 'no está', extra.slice(0, 11).join(' | '));
  }

  #compareCell(
    cell: Omit<CellDifference, 'source' | 'result'>,
    texts: { source: string; result: string; settled: string | undefined },
  ): void {
    const { source, result, settled } = texts;
    if (source === result) {
      this.#equal[cell.sheet] = (this.#equal[cell.sheet] ?? 0) + 1;
      return;
    }
    const applied: Normalisation[] = [];
    const apply = (rule: Normalisation, before: string, after: string) => {
      if (before !== after) applied.push(rule);
      return after;
    };
    const own = settled === undefined ? source : apply('owner-settled', source, settled);
    const broken = apply('line-breaks', own, own.replace(/\r\n?/gu, '\n'));
    const trimmed = apply('outer-space', broken, broken.trim());
    if (trimmed !== result) this.#differ(cell, source, result);
    else {
      this.#normalisedCells += 1;
      for (const rule of applied) this.#normalised[rule] += 1;
    }
  }

  #differ(cell: Omit<CellDifference, 'source' | 'result'>, source: string, result: string): void {
    this.#differences.push({ ...cell, source, result });
  }

  done(): Comparison {
    return {
      equal: this.#equal,
      normalised: this.#normalised,
      normalisedCells: this.#normalisedCells,
      differences: this.#differences,
    };
  }
}

function readTables(bytes: Uint8Array): Map<string, Table> {
  return new Map(
    openWorkbook(bytes).map((sheet) => [
      sheet.name,
      [...sheet.rows()].map(({ cells }) => cells.map((cell) => cell ?? '')),
    ]),
  );
}

function keyOf(row: readonly string[]): string {
  return [row[2], row[6], row[7]].map((cell) => foldText(cell ?? '')).join('|');
}

function rolesByKey(identity: Table): Map<string, string> {
  return new Map(identity.slice(1).map((row) => [keyOf(row), row[8] ?? '']));
}
