import { inArray } from 'drizzle-orm';
import { candidacyKeys } from '../schema/identity.ts';
import type { TenantTx } from '../tenant/tenant-tx.ts';
import { ringOf, tenantKey } from './key-ring.ts';
import { VaultError } from './vault-error.ts';
import {
  type CandidacyKeys,
  makeCandidacyKeys,
  unwrapCandidacyKeys,
  wrapCandidacyKeys,
} from './wrap-candidacy-keys.ts';

/** Opens the keys of many candidacies in one query: call it before sealing or opening in a loop. Those without key are left out. */
export async function prefetchCandidacyKeys(
  tx: TenantTx<'identity'>,
  candidacyIds: readonly string[],
): Promise<void> {
  const ring = ringOf(tx).candidacies;
  const missing = candidacyIds.filter((id) => !ring.has(id));
  if (missing.length === 0) return;
  const { key } = await tenantKey(tx, 'identity');
  const rows = await tx.select().from(candidacyKeys).where(inArray(candidacyKeys.candidacyId, missing));
  for (const { candidacyId, wrappedContentKey, wrappedAuditKey } of rows) {
    const place = { tenantId: tx.tenantId, candidacyId };
    const isGone = wrappedContentKey === null || wrappedAuditKey === null;
    ring.set(
      candidacyId,
      isGone ? 'destroyed' : unwrapCandidacyKeys(key, place, { wrappedContentKey, wrappedAuditKey }),
    );
  }
}

/** @throws VaultError `missing` or `destroyed` */
export async function findCandidacyKeys(
  tx: TenantTx<'identity'>,
  candidacyId: string,
): Promise<CandidacyKeys> {
  await prefetchCandidacyKeys(tx, [candidacyId]);
  const keys = ringOf(tx).candidacies.get(candidacyId);
  if (keys === undefined) throw new VaultError('missing');
  if (keys === 'destroyed') throw new VaultError('destroyed');
  return keys;
}

/** The candidacy's keys, made the first time something of it is sealed. @throws VaultError `destroyed` */
export async function ensureCandidacyKeys(
  tx: TenantTx<'identity'>,
  candidacyId: string,
): Promise<CandidacyKeys> {
  await prefetchCandidacyKeys(tx, [candidacyId]);
  if (!ringOf(tx).candidacies.has(candidacyId)) await insertCandidacyKeys(tx, candidacyId);
  return findCandidacyKeys(tx, candidacyId);
}

async function insertCandidacyKeys(tx: TenantTx<'identity'>, candidacyId: string): Promise<void> {
  await insertKeysOf(tx, [candidacyId]);
}

const batchRows = 1_000;

/** Makes at once the keys of many candidacies that have none: call it before sealing in a loop. */
export async function ensureKeysOfCandidacies(
  tx: TenantTx<'identity'>,
  candidacyIds: readonly string[],
): Promise<void> {
  for (let start = 0; start < candidacyIds.length; start += batchRows) {
    const slice = candidacyIds.slice(start, start + batchRows);
    await prefetchCandidacyKeys(tx, slice);
    const missing = slice.filter((id) => !ringOf(tx).candidacies.has(id));
    if (missing.length > 0) await insertKeysOf(tx, missing);
  }
}

async function insertKeysOf(tx: TenantTx<'identity'>, candidacyIds: readonly string[]): Promise<void> {
  const { key, version } = await tenantKey(tx, 'identity');
  const fresh = new Map(candidacyIds.map((candidacyId) => [candidacyId, makeCandidacyKeys()]));
  const rows = [...fresh].map(([candidacyId, keys]) => {
    const place = { tenantId: tx.tenantId, candidacyId };
    return { ...place, tenantKeyVersion: version, ...wrapCandidacyKeys(key, place, keys) };
  });
  const made = await tx
    .insert(candidacyKeys)
    .values(rows)
    .onConflictDoNothing()
    .returning({ candidacyId: candidacyKeys.candidacyId });
  // Those not returned were made by another transaction meanwhile, and are read instead.
  for (const { candidacyId } of made) {
    const keys = fresh.get(candidacyId);
    if (keys !== undefined) ringOf(tx).candidacies.set(candidacyId, keys);
  }
}
