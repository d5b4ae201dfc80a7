import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { contextOf } from './front-door.ts';
import { apiFetch } from './page-context.ts';
import type { RenderPage, ServerOptions } from './server-options.ts';

/** A plain Request of the runtime: Remix clones and re-wraps what it is given. */
function plainRequest(raw: Request): Request {
  const hasBody = raw.method !== 'GET' && raw.method !== 'HEAD';
  return new Request(raw.url, {
    method: raw.method,
    headers: raw.headers,
    signal: raw.signal,
    ...(hasBody ? { body: raw.body, duplex: 'half' } : {}),
  } as RequestInit);
}

/**
 * The same for Remix, which answers 500 to an `Origin: null`: browsers send that with our referrer policy. The front door has already refused
 * what another site sent, by Sec-Fetch-Site or by the exact Origin.
 */
function guardedRequest(raw: Request): Request {
  const request = plainRequest(raw);
  request.headers.delete('origin');
  return request;
}

/** What lies behind the front door: the API at `/api` and the portals' pages. */
export function createBeyond(options: ServerOptions, render: RenderPage): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  const remoteApi = apiFetch(options);
  app.all('/api/*', (c) =>
    options.api === undefined
      ? remoteApi(plainRequest(c.req.raw))
      : options.api.fetch(plainRequest(c.req.raw), c.env),
  );
  app.all('*', (c) => render(guardedRequest(c.req.raw), contextOf(c.env.incoming)));
  return app;
}
