/** Rows per statement: PostgreSQL takes 65,535 parameters in one. */
const batchRows = 400;

/** Runs `insert` over slices of the rows, in order. */
export async function insertInBatches<Row>(
  rows: readonly Row[],
  insert: (slice: Row[]) => PromiseLike<unknown>,
): Promise<void> {
  for (let start = 0; start < rows.length; start += batchRows) {
    await insert(rows.slice(start, start + batchRows));
  }
}
