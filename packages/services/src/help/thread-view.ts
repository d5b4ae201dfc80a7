import type { HelpMessage, HelpThread } from '@conoceles/contracts';
import { asc, eq, openContact, schema, type TenantTx } from '@conoceles/db';
import type { TenantContext } from '../tenants/tenant-context.ts';
import { type ThreadRow, toItems } from './thread-rows.ts';

/** A thread with everything said in it, oldest first. */
export async function threadView(tx: TenantTx, tenant: TenantContext, row: ThreadRow): Promise<HelpThread> {
  const { accounts, helpMessages: m } = schema;
  const rows = await tx
    .select({ message: m, author: accounts.displayName })
    .from(m)
    .innerJoin(accounts, eq(accounts.id, m.authorId))
    .where(eq(m.threadId, row.thread.id))
    .orderBy(asc(m.createdAt));
  const messages: HelpMessage[] = [];
  for (const { message, author } of rows) {
    const { id, textCipher: cipher, fromOpl, createdAt } = message;
    const text = await openContact(tx, { ownerId: id, purpose: 'help-message', cipher });
    messages.push({ id, fromOpl, author, text, at: createdAt.toISOString() });
  }
  const [item] = await toItems(tx, tenant, [row]);
  if (item === undefined) throw new Error('a thread that is read is one item');
  return { ...item, messages };
}
