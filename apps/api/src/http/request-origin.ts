import type { RequestOrigin } from '@conoceles/services';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/**
 * Address a sign-in comes from, for throttling. A front door inside the process says it in `x-client-address`; only requests without a socket may say so.
 */
export function requestOrigin(c: Context): RequestOrigin {
  const hasSocket = (c.env as { incoming?: unknown } | undefined)?.incoming !== undefined;
  if (!hasSocket) return { address: c.req.header('x-client-address') ?? 'local' };
  return { address: getConnInfo(c).remote.address ?? 'unknown' };
}
