import { accountHandovers, accounts } from '../schema/accounts.ts';
import { helpMessages } from '../schema/help.ts';
import { mailOutbox } from '../schema/ops.ts';
import { errorReports } from '../schema/site.ts';
import type { TenantTx } from '../tenant/tenant-tx.ts';
import { open, seal } from './cipher.ts';
import { keyedHash } from './keyed-hash.ts';
import type { ContactPurpose } from './seal-contact.ts';
import { type SealedRow, writeSealed } from './write-sealed.ts';

type KeyChange = { from: Buffer; to: Buffer };

/** Seals account data, mails, messages of help and reports of errors again under the new contact key, and renews the hashes of addresses. */
export async function resealContacts(
  tx: TenantTx<'identity'>,
  keys: KeyChange,
): Promise<{ accounts: number; mails: number }> {
  const reseal = (cipher: Buffer | null, ownerId: string, purpose: ContactPurpose) => {
    if (cipher === null) return { hex: null, plain: null };
    const binding = { tenantId: tx.tenantId, ownerId, purpose };
    const plain = open(keys.from, cipher, binding);
    return { hex: seal(keys.to, plain, binding).toString('hex'), plain: plain.toString() };
  };
  const people = await tx
    .select({ id: accounts.id, email: accounts.emailCipher, totp: accounts.totpSecretCipher })
    .from(accounts);
  const accountRows = people.map(({ id, email, totp }): SealedRow => {
    const address = reseal(email, id, 'email');
    const hash = address.plain === null ? null : keyedHash(keys.to, 'email', address.plain);
    const values = {
      email_cipher: address.hex,
      email_hash: hash,
      totp_secret_cipher: reseal(totp, id, 'totp').hex,
    };
    return { key: id, values };
  });
  const letters = await tx
    .select({ id: mailOutbox.id, payload: mailOutbox.payloadCipher, rendered: mailOutbox.renderedCipher })
    .from(mailOutbox);
  const mailRows = letters.map(({ id, payload, rendered }): SealedRow => {
    const values = {
      payload_cipher: reseal(payload, id, 'mail-payload').hex,
      rendered_cipher: reseal(rendered, id, 'mail-rendered').hex,
    };
    return { key: id, values };
  });
  const accountTarget = {
    cipherColumns: ['email_cipher', 'totp_secret_cipher'],
    hashColumns: ['email_hash'],
  };
  await writeSealed(tx, { table: accounts, keyColumn: 'id', ...accountTarget }, accountRows);
  const mailTarget = { cipherColumns: ['payload_cipher', 'rendered_cipher'], hashColumns: [] };
  await writeSealed(tx, { table: mailOutbox, keyColumn: 'id', ...mailTarget }, mailRows);
  const messages = await tx.select({ id: helpMessages.id, text: helpMessages.textCipher }).from(helpMessages);
  const messageRows = messages.map(({ id, text }): SealedRow => {
    return { key: id, values: { text_cipher: reseal(text, id, 'help-message').hex } };
  });
  const messageTarget = { cipherColumns: ['text_cipher'], hashColumns: [] };
  await writeSealed(tx, { table: helpMessages, keyColumn: 'id', ...messageTarget }, messageRows);
  const reports = await tx.select({ id: errorReports.id, text: errorReports.textCipher }).from(errorReports);
  const reportRows = reports.map(({ id, text }): SealedRow => {
    return { key: id, values: { text_cipher: reseal(text, id, 'error-report').hex } };
  });
  await writeSealed(tx, { table: errorReports, keyColumn: 'id', ...messageTarget }, reportRows);
  const handovers = await tx
    .select({ id: accountHandovers.id, recipient: accountHandovers.recipientCipher })
    .from(accountHandovers);
  const handoverRows = handovers.map(({ id, recipient }): SealedRow => {
    return { key: id, values: { recipient_cipher: reseal(recipient, id, 'handover').hex } };
  });
  const handoverTarget = { cipherColumns: ['recipient_cipher'], hashColumns: [] };
  await writeSealed(tx, { table: accountHandovers, keyColumn: 'id', ...handoverTarget }, handoverRows);
  return { accounts: accountRows.length, mails: mailRows.length };
}
