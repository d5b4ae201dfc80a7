import type { HelpAnswer, HelpThread } from '@conoceles/contracts';
import { eq, recordAudit, schema, type TenantTx } from '@conoceles/db';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import type { ServiceDeps } from '../deps.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { ServiceProblem } from '../service-problem.ts';
import { tenantContext } from '../tenants/tenant-context.ts';
import { expectHelpDesk } from './help-reach.ts';
import { findThread } from './thread-rows.ts';
import { threadView } from './thread-view.ts';
import { writeMessage } from './write-message.ts';

/**
 * Answers a thread in the OPL's name and, when asked, closes it. Whoever wrote it is told by mail that there is an answer, never its text.
 * @throws ServiceProblem `forbidden`, `not-found`
 */
export async function answerHelp(
  deps: ServiceDeps,
  actor: AccountActor,
  { threadId, text, close }: HelpAnswer & { threadId: string },
): Promise<HelpThread> {
  expectHelpDesk(actor);
  return asAccount(deps, actor, 'app', async (tx) => {
    const tenant = await tenantContext(tx, deps.realClock);
    const { thread } = await findThread(tx, tenant, { threadId, lock: 'for-update' });
    const at = await writeMessage(tx, tenant, { actor, message: { threadId, fromOpl: true, text } });
    const { helpThreads: t } = schema;
    const state = close ? 'closed' : 'answered';
    const firstAnsweredAt = thread.firstAnsweredAt ?? at;
    const change = { state, updatedAt: at, firstAnsweredAt, closedAt: close ? at : null } as const;
    await tx.update(t).set(change).where(eq(t.id, threadId));
    await recordAudit(tx, {
      at: deps.realClock.now(),
      verb: 'help.answer',
      entity: 'help-thread',
      entityId: threadId,
      before: { state: thread.state },
      after: { state },
    });
    await tellAnswered(tx, deps, thread);
    return threadView(tx, tenant, await findThread(tx, tenant, { threadId }));
  });
}

/** Closes a thread without another answer. @throws ServiceProblem `forbidden`, `not-found`; `state-conflict` when it is closed already */
export async function closeHelp(
  deps: ServiceDeps,
  actor: AccountActor,
  threadId: string,
): Promise<HelpThread> {
  expectHelpDesk(actor);
  return asAccount(deps, actor, 'app', async (tx) => {
    const tenant = await tenantContext(tx, deps.realClock);
    const { thread } = await findThread(tx, tenant, { threadId, lock: 'for-update' });
    if (thread.state === 'closed') throw new ServiceProblem('state-conflict', 'Este asunto ya está cerrado.');
    const { helpThreads: t } = schema;
    const change = { state: 'closed', updatedAt: tenant.now, closedAt: tenant.now } as const;
    await tx.update(t).set(change).where(eq(t.id, threadId));
    await recordAudit(tx, {
      at: deps.realClock.now(),
      verb: 'help.close',
      entity: 'help-thread',
      entityId: threadId,
      before: { state: thread.state },
      after: { state: 'closed' },
    });
    return threadView(tx, tenant, await findThread(tx, tenant, { threadId }));
  });
}

type Thread = typeof schema.helpThreads.$inferSelect;

/** Only whoever has an address gets a mail. */
async function tellAnswered(tx: TenantTx, deps: ServiceDeps, { id, accountId }: Thread): Promise<void> {
  const { accounts: a } = schema;
  const [account] = await tx.select({ hash: a.emailHash }).from(a).where(eq(a.id, accountId));
  if (account === undefined || account.hash === null) return;
  const mail = { kind: 'help-answered', accountId, payload: { thread: id } } as const;
  await queueMail(tx, mail, { createdAt: deps.realClock.now() });
}
