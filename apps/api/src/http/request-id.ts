import { randomUUID } from 'node:crypto';
import { createMiddleware } from 'hono/factory';
import type { ApiDeps, ApiEnv } from '../environment.ts';

const acceptable = /^[A-Za-z0-9-]{8,64}$/u;

/** Gives each request its id (a front door may have given one) and its dependencies. */
export const requestId = (deps: ApiDeps) =>
  createMiddleware<ApiEnv>(async (c, next) => {
    const given = c.req.header('x-request-id');
    const id = given !== undefined && acceptable.test(given) ? given : randomUUID();
    c.set('requestId', id);
    c.set('deps', deps);
    c.set('actor', { kind: 'anonymous' });
    await next();
    c.header('x-request-id', id);
    c.header('x-content-type-options', 'nosniff');
  });
