import { randomUUID } from 'node:crypto';
import { and, count, desc, eq, gt, inArray, schema, sealContact, type TenantTx } from '@conoceles/db';
import type { AccountActor } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';
import { ServiceProblem } from '../service-problem.ts';
import type { TenantContext } from '../tenants/tenant-context.ts';

const messagesPerHour = 20;
const hourMs = 60 * 60 * 1000;

export const askingVerbs = ['help.ask', 'help.follow-up'] as const;

/**
 * Twenty messages in an hour by one account, counted in the log, which keeps the real time even where the process has a declared one. The account is locked,
 * so that a burst does not slip through. @throws ServiceProblem `too-many-requests`
 */
export async function expectFewMessages(tx: TenantTx, deps: ServiceDeps, actor: AccountActor): Promise<void> {
  const { accounts, auditEntries: e } = schema;
  await tx.select({ id: accounts.id }).from(accounts).where(eq(accounts.id, actor.accountId)).for('update');
  const since = new Date(deps.realClock.now().getTime() - hourMs);
  const own = and(eq(e.actorId, actor.accountId), inArray(e.verb, [...askingVerbs]));
  const [row] = await tx
    .select({ sent: count() })
    .from(e)
    .where(and(gt(e.at, since), own));
  if ((row?.sent ?? 0) < messagesPerHour) return;
  throw new ServiceProblem(
    'too-many-requests',
    'Enviaste 20 mensajes en una hora. Espera un rato y vuelve a intentar; lo que ya enviaste sí llegó.',
  );
}

type NewMessage = {
  readonly threadId: string;
  readonly fromOpl: boolean;
  readonly text: string;
};

/**
 * Writes one sealed message after the last one of its thread: where the declared clock stands still, each follows the one before by a millisecond.
 * @returns its instant
 */
export async function writeMessage(
  tx: TenantTx,
  tenant: TenantContext,
  { actor, message }: { actor: AccountActor; message: NewMessage },
): Promise<Date> {
  const { helpMessages: m } = schema;
  const id = randomUUID();
  const [last] = await tx
    .select({ at: m.createdAt })
    .from(m)
    .where(eq(m.threadId, message.threadId))
    .orderBy(desc(m.createdAt))
    .limit(1);
  const createdAt = new Date(Math.max(tenant.now.getTime(), (last?.at.getTime() ?? 0) + 1));
  await tx.insert(m).values({
    tenantId: tx.tenantId,
    id,
    threadId: message.threadId,
    authorId: actor.accountId,
    fromOpl: message.fromOpl,
    textCipher: await sealContact(tx, { ownerId: id, purpose: 'help-message', value: message.text }),
    createdAt,
  });
  return createdAt;
}
