import { randomUUID } from 'node:crypto';
import { count, enqueueMany, eq, schema, sealContact, type TenantTx } from '@conoceles/db';
import type { MailTransport } from './mail-transport.ts';
import type { MailKind } from './templates/index.ts';
import type { MailPayload } from './templates/template.ts';

/** Task of the queue that renders and sends one row of the outbox. */
export const sendMailTask = 'send-mail';

export type NewMail = {
  readonly kind: MailKind;
  /** Whoever it is written to: an account with an address. */
  readonly accountId: string;
  /** The candidacy it is about, when it is about one. */
  readonly candidacyId?: string;
  readonly payload?: MailPayload;
};

export type MailTiming = { readonly createdAt: Date /** Not before this instant. */; readonly sendAt?: Date };

/**
 * Puts a mail in the outbox, with the job that sends it: they leave if, and only if, the transaction commits.
 * @returns id of the row, to follow its delivery; null in practice, where no mail leaves.
 */
export async function queueMail(tx: TenantTx, mail: NewMail, timing: MailTiming): Promise<string | null> {
  const { createdAt, sendAt } = timing;
  const [id = null] = await insertMails(tx, [mail], createdAt, () => sendAt ?? null);
  return id;
}

/**
 * The same for many, in two queries. With a provider that takes so many a second they are spread, behind those that already wait; one queued alone
 * does not wait for them.
 * @returns ids of the rows, in the order given; none in practice.
 */
export async function queueMails(
  tx: TenantTx,
  mails: readonly NewMail[],
  { createdAt, transport }: { readonly createdAt: Date; readonly transport: MailTransport },
): Promise<string[]> {
  const { perSecond } = transport;
  if (perSecond === null) return insertMails(tx, mails, createdAt, () => null);
  const waiting = mails.length === 1 ? 0 : await countQueued(tx);
  return insertMails(
    tx,
    mails,
    createdAt,
    (index) => new Date(createdAt.getTime() + Math.ceil(((waiting + index) * 1000) / perSecond)),
  );
}

async function countQueued(tx: TenantTx): Promise<number> {
  const { mailOutbox: m } = schema;
  const [row] = await tx.select({ waiting: count() }).from(m).where(eq(m.state, 'queued'));
  return row?.waiting ?? 0;
}

async function insertMails(
  tx: TenantTx,
  mails: readonly NewMail[],
  createdAt: Date,
  sendAtOf: (index: number) => Date | null,
): Promise<string[]> {
  if (mails.length === 0 || tx.actor.practice === true) return [];
  const rows = [];
  for (const { kind, accountId, candidacyId = null, payload } of mails) {
    const id = randomUUID();
    const payloadCipher =
      payload === undefined
        ? null
        : await sealContact(tx, { ownerId: id, purpose: 'mail-payload', value: JSON.stringify(payload) });
    rows.push({ tenantId: tx.tenantId, id, kind, accountId, candidacyId, payloadCipher, createdAt });
  }
  await tx.insert(schema.mailOutbox).values(rows);
  const jobs = rows.map(({ id }, index) => ({ payload: { mailId: id }, runAt: sendAtOf(index) }));
  await enqueueMany(tx, sendMailTask, jobs);
  return rows.map(({ id }) => id);
}
