import type { TenantTx } from '../tenant/tenant-tx.ts';
import { newKey, open, seal } from './cipher.ts';
import { openIdentity, sealIdentity } from './seal-identity.ts';
import { VaultError } from './vault-error.ts';

export type SealedFile = {
  /** What goes to the file store. */
  readonly sealed: Buffer;
  /** What opens it, for the row that names the file. */
  readonly secretCipher: Buffer;
};

type Owner = { readonly candidacyId: string; readonly fileKey: string };

/**
 * Seals a file of a candidacy under a key of its own, which is sealed under the candidacy's: a rotation seals the small one again, and destroying the
 * candidacy's key leaves the file unreadable wherever its copies are.
 */
export async function sealFile(
  tx: TenantTx<'identity'>,
  { candidacyId, fileKey, bytes }: Owner & { bytes: Uint8Array },
): Promise<SealedFile> {
  const key = newKey();
  const sealed = seal(key, Buffer.from(bytes), bindingOf(tx, fileKey));
  const secretCipher = await sealIdentity(tx, {
    candidacyId,
    purpose: 'consent-form',
    value: key.toString('base64'),
  });
  return { sealed, secretCipher };
}

/** Opens what sealFile made. @throws VaultError */
export async function openFile(
  tx: TenantTx<'identity'>,
  { candidacyId, fileKey, sealed, secretCipher }: Owner & SealedFile,
): Promise<Buffer> {
  const secret = await openIdentity(tx, { candidacyId, purpose: 'consent-form', cipher: secretCipher });
  if (typeof secret !== 'string') throw new VaultError('unreadable');
  return open(Buffer.from(secret, 'base64'), Buffer.from(sealed), bindingOf(tx, fileKey));
}

const bindingOf = ({ tenantId }: TenantTx<'identity'>, ownerId: string) => ({
  tenantId,
  ownerId,
  purpose: 'consent-form',
});
