import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Bodies, chooseEncoding, type Encoding } from './compress.ts';

export interface Prepared {
  status: number;
  contentType: string;
  cacheControl: string;
  bodies: Bodies;
  etags: Readonly<Record<Encoding, string>>;
}

/** Whether the client already holds this body; ETags are compared weakly, as If-None-Match asks. */
function isHeld(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header.split(',').some((tag) => {
    const held = tag.trim();
    return held === '*' || (held.startsWith('W/') ? held.slice(2) : held) === etag;
  });
}

/** Writes a prepared body in the client's encoding, or 304 when it holds it. Returns the status sent. */
export function writePrepared(
  request: IncomingMessage,
  response: ServerResponse,
  prepared: Prepared,
): number {
  const accepted = chooseEncoding(request.headers['accept-encoding']);
  // Fonts and pictures are packed already: their one body stands for every encoding.
  const encoding = prepared.bodies[accepted] === prepared.bodies.identity ? 'identity' : accepted;
  const etag = prepared.etags[encoding];
  const body = prepared.bodies[encoding];
  response.setHeader('vary', 'Accept-Encoding');
  response.setHeader('cache-control', prepared.cacheControl);
  response.setHeader('etag', etag);
  if (prepared.status === 200 && isHeld(request.headers['if-none-match'], etag)) {
    response.statusCode = 304;
    response.end();
    return 304;
  }
  response.statusCode = prepared.status;
  response.setHeader('content-type', prepared.contentType);
  response.setHeader('content-length', body.length);
  if (encoding !== 'identity') response.setHeader('content-encoding', encoding);
  response.end(request.method === 'HEAD' ? undefined : body);
  return prepared.status;
}
