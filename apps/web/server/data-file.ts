import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Visit } from './visit.ts';

const filePath = /^\/datos\/(cifras\/[a-z0-9.-]{1,80}|[a-z0-9-]{1,60})\.(json|csv|xlsx)$/u;

/** What the API is asked for when somebody asks for a file of open data by its friendly address; null for any other address. */
export function dataFilePath(pathname: string): string | null {
  const [, name, extension] = filePath.exec(pathname) ?? [];
  if (name === undefined) return null;
  return `/api/public/data/${name.replace(/^cifras\//u, 'figures/')}.${extension}`;
}

const asked = ['accept-encoding', 'if-none-match', 'origin', 'access-control-request-method'] as const;
/** What the front door has already set, or is of the connection. */
const notPassed = new Set(['connection', 'keep-alive', 'transfer-encoding', 'x-request-id']);

/** Asks the API for a file in the name of the visit, whose cookie stays here: nobody's session has anything to do with it. */
export function askDataFile(
  { request, id }: Visit,
  path: string,
  api: (request: Request) => Promise<Response>,
): Promise<Response> {
  const headers = new Headers({ 'x-request-id': id });
  for (const name of asked) {
    const value = request.headers[name];
    if (typeof value === 'string') headers.set(name, value);
  }
  const url = `http://${request.headers.host}${path}`;
  return api(new Request(url, { method: request.method ?? 'GET', headers }));
}

/** Sends the file as the API writes it, at the pace of whoever reads it. A file cut short ends the connection: it must not look whole. */
export async function sendDataFile({ request, response }: Visit, answer: Response): Promise<void> {
  response.statusCode = answer.status;
  answer.headers.forEach((value, name) => {
    if (!notPassed.has(name)) response.setHeader(name, value);
  });
  if (answer.body === null || request.method === 'HEAD') {
    await answer.body?.cancel();
    response.end();
    return;
  }
  const body = Readable.fromWeb(answer.body as unknown as Parameters<typeof Readable.fromWeb>[0]);
  // Whoever leaves in the middle is no failure of ours.
  await pipeline(body, response).catch(() => response.destroy());
}

/** Somebody who opened the address in a browser reads a page; a program reads the problem. */
export function wantsPage({ request }: Visit): boolean {
  return request.headers.accept?.includes('text/html') ?? false;
}
