/** A sheet to write. Rows come one at a time so that a whole state's export is never in memory. */
export interface OutputSheet {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: AsyncIterable<readonly (string | null)[]> | Iterable<readonly (string | null)[]>;
  /** Width of each column in characters; the header's own length, within reason, when absent. */
  readonly widths?: readonly number[];
}

/** Characters at the start of a text that make a spreadsheet take it for a formula when it opens a CSV. */
const formulaStart = /^[=+\-@\t\r]/u;

/**
 * A CSV carries no types: a text that begins like a formula gets a single quote before it, which spreadsheets read as «this is text».
 * Telephone numbers with country code («+52 771…») are among them; a reader of open data strips one leading quote.
 */
export function neutraliseFormula(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text;
}
