import { hkdfSync } from 'node:crypto';
import { newKey, open, seal } from './cipher.ts';
import type { MasterKeys } from './master-keys.ts';
import { VaultError } from './vault-error.ts';

/** `identity` opens candidacies' keys; `contact` opens account data. */
export type TenantKeyKind = 'identity' | 'contact';
export type WrappedTenantKey = { wrapped: Buffer; masterKeyId: string };

const binding = (tenantId: string, kind: TenantKeyKind) => ({
  tenantId,
  ownerId: tenantId,
  purpose: `tenant-key:${kind}`,
});

/** A new random key of a tenant, and the same wrapped by the current master key. */
export function makeTenantKey(
  masterKeys: MasterKeys,
  tenantId: string,
  kind: TenantKeyKind,
): WrappedTenantKey & { key: Buffer } {
  const key = newKey();
  const wrapped = seal(masterKeys.current.key, key, binding(tenantId, kind));
  return { key, wrapped, masterKeyId: masterKeys.current.id };
}

/** @throws VaultError when the master key that wrapped it is not among those given */
export function unwrapTenantKey(
  masterKeys: MasterKeys,
  tenantId: string,
  kind: TenantKeyKind,
  { wrapped, masterKeyId }: WrappedTenantKey,
): Buffer {
  const known = [masterKeys.current, ...masterKeys.previous];
  const master = known.find((candidate) => candidate.id === masterKeyId);
  if (master === undefined) throw new VaultError('unreadable');
  return open(master.key, wrapped, binding(tenantId, kind));
}

/** Key of the comparison hashes, derived so that a rotation renews it too. */
export const hashKeyOf = (tenantKey: Buffer): Buffer =>
  Buffer.from(hkdfSync('sha256', tenantKey, Buffer.alloc(0), 'comparison-hash', 32));
