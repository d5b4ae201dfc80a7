import type { IncomingHttpHeaders } from 'node:http';
import { mailEventsPath, mailSignatureHeaders, problemCatalogue } from '@conoceles/contracts';
import { sendJson, type Visit } from './visit.ts';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request may have been made by another site and must be refused. States are subdomains of one name, so «same-site» does not part
 * them and SameSite cookies are no defence: `Sec-Fetch-Site` decides, else the exact `Origin`; a browser sends at least one on every unsafe method.
 * @param secure demand https in the Origin (production).
 */
export function isCrossSite(
  { method, pathname }: { readonly method: string; readonly pathname: string },
  headers: IncomingHttpHeaders,
  secure: boolean,
): boolean {
  if (safeMethods.has(method)) return false;
  // The mail provider's server sends no Origin; the API checks the signature it brings.
  const isSigned = mailSignatureHeaders.some((name) => headers[name] !== undefined);
  if (method === 'POST' && pathname === mailEventsPath && isSigned) return false;
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const { origin, host } = headers;
  if (origin === undefined || host === undefined) return true;
  return origin !== `https://${host}` && (secure || origin !== `http://${host}`);
}

/** What the API answers to such a request. */
export function sendCrossSiteProblem(visit: Visit): void {
  const { status, title } = problemCatalogue['cross-site'];
  const detail = 'Abre la página de nuevo y repite lo que ibas a hacer.';
  sendJson(visit, {
    status,
    contentType: 'application/problem+json; charset=utf-8',
    body: { type: '/problemas/cross-site', code: 'cross-site', title, status, detail, requestId: visit.id },
  });
}
