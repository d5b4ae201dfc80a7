import { createMiddleware } from 'hono/factory';
import type { ApiEnv } from '../environment.ts';

const reads = new Set(['GET', 'HEAD']);

const preflight = {
  'access-control-allow-methods': 'GET, HEAD',
  'access-control-allow-headers': 'If-None-Match, Accept',
  'access-control-max-age': '86400',
};

/**
 * What anyone may read may be read from any page (CORS), without credentials: the answer depends on no session. Nothing that changes something is opened by
 * it, nor any other part of the API.
 */
export const openToEveryone = createMiddleware<ApiEnv>(async (c, next) => {
  const { method } = c.req;
  if (method === 'OPTIONS') {
    const asked = c.req.header('access-control-request-method') ?? 'GET';
    if (!reads.has(asked)) return c.body(null, 204);
    return c.body(null, 204, { 'access-control-allow-origin': '*', ...preflight });
  }
  await next();
  if (!reads.has(method)) return;
  c.header('access-control-allow-origin', '*');
  c.header('access-control-expose-headers', 'ETag, Content-Disposition, Retry-After');
  c.header('cross-origin-resource-policy', 'cross-origin');
});
