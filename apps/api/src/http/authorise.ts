import {
  type Caller,
  type Operation,
  type Permission,
  permissions,
  practiceOperations,
} from '@conoceles/contracts';
import { type Actor, resolveSession } from '@conoceles/services';
import { createMiddleware } from 'hono/factory';
import type { ApiEnv } from '../environment.ts';
import { problemResponse } from './problem-response.ts';
import { readSessionCookie } from './session-cookie.ts';

/**
 * Enforces the permission of one operation before anything of the request is read. The session is looked up under the tenant of the host: a cookie of another
 * state finds nothing and its owner is anonymous here.
 */
export const authorise = (operation: Operation) =>
  createMiddleware<ApiEnv>(async (c, next) => {
    const permission: Permission = permissions[operation];
    const isTenant = c.var.host.kind === 'tenant';
    if (permission.host === 'tenant' && !isTenant) return problemResponse(c, 'not-found');
    if (permission.host === 'desk' && isTenant) return problemResponse(c, 'not-found');
    const sessionId = readSessionCookie(c);
    if (sessionId !== undefined && needsSession(operation, permission)) {
      const found = await resolveSession(c.var.deps, c.var.host, sessionId);
      if (found !== null) c.set('actor', found);
    }
    const caller = callerOf(c.var.actor);
    if (permission.callers.includes(caller)) {
      if (!isOutOfPractice(c.var.actor, operation)) return next();
      return problemResponse(c, 'state-conflict', { detail: leaveFirst });
    }
    return problemResponse(c, caller === 'anonymous' ? 'unauthenticated' : 'forbidden');
  });

/** What anyone may read is read without looking for a session: citizens' pages take nothing from the capture side. */
function needsSession(operation: Operation, permission: Permission): boolean {
  return operation === 'signOut' || !permission.callers.includes('anonymous');
}

const leaveFirst =
  'Esto no se hace en la práctica: toca datos reales. Sal de la práctica y vuelve a intentar.';

/** A session in practice reaches only what was written to work on the practice process. */
function isOutOfPractice(actor: Actor, operation: Operation): boolean {
  return actor.kind === 'account' && actor.practice === true && !practiceOperations.has(operation);
}

function callerOf(actor: Actor): Caller {
  if (actor.kind === 'anonymous') return 'anonymous';
  return actor.kind === 'account' ? actor.accountKind : actor.deskKind;
}
