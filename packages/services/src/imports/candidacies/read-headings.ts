import { type CandidacyColumn, candidacyColumnNames, candidacyColumns, foldHeading } from './columns.ts';

/** Where each known column stands in the file, those nobody knows, and what keeps the file from being read, if anything. */
export interface Headings {
  readonly places: ReadonlyMap<CandidacyColumn, number>;
  readonly ignored: readonly string[];
  readonly problems: readonly string[];
}

/** Finds the known columns in any order and spelling. Columns that no one knows are ignored and named. */
export function readHeadings(cells: readonly (string | null)[]): Headings {
  const places = new Map<CandidacyColumn, number>();
  const ignored: string[] = [];
  const problems: string[] = [];
  cells.forEach((cell, index) => {
    if (cell === null || cell.trim() === '') return;
    const name = candidacyColumnNames.find((candidate) =>
      candidacyColumns[candidate].folded.has(foldHeading(cell)),
    );
    if (name === undefined) ignored.push(cell.trim());
    else if (places.has(name)) problems.push(`La columna ${candidacyColumns[name].heading} está dos veces.`);
    else places.set(name, index);
  });
  for (const name of candidacyColumnNames) {
    if (candidacyColumns[name].required && !places.has(name))
      problems.push(`Falta la columna ${candidacyColumns[name].heading}.`);
  }
  return { places, ignored, problems };
}
