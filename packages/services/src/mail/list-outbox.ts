import type { OutboxItem, OutboxPage } from '@conoceles/contracts';
import {
  desc,
  inArray,
  isNotNull,
  openContact,
  or,
  schema,
  systemActor,
  type TenantTx,
  withTenant,
} from '@conoceles/db';
import type { TenantSite } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';
import { notFound } from '../service-problem.ts';
import { RenderedMessage } from './send-mail.ts';

const shown = 100;

/**
 * The newest mails of a state that the embedded transport kept. Mails hold one-time links: in production, or with a real transport, there is no outbox.
 * @throws ServiceProblem `not-found`.
 */
export async function listOutbox(deps: ServiceDeps, site: TenantSite): Promise<OutboxPage> {
  demandEmbedded(deps);
  const scope = { tenantId: site.tenantId, actor: systemActor('outbox'), scope: 'app' } as const;
  return withTenant(deps.db, scope, async (tx) => {
    const { mailOutbox: m } = schema;
    // One that was sent and kept nothing to be read (a real transport's, a demonstration's) is not a mail to look at.
    const rows = await tx
      .select()
      .from(m)
      .where(or(inArray(m.state, ['queued', 'failed']), isNotNull(m.renderedCipher)))
      .orderBy(desc(m.createdAt), desc(m.id))
      .limit(shown);
    const items: OutboxItem[] = [];
    for (const row of rows) items.push(await toItem(tx, row));
    return { items };
  });
}

export function demandEmbedded(deps: ServiceDeps): void {
  if (deps.environment === 'production' || deps.mail.name !== 'outbox') throw notFound();
}

export type MailRow = typeof schema.mailOutbox.$inferSelect;

export async function openRendered(tx: TenantTx, row: MailRow): Promise<RenderedMessage | null> {
  if (row.renderedCipher === null) return null;
  const sealed = { ownerId: row.id, purpose: 'mail-rendered', cipher: row.renderedCipher } as const;
  return RenderedMessage.parse(JSON.parse(await openContact(tx, sealed)));
}

export async function toItem(tx: TenantTx, row: MailRow): Promise<OutboxItem> {
  const rendered = await openRendered(tx, row);
  return {
    id: row.id,
    to: rendered?.to ?? '',
    subject: rendered?.subject ?? 'Por enviarse',
    state: row.state,
    createdAt: row.createdAt.toISOString(),
    sentAt: row.sentAt?.toISOString() ?? null,
  };
}
