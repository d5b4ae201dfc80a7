import { connect, type Socket } from 'node:net';

export type RequestTarget = { port: number; host: string; path: string };
export type RequestRate = { perSecond: number; bytes: number };

const connections = 32;

/**
 * Requests per second that a server on 127.0.0.1 answers over kept connections, each asking again when it has its
 * answer. A generator this lean costs the server's machine little; any answer but 200 is an error.
 */
export async function measureRequests(target: RequestTarget, seconds: number): Promise<RequestRate> {
  const request = Buffer.from(
    `GET ${target.path} HTTP/1.1\r\nHost: ${target.host}\r\nAccept: text/html\r\nAccept-Encoding: br, gzip\r\n\r\n`,
  );
  const tally = { answers: 0, bytes: 0 };
  const until = performance.now() + seconds * 1000;
  const begun = performance.now();
  await Promise.all(Array.from({ length: connections }, () => askUntil(until, target.port, request, tally)));
  const elapsed = (performance.now() - begun) / 1000;
  return { perSecond: tally.answers / elapsed, bytes: tally.bytes };
}

type Tally = { answers: number; bytes: number };

function askUntil(until: number, port: number, request: Buffer, tally: Tally): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => socket.write(request));
    let pending: Buffer = Buffer.alloc(0);
    socket.on('error', reject);
    socket.on('data', (chunk: Buffer) => {
      pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
      const length = answerLength(pending, socket);
      if (length === undefined || pending.length < length) return;
      tally.answers += 1;
      tally.bytes = length;
      pending = pending.subarray(length);
      if (performance.now() < until) socket.write(request);
      else socket.end(resolve);
    });
    socket.on('close', () => resolve());
  });
}

const headEnd = Buffer.from('\r\n\r\n');
const chunkedEnd = Buffer.from('0\r\n\r\n');

/** Bytes of the whole answer at the head of the buffer, or undefined while that cannot be told. */
function answerLength(buffer: Buffer, socket: Socket): number | undefined {
  const headLength = buffer.indexOf(headEnd) + headEnd.length;
  if (headLength < headEnd.length) return undefined;
  const head = buffer.toString('latin1', 0, headLength);
  if (!head.startsWith('HTTP/1.1 200')) {
    socket.destroy(new Error(`the server answered ${head.slice(9, 12)}`));
    return undefined;
  }
  const length = /^content-length: (\d+)/im.exec(head)?.[1];
  if (length !== undefined) return headLength + Number(length);
  const end = buffer.indexOf(chunkedEnd, headLength);
  return end < 0 ? undefined : end + chunkedEnd.length;
}
