import { type AccountActor, type DeskActor, ServiceProblem, type TenantSite } from '@conoceles/services';
import type { Context } from 'hono';
import type { ApiEnv } from '../environment.ts';

/** The state of the host; routes of a state's site only. */
export function siteOf(c: Context<ApiEnv>): TenantSite {
  const host = c.var.host;
  if (host.kind !== 'tenant') throw new ServiceProblem('not-found');
  return host.site;
}

/** The signed-in person of a state; `authorise` has already demanded it. */
export function accountOf(c: Context<ApiEnv>): AccountActor {
  if (c.var.actor.kind !== 'account') throw new ServiceProblem('unauthenticated');
  return c.var.actor;
}

/** The signed-in person of a desk. */
export function deskActorOf(c: Context<ApiEnv>): DeskActor {
  if (c.var.actor.kind !== 'desk') throw new ServiceProblem('unauthenticated');
  return c.var.actor;
}
