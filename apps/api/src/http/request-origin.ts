import type { RequestOrigin } from '@conoceles/services';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import type { ApiEnv } from '../environment.ts';

/** Address a sign-in comes from, for throttling. Only our front door may say it in `x-client-address`. */
export function requestOrigin(c: Context<ApiEnv>): RequestOrigin {
  const hasSocket = (c.env as { incoming?: unknown } | undefined)?.incoming !== undefined;
  if (!hasSocket || c.var.deps.behindFrontDoor === true) {
    return { address: c.req.header('x-client-address') ?? 'local' };
  }
  return { address: getConnInfo(c).remote.address ?? 'unknown' };
}
