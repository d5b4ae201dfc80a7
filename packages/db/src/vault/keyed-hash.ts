import { createHmac } from 'node:crypto';
import type { TenantTx } from '../tenant/tenant-tx.ts';
import { findCandidacyKeys } from './candidacy-keys.ts';
import { tenantKey, type VaultTx } from './key-ring.ts';
import { hashKeyOf } from './wrap-tenant-key.ts';

/**
 * HMAC-SHA-256 of a value for one purpose, in hexadecimal: equal values compare equal inside a tenant and say nothing outside it.
 * @param tenantKey the tenant's key of the kind that guards the value
 */
export function keyedHash(tenantKey: Buffer, purpose: string, value: string): string {
  return createHmac('sha256', hashKeyOf(tenantKey)).update(`${purpose}\n${value}`).digest('hex');
}

/**
 * Hash of a voter key, CURP or private e-mail of a candidacy; `value` already normalised. Renewed by a rotation. A `private-digest` only tells an import
 * that private data changed; after a rotation it tells so once too often.
 */
export async function identityHash(
  tx: TenantTx<'identity'>,
  purpose: 'voter-key' | 'curp' | 'contact-email' | 'private-digest',
  value: string,
): Promise<string> {
  const { key } = await tenantKey(tx, 'identity');
  return keyedHash(key, purpose, value);
}

/** Hash of an account's e-mail (normalised) or of a sign-in attempt, or the key of what an account keeps on a device. Renewed by a rotation. */
export async function contactHash(
  tx: VaultTx,
  purpose: 'email' | 'login-attempt' | 'device-draft',
  value: string,
): Promise<string> {
  const { key } = await tenantKey(tx, 'contact');
  return keyedHash(key, purpose, value);
}

/**
 * What the audit log keeps of a private value: a hash under the candidacy's audit key. It tells whether a value changed or came back, and means nothing
 * once that key is destroyed.
 */
export async function auditDigest(
  tx: TenantTx<'identity'>,
  { candidacyId, field, value }: { candidacyId: string; field: string; value: unknown },
): Promise<string> {
  const { audit } = await findCandidacyKeys(tx, candidacyId);
  return `hmac:${createHmac('sha256', audit)
    .update(`${field}\n${JSON.stringify(value)}`)
    .digest('hex')}`;
}
