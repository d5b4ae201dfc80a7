import type { HelpThread } from '@conoceles/contracts';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import type { ServiceDeps } from '../deps.ts';
import { tenantContext } from '../tenants/tenant-context.ts';
import { expectHelpDesk, reachOfThreads } from './help-reach.ts';
import { findThread } from './thread-rows.ts';
import { threadView } from './thread-view.ts';

/** A thread as whoever asked reads it. @throws ServiceProblem `not-found`, also when it is another's */
export async function readHelp(
  deps: ServiceDeps,
  actor: AccountActor,
  threadId: string,
): Promise<HelpThread> {
  return asAccount(deps, actor, 'app', async (tx) => {
    const tenant = await tenantContext(tx, deps.realClock);
    const reach = reachOfThreads(tx, actor);
    return threadView(tx, tenant, await findThread(tx, tenant, { threadId, reach }));
  });
}

/** The same for the OPL, which answers all of them. @throws ServiceProblem `forbidden`, `not-found` */
export async function readHelpAtDesk(
  deps: ServiceDeps,
  actor: AccountActor,
  threadId: string,
): Promise<HelpThread> {
  expectHelpDesk(actor);
  return asAccount(deps, actor, 'app', async (tx) => {
    const tenant = await tenantContext(tx, deps.realClock);
    return threadView(tx, tenant, await findThread(tx, tenant, { threadId }));
  });
}
