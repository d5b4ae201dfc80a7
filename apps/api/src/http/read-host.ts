import { resolveHost } from '@conoceles/services';
import { createMiddleware } from 'hono/factory';
import type { ApiEnv } from '../environment.ts';
import { hostOf } from './cross-site-guard.ts';
import { problemResponse } from './problem-response.ts';

/** Finds the state (or desk) of the host that was called; a host nobody registered is misdirected. */
export const readHost = createMiddleware<ApiEnv>(async (c, next) => {
  const host = await resolveHost(c.var.deps, hostOf(c));
  if (host === null) return problemResponse(c, 'misdirected-host');
  if (host.kind === 'tenant' && host.site.status === 'suspended') {
    return problemResponse(c, 'tenant-suspended');
  }
  c.set('host', host);
  return next();
});
