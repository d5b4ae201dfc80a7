import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { compressAll } from './compress.ts';
import { type PlainPage, renderPlainPage } from './plain-page.ts';
import { nextRequestId } from './request-id.ts';
import { type Policy, securityHeaders } from './security-headers.ts';
import { type Prepared, writePrepared } from './write-page.ts';

/** One request on its way through the front door. */
export interface Visit {
  request: IncomingMessage;
  response: ServerResponse;
  id: string;
  pathname: string;
  /** Only read, never changed. */
  query: URLSearchParams;
  /** For the log: slug of the state or kind of host. */
  site: string;
  cache: 'hit' | 'miss' | 'none';
}

/** Reads the address of a request; null when it cannot be one («//x», «*», a broken escape). */
export function openVisit(request: IncomingMessage, response: ServerResponse): Visit | null {
  const target = request.url ?? '';
  // Most addresses are as plain as this and need no parser.
  if (/^\/(?!\/)[a-z0-9/-]*$/u.test(target)) return visitOf(request, response, target, noQuery);
  if (!target.startsWith('/') || target.startsWith('//') || !URL.canParse(target, 'http://x')) return null;
  const url = new URL(target, 'http://x');
  if (!isDecodable(url.pathname)) return null;
  return visitOf(request, response, url.pathname, url.searchParams);
}

const noQuery = new URLSearchParams();

function visitOf(
  request: IncomingMessage,
  response: ServerResponse,
  pathname: string,
  query: URLSearchParams,
): Visit {
  return { request, response, id: nextRequestId(), pathname, query, site: '-', cache: 'none' };
}

/** What cannot be decoded names no page, and Remix would write it to the log as it came. */
function isDecodable(pathname: string): boolean {
  try {
    decodeURIComponent(pathname);
    return true;
  } catch {
    return false;
  }
}

export const newNonce = (): string => randomBytes(16).toString('base64');

const fixedHeaders = new Map<string, readonly (readonly [string, string])[]>();

/** Only a nonce makes a set of headers new; the others are built once. */
export function headersFor(
  policy: Policy,
  production: boolean,
  nonce = '',
): readonly (readonly [string, string])[] {
  const build = () => Object.entries(securityHeaders({ policy, production, nonce }));
  if (nonce !== '') return build();
  const key = `${policy} ${production}`;
  const held = fixedHeaders.get(key) ?? build();
  fixedHeaders.set(key, held);
  return held;
}

/** Sets the headers that every answer carries. */
export function setPolicy(
  visit: Visit,
  options: { policy: Policy; production: boolean; nonce?: string },
): void {
  const { response } = visit;
  response.setHeader('x-request-id', visit.id);
  const headers = headersFor(options.policy, options.production, options.nonce ?? '');
  for (const [name, value] of headers) response.setHeader(name, value);
}

export function sendPrepared(visit: Visit, prepared: Prepared): void {
  writePrepared(visit.request, visit.response, prepared);
}

/** Sends a page of the front door's own. */
export async function sendPlainPage(
  visit: Visit,
  answer: { status: number; page: PlainPage; designHref: string },
): Promise<void> {
  const body = Buffer.from(renderPlainPage(answer.page, answer.designHref));
  const tag = `"${visit.id}"`;
  sendPrepared(visit, {
    status: answer.status,
    contentType: 'text/html; charset=utf-8',
    cacheControl: 'no-store',
    bodies: await compressAll(body, 4),
    etags: { br: tag, gzip: tag, identity: tag },
  });
}

/** Sends a small JSON answer (health, problems). */
export function sendJson(
  visit: Visit,
  answer: { status: number; body: unknown; contentType?: string },
): void {
  const { response } = visit;
  response.statusCode = answer.status;
  response.setHeader('content-type', answer.contentType ?? 'application/json; charset=utf-8');
  response.setHeader('cache-control', 'no-store');
  response.end(visit.request.method === 'HEAD' ? undefined : JSON.stringify(answer.body));
}

/** Sends the visit for good to another path of the same site, with its query. */
export function redirect({ query, response }: Visit, to: string): void {
  const search = query.size > 0 ? `?${query}` : '';
  response.writeHead(308, { location: `${to}${search}`, 'cache-control': 'no-store' });
  response.end();
}
