import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Encoding } from './compress.ts';
import type { CachedPage } from './page-cache.ts';
import type { PeekPage } from './peek-page.ts';
import { nextRequestId } from './request-id.ts';
import { openRequestReader, type SimpleRequest } from './simple-request.ts';
import { makeWholeAnswer, type WholeAnswer } from './whole-answer.ts';

export interface FastLaneParts {
  /** The cached page at a path of a host, if it may be served without asking anybody. */
  peek: PeekPage;
  /** Headers of every document. */
  fixedHeaders: readonly (readonly [string, string])[];
  now: () => Date;
  elapsedMs: () => number;
  log?: (hit: { requestId: string; site: string; pathname: string; durationMs: number }) => void;
}

/** Where a connection stands: `busy` while the HTTP server has a request of it, `shut` when only the HTTP server may read on. */
interface Lane {
  state: 'open' | 'busy' | 'shut';
  read: (bytes: Buffer) => SimpleRequest | null;
}

/** The date of answers, written again every second. */
function openDate({ now, elapsedMs }: Pick<FastLaneParts, 'now' | 'elapsedMs'>): () => string {
  let text = '';
  let writtenAtMs = Number.NEGATIVE_INFINITY;
  return () => {
    const elapsed = elapsedMs();
    if (elapsed - writtenAtMs >= 1_000) {
      text = now().toUTCString();
      writtenAtMs = elapsed;
    }
    return text;
  };
}

/**
 * Answers repeated visits to cached pages from the socket itself: HTTP's own machinery costs twice what the page does. The first request of a
 * connection, and everything that is not the plainest GET, goes through the HTTP server, which keeps its limits and timeouts; a connection comes
 * back here only when what it had sent was exactly one request and its answer has ended.
 */
export function openFastLane(server: Server, parts: FastLaneParts): void {
  const lanes = new WeakMap<Socket, Lane>();
  const answers = new WeakMap<CachedPage, Partial<Record<Encoding, WholeAnswer>>>();
  const dateNow = openDate(parts);
  const keepAlive = `timeout=${Math.floor(server.keepAliveTimeout / 1_000)}`;
  const fixed = [...parts.fixedHeaders, ['Connection', 'keep-alive'], ['Keep-Alive', keepAlive]] as const;

  const wholeAnswer = (page: CachedPage, encoding: Encoding): WholeAnswer => {
    const made = answers.get(page) ?? {};
    answers.set(page, made);
    made[encoding] ??= makeWholeAnswer(page, encoding, fixed as readonly (readonly [string, string])[]);
    return made[encoding];
  };

  /** True when the request was answered here. */
  const answer = (socket: Socket, asked: SimpleRequest): boolean => {
    if (!asked.isPlain || asked.pathname === null || socket.writableLength > 0) return false;
    const startedAtMs = parts.log === undefined ? 0 : parts.elapsedMs();
    const hit = parts.peek(asked.host, asked.pathname);
    if (hit === null || hit.page.status !== 200) return false;
    const requestId = nextRequestId();
    socket.write(wholeAnswer(hit.page, asked.encoding).stamp(requestId, dateNow()));
    // Bytes that the system has not taken are still to be read: the next answer needs others.
    if (socket.writableLength > 0) answers.delete(hit.page);
    const { site } = hit;
    const { pathname } = asked;
    parts.log?.({ requestId, site, pathname, durationMs: parts.elapsedMs() - startedAtMs });
    return true;
  };

  server.on('connection', (socket: Socket) => {
    const parse = socket.listeners('data')[0];
    // Without the HTTP server's own reader in its place every request goes through it.
    if (parse === undefined) return;
    const lane: Lane = { state: 'busy', read: openRequestReader() };
    let isFirst = true;
    lanes.set(socket, lane);
    socket.removeListener('data', parse as (bytes: Buffer) => void);
    socket.on('data', (bytes: Buffer) => {
      if (lane.state !== 'shut') {
        const asked = lane.state === 'open' || isFirst ? lane.read(bytes) : null;
        if (lane.state === 'open' && asked !== null && answer(socket, asked)) return;
        lane.state = asked === null ? 'shut' : 'busy';
        isFirst = false;
      }
      parse.call(socket, bytes);
    });
  });
  server.prependListener('request', (request: IncomingMessage, response: ServerResponse) => {
    const lane = lanes.get(request.socket);
    if (lane?.state !== 'busy') return;
    response.once('finish', () => {
      if (lane.state === 'busy') lane.state = 'open';
    });
  });
}
