import { connect } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage, until } from './testing/stage.ts';

let stage: Stage;
let renders = 0;

beforeAll(async () => {
  stage = await openStage(async (request, context) => {
    renders += 1;
    const { pathname } = new URL(request.url);
    context.page.identity = pathname.includes('identidad');
    return new Response(`<p>${pathname} ${renders}</p>${'x'.repeat(3_000)}`, {
      headers: { 'content-type': 'text/html; charset=utf-8' },
    });
  });
  await until(() => stage.polls() > 0);
});
afterAll(() => stage.close());

interface Said {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** Answers in the bytes a server sent; those to HEAD and 304 have no body. */
function readAnswers(text: string, bodiless: readonly boolean[]): Said[] {
  const answers: Said[] = [];
  let rest = text;
  for (const isBodiless of bodiless) {
    const end = rest.indexOf('\r\n\r\n');
    if (end < 0) break;
    const [first = '', ...lines] = rest.slice(0, end).split('\r\n');
    const headers = Object.fromEntries(
      lines.map((line) => {
        const at = line.indexOf(': ');
        return [line.slice(0, at).toLowerCase(), line.slice(at + 2)];
      }),
    );
    const status = Number(first.split(' ')[1]);
    const length = isBodiless || status === 304 ? 0 : Number(headers['content-length'] ?? 0);
    answers.push({ status, headers, body: rest.slice(end + 4, end + 4 + length) });
    rest = rest.slice(end + 4 + length);
  }
  return answers;
}

const head = (line: string, ...more: string[]): string =>
  [line, 'Host: jalisco.localhost', ...more]
    .map((one) => `${one}\r\n`)
    .join('')
    .concat('\r\n');
const get = (path: string, ...more: string[]): string => head(`GET ${path} HTTP/1.1`, ...more);

/** Sends pieces over one connection, each when the answers due before it are there (`wait`) or at once. */
async function converse(
  pieces: readonly { bytes: string; due: number }[],
  bodiless: readonly boolean[],
): Promise<Said[]> {
  const socket = connect({ port: stage.port, host: '127.0.0.1', noDelay: true });
  let text = '';
  let isClosed = false;
  socket.on('data', (bytes: Buffer) => {
    text += bytes.toString('latin1');
  });
  socket.on('close', () => {
    isClosed = true;
  });
  socket.on('error', () => {});
  try {
    for (const { bytes, due } of pieces) {
      await until(() => isClosed || readAnswers(text, bodiless).length >= due);
      if (!isClosed) socket.write(bytes, 'latin1');
      await new Promise((resolve) => setImmediate(resolve));
    }
    await until(() => isClosed || readAnswers(text, bodiless).length >= bodiless.length);
    return readAnswers(text, bodiless);
  } finally {
    socket.destroy();
  }
}

const oneByOne = (requests: readonly string[]) =>
  converse(
    requests.map((bytes, due) => ({ bytes, due })),
    requests.map((request) => request.startsWith('HEAD')),
  );

const unlike = new Set(['x-request-id', 'date']);
const lasting = ({ headers }: Said) =>
  Object.entries(headers)
    .filter(([name]) => !unlike.has(name))
    .toSorted(([one], [other]) => one.localeCompare(other));

describe('the fast lane', () => {
  it('says what the HTTP server says: status, headers, body, in every encoding', async () => {
    for (const encoding of ['br, gzip', 'gzip', 'identity']) {
      const request = get('/acerca', `Accept-Encoding: ${encoding}`);
      const [cold, first, ...later] = await oneByOne(Array.from({ length: 6 }, () => request));
      expect(cold?.status).toBe(200);
      for (const answer of later) {
        expect(answer.body).toBe(first?.body);
        expect(lasting(answer)).toEqual(first && lasting(first));
        expect(answer.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/u);
      }
      expect(new Set(later.map(({ headers }) => headers['x-request-id'])).size).toBe(later.length);
      expect(later.every(({ headers }) => Number.isFinite(Date.parse(headers.date ?? '')))).toBe(true);
    }
  });

  it('answers the second visit of a connection itself: only it puts the date before the policy', async () => {
    const request = get('/acerca');
    const [first, second] = await oneByOne([request, request]);
    expect(first && Object.keys(first.headers)[1]).toBe('content-security-policy');
    expect(second && Object.keys(second.headers)[1]).toBe('date');
  });

  it('serves the new page from the next request of the same connection', async () => {
    const seen: string[] = [];
    const request = get('/privacidad');
    for (let version = 2; version < 5; version += 1) {
      const answers = await oneByOne([request, request, request]);
      seen.push(...new Set(answers.map(({ body }) => body)));
      stage.publish({ tenantId: 'jalisco', version });
    }
    expect(seen).toHaveLength(3);
    const socket = connect({ port: stage.port, host: '127.0.0.1' });
    let text = '';
    socket.on('data', (bytes: Buffer) => {
      text += bytes.toString('latin1');
    });
    const count = () => readAnswers(text, [false, false, false, false]).length;
    for (const due of [1, 2, 3]) {
      socket.write(request);
      await until(() => count() === due);
    }
    stage.publish({ tenantId: 'jalisco', version: 9 });
    socket.write(request);
    await until(() => count() === 4);
    socket.destroy();
    const bodies = readAnswers(text, [false, false, false, false]).map(({ body }) => body);
    expect(bodies[2]).toBe(bodies[1]);
    expect(bodies[3]).not.toBe(bodies[2]);
  });

  it('never answers what rests on a consent: it is confirmed at the origin each time', async () => {
    const request = get('/candidaturas/identidad-1');
    await oneByOne([request, request, request]);
    const visits = stage.log.filter(({ path }) => path === '/candidaturas/:slug');
    expect(visits.length).toBeGreaterThanOrEqual(3);
    expect(
      (await oneByOne([request, request])).every(({ headers }) => headers['cache-control'] !== undefined),
    ).toBe(true);
    const [, second] = await oneByOne([request, request]);
    expect(second?.headers['cache-control']).toBe('public, no-cache');
  });

  it('logs its visits like any other, without who was read', async () => {
    const request = get('/candidaturas/ana-ortiz');
    await oneByOne([request, request, request]);
    const visits = stage.log.filter(({ path }) => path === '/candidaturas/:slug').slice(-2);
    expect(visits.map(({ site, status, cache }) => [site, status, cache])).toEqual([
      ['jalisco', 200, 'hit'],
      ['jalisco', 200, 'hit'],
    ]);
    expect(JSON.stringify(stage.log)).not.toContain('ana-ortiz');
  });

  it('leaves other methods, conditions, closings and faults to the HTTP server', async () => {
    const page = get('/acerca');
    const [, known] = await oneByOne([page, page]);
    const etag = known?.headers.etag ?? '';
    const answers = await oneByOne([
      page,
      page,
      get('/acerca', `If-None-Match: ${etag}`),
      page,
      get('/acerca?x=1'),
      head('HEAD /acerca HTTP/1.1'),
      page,
      get('/nada/de/nada'),
      get('/acerca', 'Connection: close'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 304, 200, 200, 200, 200, 200, 200]);
    expect(answers.at(-1)?.headers.connection).toBe('close');
    const [, refused] = await oneByOne([page, 'GET /acerca HTTP/1.1\r\nHost : x\r\n\r\n']);
    expect(refused?.status).toBe(400);
  });

  it('reads a conversation as the HTTP server does, however its bytes are cut', async () => {
    const kinds = {
      page: [get('/acerca'), 'acerca'],
      profile: [get('/candidaturas/ana', 'Accept: text/html'), 'candidaturas/ana'],
      query: [get('/acerca?x=%20'), 'acerca'],
      head: [head('HEAD /acerca HTTP/1.1'), ''],
      post: [
        `${head('POST /acerca HTTP/1.1', 'Content-Length: 19')}GET /x HTTP/1.1\r\n\r\n`,
        'no viene de este sitio',
      ],
      odd: [`${get('/acerca', 'Content-Length: 5')}GET /`, 'acerca'],
      chunked: [
        `${head('POST /acerca HTTP/1.1', 'Transfer-Encoding: chunked')}5\r\nGET /\r\n0\r\n\r\n`,
        'no viene de este sitio',
      ],
    } as const;
    await oneByOne([kinds.page[0], kinds.profile[0]]);
    const names = Object.keys(kinds) as (keyof typeof kinds)[];
    const talk = fc.array(
      fc.tuple(fc.constantFrom(...names), fc.boolean(), fc.double({ min: 0, max: 1, noNaN: true })),
      {
        minLength: 1,
        maxLength: 8,
      },
    );
    await fc.assert(
      fc.asyncProperty(talk, async (said) => {
        let joined = '';
        const pieces: { bytes: string; due: number }[] = [];
        said.forEach(([kind, isJoined, cut], place) => {
          const [bytes] = kinds[kind];
          const at = Math.floor(bytes.length * cut);
          if (isJoined) {
            joined += bytes;
            return;
          }
          pieces.push({ bytes: joined + bytes.slice(0, at), due: 0 }, { bytes: bytes.slice(at), due: 0 });
          if (place % 2 === 0) pieces.push({ bytes: '', due: place + 1 });
          joined = '';
        });
        pieces.push({ bytes: joined, due: 0 });
        const answers = await converse(
          pieces.filter(({ bytes, due }) => bytes !== '' || due > 0),
          said.map(([kind]) => kind === 'head'),
        );
        expect(answers).toHaveLength(said.length);
        said.forEach(([kind], place) => {
          const [, words] = kinds[kind];
          expect(answers[place]?.status).toBe(words === 'no viene de este sitio' ? 403 : 200);
          expect(answers[place]?.body).toContain(words);
        });
      }),
      { numRuns: 60 },
    );
  });
});
