/** One row of a table. `row` is the number a spreadsheet shows (from 1); an empty cell is null; dates are ISO days. */
export interface Row {
  readonly row: number;
  readonly cells: readonly (string | null)[];
}

export interface Sheet {
  readonly name: string;
  rows(): Iterable<Row>;
}
