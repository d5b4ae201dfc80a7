import type { TenantTx } from '../tenant/tenant-tx.ts';
import { ensureCandidacyKeys, findCandidacyKeys } from './candidacy-keys.ts';
import { open, seal } from './cipher.ts';

/** Uses of a candidacy's key; a ciphertext of one does not open as another. */
export type DocumentPurpose =
  | 'draft'
  | 'submitted'
  | 'published'
  | 'observation'
  | 'correction'
  | 'consent-form';
export type FieldPurpose = 'voter-key' | 'curp' | 'birth-date' | 'contact-email' | 'phone';

/**
 * Seals a document (answers, the text of an observation or of a correction) under the candidacy's key, which is made if it has none.
 * @param value anything JSON can hold
 */
export async function sealIdentity(
  tx: TenantTx<'identity'>,
  { candidacyId, purpose, value }: { candidacyId: string; purpose: DocumentPurpose; value: unknown },
): Promise<Buffer> {
  const { content } = await ensureCandidacyKeys(tx, candidacyId);
  const binding = { tenantId: tx.tenantId, ownerId: candidacyId, purpose };
  return seal(content, Buffer.from(JSON.stringify(value)), binding);
}

/**
 * Opens what sealIdentity made.
 * @returns the value, to be parsed by a schema
 * @throws VaultError
 */
export async function openIdentity(
  tx: TenantTx<'identity'>,
  { candidacyId, purpose, cipher }: { candidacyId: string; purpose: DocumentPurpose; cipher: Buffer },
): Promise<unknown> {
  const { content } = await findCandidacyKeys(tx, candidacyId);
  const binding = { tenantId: tx.tenantId, ownerId: candidacyId, purpose };
  return JSON.parse(open(content, cipher, binding).toString());
}

/** Seals one private datum of candidacy_private. */
export async function sealField(
  tx: TenantTx<'identity'>,
  { candidacyId, purpose, value }: { candidacyId: string; purpose: FieldPurpose; value: string },
): Promise<Buffer> {
  const { content } = await ensureCandidacyKeys(tx, candidacyId);
  return seal(content, Buffer.from(value), { tenantId: tx.tenantId, ownerId: candidacyId, purpose });
}

/** Opens what sealField made. @throws VaultError */
export async function openField(
  tx: TenantTx<'identity'>,
  { candidacyId, purpose, cipher }: { candidacyId: string; purpose: FieldPurpose; cipher: Buffer },
): Promise<string> {
  const { content } = await findCandidacyKeys(tx, candidacyId);
  return open(content, cipher, { tenantId: tx.tenantId, ownerId: candidacyId, purpose }).toString();
}
