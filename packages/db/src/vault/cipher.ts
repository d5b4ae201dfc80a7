import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { VaultError } from './vault-error.ts';

const version = 1;
const nonceBytes = 12;
const tagBytes = 16;
const headerBytes = 1 + nonceBytes + tagBytes;

export const newKey = (): Buffer => randomBytes(32);

/** What a ciphertext is bound to: moved to another tenant, person or use, it does not open. */
export type Binding = { readonly tenantId: string; readonly ownerId: string; readonly purpose: string };

const bindingBytes = ({ tenantId, ownerId, purpose }: Binding) =>
  Buffer.from(JSON.stringify([tenantId, ownerId, purpose]));

/** AES-256-GCM: version byte, nonce, tag, ciphertext. */
export function seal(key: Buffer, plain: Buffer, binding: Binding): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(bindingBytes(binding));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.from([version]), nonce, cipher.getAuthTag(), body]);
}

/** @throws VaultError `unreadable` when the key, the binding or a byte is another */
export function open(key: Buffer, sealed: Buffer, binding: Binding): Buffer {
  if (sealed.length < headerBytes || sealed[0] !== version) throw new VaultError('unreadable');
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 1 + nonceBytes), {
      authTagLength: tagBytes,
    });
    decipher.setAAD(bindingBytes(binding)).setAuthTag(sealed.subarray(1 + nonceBytes, headerBytes));
    return Buffer.concat([decipher.update(sealed.subarray(headerBytes)), decipher.final()]);
  } catch {
    throw new VaultError('unreadable');
  }
}
