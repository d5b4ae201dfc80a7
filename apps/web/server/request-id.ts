import { randomUUID } from 'node:crypto';

/** Drawn once per process; what follows it counts, so that an id costs nothing and none is given twice. */
const prefix = randomUUID().slice(0, 24);
let given = 0;

export const requestIdLength = 36;

/** Identifies a request in the log and to whoever asks about it; it is no secret and grants nothing. */
export function nextRequestId(): string {
  given += 1;
  return `${prefix}${given.toString(16).padStart(12, '0')}`;
}
