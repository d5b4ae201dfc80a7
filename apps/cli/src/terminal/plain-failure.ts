/**
 * Something a person can put right: what happened and the way out, in Spanish. Commands end with `exitCode`
 * (2 = wrong use, 3 = something is missing on this machine, 1 = anything else).
 */
export class PlainFailure extends Error {
  readonly wayOut: string;
  readonly exitCode: number;

  constructor(message: string, wayOut: string, exitCode = 1) {
    super(message);
    this.name = 'PlainFailure';
    this.wayOut = wayOut;
    this.exitCode = exitCode;
  }
}
