import { newKey, open, seal } from './cipher.ts';

/** `content` seals answers and private data; `audit` keys the hashes of the log. */
export type CandidacyKeys = { readonly content: Buffer; readonly audit: Buffer };
export type WrappedCandidacyKeys = { wrappedContentKey: Buffer; wrappedAuditKey: Buffer };
export type CandidacyKeyPlace = { tenantId: string; candidacyId: string };

const binding = ({ tenantId, candidacyId }: CandidacyKeyPlace, part: keyof CandidacyKeys) => ({
  tenantId,
  ownerId: candidacyId,
  purpose: `candidacy-key:${part}`,
});

export const makeCandidacyKeys = (): CandidacyKeys => ({ content: newKey(), audit: newKey() });

/** Both keys wrapped by the tenant's identity key. */
export function wrapCandidacyKeys(
  tenantKey: Buffer,
  place: CandidacyKeyPlace,
  keys: CandidacyKeys,
): WrappedCandidacyKeys {
  return {
    wrappedContentKey: seal(tenantKey, keys.content, binding(place, 'content')),
    wrappedAuditKey: seal(tenantKey, keys.audit, binding(place, 'audit')),
  };
}

/** @throws VaultError when another key wrapped them */
export function unwrapCandidacyKeys(
  tenantKey: Buffer,
  place: CandidacyKeyPlace,
  wrapped: WrappedCandidacyKeys,
): CandidacyKeys {
  return {
    content: open(tenantKey, wrapped.wrappedContentKey, binding(place, 'content')),
    audit: open(tenantKey, wrapped.wrappedAuditKey, binding(place, 'audit')),
  };
}
