/** Rows per statement: PostgreSQL takes 65,535 parameters in one, and no table here has more than a hundred columns. */
const rowsPerStatement = 500;

/** Parts of a list, each small enough for one statement. */
export function* inBatches<Item>(list: readonly Item[], size = rowsPerStatement): Generator<Item[]> {
  for (let start = 0; start < list.length; start += size) yield list.slice(start, start + size);
}
