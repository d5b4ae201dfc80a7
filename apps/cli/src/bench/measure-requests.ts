import { connect, type Socket } from 'node:net';
import { askWithWrk, hasWrk } from './ask-with-wrk.ts';
import { cpuSeconds } from './cpu-seconds.ts';

export type RequestTarget = {
  port: number;
  host: string;
  path: string /** Whose processor time is counted. */;
  pid: number;
};
export type RequestRate = {
  perSecond: number;
  /** Per second of the server's processor time; undefined where the system does not tell. */
  perCpuSecond: number | undefined;
};

const connections = 32;

/**
 * Requests per second that a server on 127.0.0.1 answers over kept connections, each asking again when it has its answer. Any answer but 200 is an
 * error. They are asked with wrk where there is one; our own generator is slower than the fastest servers, so what a request costs the server is
 * told apart.
 */
export async function measureRequests(target: RequestTarget, seconds: number): Promise<RequestRate> {
  const request = Buffer.from(
    `GET ${target.path} HTTP/1.1\r\nHost: ${target.host}\r\nAccept: text/html\r\nAccept-Encoding: br, gzip\r\n\r\n`,
  );
  const ask = hasWrk()
    ? (time: number) => askWithWrk(target, { seconds: time, connections })
    : (time: number) => askFor(time, target.port, request);
  await ask(1);
  const cpuBefore = cpuSeconds(target.pid);
  const begun = performance.now();
  const answers = await ask(seconds);
  const elapsed = (performance.now() - begun) / 1000;
  const cpuAfter = cpuSeconds(target.pid);
  const isTold = cpuBefore !== undefined && cpuAfter !== undefined && cpuAfter > cpuBefore;
  return {
    perSecond: answers / elapsed,
    perCpuSecond: isTold ? answers / (cpuAfter - cpuBefore) : undefined,
  };
}

async function askFor(seconds: number, port: number, request: Buffer): Promise<number> {
  const until = performance.now() + seconds * 1000;
  const counts = await Promise.all(Array.from({ length: connections }, () => askUntil(until, port, request)));
  return counts.reduce((sum, count) => sum + count, 0);
}

function askUntil(until: number, port: number, request: Buffer): Promise<number> {
  return new Promise((resolve, reject) => {
    let answers = 0;
    let pending: Buffer = Buffer.alloc(0);
    const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => socket.write(request));
    socket.on('error', reject);
    socket.on('close', () => resolve(answers));
    socket.on('data', (chunk: Buffer) => {
      pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
      const length = answerLength(pending, socket);
      if (length === undefined || pending.length < length) return;
      answers += 1;
      pending = pending.subarray(length);
      if (performance.now() < until) socket.write(request);
      else socket.destroy();
    });
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
