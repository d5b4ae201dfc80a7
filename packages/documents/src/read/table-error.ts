/** A table that cannot be read. The message is for the person who uploaded it and says row and column where they are known. */
export class TableError extends Error {
  override readonly name = 'TableError';
  readonly reason: 'unsupported-file' | 'too-large' | 'damaged';
  readonly row: number | undefined;

  constructor(reason: TableError['reason'], message: string, row?: number) {
    super(message);
    this.reason = reason;
    this.row = row;
  }
}
