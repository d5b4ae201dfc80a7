import { open, seal } from './cipher.ts';
import { tenantKey, type VaultTx } from './key-ring.ts';

/** Account data, sealed under the tenant's contact key; the owner is the account, the mail, the message or the hand-over. A list waiting to be confirmed, its import. */
export type ContactPurpose =
  | 'email'
  | 'totp'
  | 'mail-payload'
  | 'mail-rendered'
  | 'import-file'
  | 'help-message'
  | 'handover'
  | 'error-report';

export async function sealContact(
  tx: VaultTx,
  { ownerId, purpose, value }: { ownerId: string; purpose: ContactPurpose; value: string },
): Promise<Buffer> {
  const { key } = await tenantKey(tx, 'contact');
  return seal(key, Buffer.from(value), { tenantId: tx.tenantId, ownerId, purpose });
}

/** Opens what sealContact made. @throws VaultError */
export async function openContact(
  tx: VaultTx,
  { ownerId, purpose, cipher }: { ownerId: string; purpose: ContactPurpose; cipher: Buffer },
): Promise<string> {
  const { key } = await tenantKey(tx, 'contact');
  return open(key, cipher, { tenantId: tx.tenantId, ownerId, purpose }).toString();
}
