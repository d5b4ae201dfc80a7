import {
  and,
  enqueue,
  eq,
  openContact,
  recordAudit,
  schema,
  sealContact,
  sql,
  systemActor,
  type TenantTx,
  withTenant,
} from '@conoceles/db';
import { dateInWords } from '@conoceles/rules';
import { z } from 'zod';
import { replaceLink } from '../accounts/replace-link.ts';
import type { ServiceDeps } from '../deps.ts';
import { newToken } from '../session/one-time-token.ts';
import { tenantContext } from '../tenants/tenant-context.ts';
import { type RenderedMail, renderMail } from './mail-text.ts';
import { type MailMessage, MailThrottled } from './mail-transport.ts';
import { sendMailTask } from './queue-mail.ts';
import { mailTemplates } from './templates/index.ts';
import type { MailFacts, MailPayload, MailTemplate } from './templates/template.ts';

const linkDays = 7;

export const RenderedMessage = z.object({
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
});
export type RenderedMessage = z.infer<typeof RenderedMessage>;

export type MailTarget = { readonly tenantId: string; readonly mailId: string };

/**
 * Sends one row of the outbox. The link is made now (only its hash is stored) and the text is sealed before it leaves, so that a retry sends the same mail and
 * the provider can tell that it is one. Sent rows are left alone.
 */
export async function sendMail(deps: ServiceDeps, target: MailTarget): Promise<void> {
  const scope = { tenantId: target.tenantId, actor: systemActor('send-mail'), scope: 'app' } as const;
  const message = await withTenant(deps.db, scope, (tx) => prepare(tx, deps, target.mailId));
  if (message === null) return;
  try {
    const { providerId } = await deps.mail.send(message);
    await withTenant(deps.db, scope, (tx) => markSent(tx, deps, target.mailId, providerId));
  } catch (error) {
    if (!(error instanceof MailThrottled)) throw error;
    // A new job, so that waiting never spends the attempts of a real failure.
    const sendAt = new Date(deps.realClock.now().getTime() + error.retryAfterSeconds * 1000);
    await withTenant(deps.db, scope, (tx) => enqueue(tx, sendMailTask, { mailId: target.mailId }, sendAt));
  }
}

/** After the last attempt: the row says it failed, with the kind of error and nothing of the mail. */
export async function markMailFailed(deps: ServiceDeps, target: MailTarget, error: string): Promise<void> {
  const scope = { tenantId: target.tenantId, actor: systemActor('send-mail'), scope: 'app' } as const;
  const { mailOutbox: m } = schema;
  await withTenant(deps.db, scope, (tx) =>
    tx.update(m).set({ state: 'failed', error }).where(eq(m.id, target.mailId)),
  );
}

async function prepare(tx: TenantTx, deps: ServiceDeps, mailId: string): Promise<MailMessage | null> {
  const { accounts, mailOutbox: m } = schema;
  const queued = and(eq(m.id, mailId), eq(m.state, 'queued'));
  const [mail] = await tx.select().from(m).where(queued).for('update');
  if (mail === undefined) return null;
  // Whoever makes a link holds the account: two mails at once never leave two live links.
  const [account] = await tx
    .select()
    .from(accounts)
    .where(eq(accounts.id, mail.accountId))
    .for('no key update');
  if (account === undefined || account.emailCipher === null || account.status === 'disabled') {
    await tx.update(m).set({ state: 'failed', error: 'no-recipient' }).where(eq(m.id, mailId));
    return null;
  }
  if (mail.renderedCipher !== null) {
    const kept = await openContact(tx, {
      ownerId: mailId,
      purpose: 'mail-rendered',
      cipher: mail.renderedCipher,
    });
    return { id: mailId, tenantId: tx.tenantId, ...RenderedMessage.parse(JSON.parse(kept)) };
  }
  const sealed = { ownerId: account.id, purpose: 'email', cipher: account.emailCipher } as const;
  const to = await openContact(tx, sealed);
  const rendered: RenderedMessage = { to, ...(await renderFor(tx, deps, { mail, account })) };
  const renderedCipher = await sealContact(tx, {
    ownerId: mailId,
    purpose: 'mail-rendered',
    value: JSON.stringify(rendered),
  });
  await tx.update(m).set({ renderedCipher }).where(eq(m.id, mailId));
  return { id: mailId, tenantId: tx.tenantId, ...rendered };
}

type Account = typeof schema.accounts.$inferSelect;
type Mail = typeof schema.mailOutbox.$inferSelect;

async function renderFor(
  tx: TenantTx,
  deps: ServiceDeps,
  { mail, account }: { mail: Mail; account: Account },
) {
  const template: MailTemplate | undefined = Object.entries(mailTemplates).find(
    ([kind]) => kind === mail.kind,
  )?.[1];
  if (template === undefined) throw new Error('a mail of a kind that has no template');
  const { identity, timeZone } = await tenantContext(tx, deps.realClock);
  const { scheme, port } = deps.publicOrigin;
  const address = (path: string) => `${scheme}://${identity.hosts[0] ?? ''}${port}${path}`;
  const candidacyId = mail.candidacyId ?? account.candidacyId;
  const facts: MailFacts = {
    displayName: account.displayName,
    office: candidacyId === null ? null : await officeOf(tx, candidacyId),
    siteName: 'Candidatas y Candidatos, Conóceles',
    oplName: identity.name,
    address,
    oneTimeLink:
      template.needsLink === true
        ? await newLink(tx, deps, { accountId: account.id, timeZone, address })
        : null,
    payload: await payloadOf(tx, mail),
  };
  return renderMail(template.write(facts)) satisfies RenderedMail;
}

type LinkFor = { accountId: string; timeZone: string; address: MailFacts['address'] };

async function newLink(tx: TenantTx, deps: ServiceDeps, { accountId, timeZone, address }: LinkFor) {
  const token = newToken();
  const { expiresAt } = await replaceLink(tx, deps, {
    accountId,
    token,
    purpose: 'activate',
    days: linkDays,
  });
  return { href: address(`/activar?token=${token}`), expiresOn: dateInWords(expiresAt, timeZone) };
}

const MailPayloadValue = z.record(z.string(), z.union([z.string(), z.number()]));

async function payloadOf(tx: TenantTx, mail: Mail): Promise<MailPayload> {
  if (mail.payloadCipher === null) return {};
  const sealed = { ownerId: mail.id, purpose: 'mail-payload', cipher: mail.payloadCipher } as const;
  return MailPayloadValue.parse(JSON.parse(await openContact(tx, sealed)));
}

async function officeOf(tx: TenantTx, candidacyId: string): Promise<string | null> {
  const { candidacies: c, offices: o } = schema;
  const [row] = await tx
    .select({ name: o.name })
    .from(c)
    .innerJoin(o, eq(o.id, c.officeId))
    .where(eq(c.id, candidacyId));
  return row?.name ?? null;
}

/** The provider's event may come before its answer is written: it is not undone. */
const sentUnlessBounced = sql`case when state = 'bounced' then 'bounced' else 'sent' end`;
const noErrorUnlessBounced = sql`case when state = 'bounced' then error end`;

/** The embedded outbox keeps the mail to be read; with a real transport nothing of it stays. */
async function markSent(
  tx: TenantTx,
  deps: ServiceDeps,
  mailId: string,
  transportId: string | null,
): Promise<void> {
  const { mailOutbox: m } = schema;
  const sentAt = deps.realClock.now();
  const emptied = deps.mail.name === 'outbox' ? {} : { renderedCipher: null, payloadCipher: null };
  const [row] = await tx
    .update(m)
    .set({
      state: sentUnlessBounced,
      sentAt,
      transport: deps.mail.name,
      transportId,
      error: noErrorUnlessBounced,
      ...emptied,
    })
    .where(eq(m.id, mailId))
    .returning({ accountId: m.accountId, kind: m.kind });
  if (row === undefined) return;
  const after = { kind: row.kind, transport: deps.mail.name };
  await recordAudit(tx, { at: sentAt, verb: 'mail.send', entity: 'account', entityId: row.accountId, after });
}
