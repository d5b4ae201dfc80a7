import { enqueue, schema, type TenantTx } from '@conoceles/db';

/** Task of the queue that renders and sends one row of the outbox. */
export const sendMailTask = 'send-mail';
export const activationMail = 'activation';

/** Puts an activation mail in the outbox, with the job that sends it: they leave if, and only if, the transaction commits. */
export async function queueActivationMail(tx: TenantTx, accountId: string, createdAt: Date): Promise<void> {
  const { mailOutbox } = schema;
  const [row] = await tx
    .insert(mailOutbox)
    .values({ tenantId: tx.tenantId, kind: activationMail, accountId, createdAt })
    .returning({ id: mailOutbox.id });
  if (row !== undefined) await enqueue(tx, sendMailTask, { mailId: row.id });
}
