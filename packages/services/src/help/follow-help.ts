import type { HelpReply, HelpThread } from '@conoceles/contracts';
import { eq, recordAudit, schema } from '@conoceles/db';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import type { ServiceDeps } from '../deps.ts';
import { tenantContext } from '../tenants/tenant-context.ts';
import { reachOfThreads } from './help-reach.ts';
import { findThread } from './thread-rows.ts';
import { threadView } from './thread-view.ts';
import { expectFewMessages, writeMessage } from './write-message.ts';

/**
 * Adds a message of whoever asked. It opens again what was answered or closed; one that still waits keeps its place in the queue.
 * @throws ServiceProblem `not-found` out of reach; `too-many-requests`
 */
export async function followHelp(
  deps: ServiceDeps,
  actor: AccountActor,
  { threadId, text }: HelpReply & { threadId: string },
): Promise<HelpThread> {
  return asAccount(deps, actor, 'app', async (tx) => {
    const tenant = await tenantContext(tx, deps.realClock);
    const reach = reachOfThreads(tx, actor);
    const { thread } = await findThread(tx, tenant, { threadId, reach, lock: 'for-update' });
    await expectFewMessages(tx, deps, actor);
    const at = await writeMessage(tx, tenant, { actor, message: { threadId, fromOpl: false, text } });
    const { helpThreads: t } = schema;
    if (thread.state !== 'open') {
      await tx.update(t).set({ state: 'open', updatedAt: at, closedAt: null }).where(eq(t.id, threadId));
    }
    await recordAudit(tx, {
      at: deps.realClock.now(),
      verb: 'help.follow-up',
      entity: 'help-thread',
      entityId: threadId,
      before: { state: thread.state },
      after: { state: 'open' },
    });
    return threadView(tx, tenant, await findThread(tx, tenant, { threadId, reach }));
  });
}
