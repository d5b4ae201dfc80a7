import { mailEventsPath, mailSignatureHeaders } from '@conoceles/contracts';
import type { Context, MiddlewareHandler } from 'hono';
import { problemResponse } from './problem-response.ts';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses unsafe requests that another site made, whatever their content type: `Sec-Fetch-Site` where the browser sends it, else the exact Origin. States are
 * subdomains of one name, so «same-site» is not enough.
 * @param options.secureOrigins demand https in the Origin.
 */
export function crossSiteGuard(options: { readonly secureOrigins?: boolean | undefined }): MiddlewareHandler {
  return async (c, next) => {
    if (safeMethods.has(c.req.method) || isOwn(c, options.secureOrigins === true) || isSignedEvent(c)) {
      return next();
    }
    return problemResponse(c, 'cross-site', {
      detail: 'Abre la página de nuevo y repite lo que ibas a hacer.',
    });
  };
}

function isOwn(c: Context, secure: boolean): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  const origin = c.req.header('origin');
  if (origin === undefined) return false;
  const host = hostOf(c);
  return origin === `https://${host}` || (!secure && origin === `http://${host}`);
}

/** The mail provider's server sends no Origin; the signature it brings is checked over the body. */
function isSignedEvent(c: Context): boolean {
  const { method, path } = c.req;
  if (method !== 'POST' || path !== mailEventsPath) return false;
  return mailSignatureHeaders.some((name) => c.req.header(name) !== undefined);
}

/** Host the request was made to: the header, else the address (requests made inside the process). */
export function hostOf(c: Context): string {
  return (c.req.header('host') ?? new URL(c.req.url).host).toLowerCase();
}
