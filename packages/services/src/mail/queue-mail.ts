import { randomUUID } from 'node:crypto';
import { enqueue, schema, sealContact, type TenantTx } from '@conoceles/db';
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
  if (tx.actor.practice === true) return null;
  const id = randomUUID();
  const { kind, accountId, candidacyId = null, payload } = mail;
  const payloadCipher =
    payload === undefined
      ? null
      : await sealContact(tx, { ownerId: id, purpose: 'mail-payload', value: JSON.stringify(payload) });
  await tx.insert(schema.mailOutbox).values({
    tenantId: tx.tenantId,
    id,
    kind,
    accountId,
    candidacyId,
    payloadCipher,
    createdAt: timing.createdAt,
  });
  await enqueue(tx, sendMailTask, { mailId: id }, timing.sendAt ?? null);
  return id;
}
