import type { Encoding } from './compress.ts';
import { requestIdLength } from './request-id.ts';
import type { Prepared } from './write-page.ts';

/** Headers of a prepared answer but those that every answer of the process shares. */
export function preparedHeaders(prepared: Prepared, encoding: Encoding): [string, string][] {
  return [
    ['vary', 'Accept-Encoding'],
    ['cache-control', prepared.cacheControl],
    ['etag', prepared.etags[encoding]],
    ['content-type', prepared.contentType],
    ['content-length', String(prepared.bodies[encoding].length)],
    ...(prepared.bodies[encoding] === prepared.bodies.identity
      ? []
      : ([['content-encoding', encoding]] as [string, string][])),
  ];
}

/** One answer from its first byte to its last, with room for the request's id and the date. */
export interface WholeAnswer {
  /** The bytes of this request; the next call changes them, so they must have left by then. */
  stamp: (requestId: string, date: string) => Buffer;
}

const idHeader = 'x-request-id: ';
const dateHeader = 'Date: ';
const dateLength = 'Thu, 01 Jan 1970 00:00:00 GMT'.length;

/** Puts an answer together once, so that sending it is filling two gaps and one write. */
export function makeWholeAnswer(
  prepared: Prepared,
  encoding: Encoding,
  fixed: readonly (readonly [string, string])[],
): WholeAnswer {
  const status = 'HTTP/1.1 200 OK\r\n';
  const first = `${status}${idHeader}${' '.repeat(requestIdLength)}\r\n${dateHeader}`;
  const rest = [...fixed, ...preparedHeaders(prepared, encoding)].map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  const head = `${first}${' '.repeat(dateLength)}\r\n${rest.join('')}\r\n`;
  const bytes = Buffer.concat([Buffer.from(head, 'latin1'), prepared.bodies[encoding]]);
  const idAt = status.length + idHeader.length;
  let stamped = '';
  return {
    stamp: (requestId, date) => {
      bytes.write(requestId, idAt, 'latin1');
      if (date !== stamped) bytes.write(date, first.length, 'latin1');
      stamped = date;
      return bytes;
    },
  };
}
