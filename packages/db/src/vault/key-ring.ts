import { sql } from 'drizzle-orm';
import { tenantKeys } from '../schema/identity.ts';
import { contactKeys } from '../schema/tenants.ts';
import type { TenantTx } from '../tenant/tenant-tx.ts';
import type { CandidacyKeys } from './wrap-candidacy-keys.ts';
import { makeTenantKey, type TenantKeyKind, unwrapTenantKey } from './wrap-tenant-key.ts';

export type VaultTx = TenantTx<'app'> | TenantTx<'jobs'>;
export type OpenTenantKey = { key: Buffer; version: number };

type KeyRing = {
  tenant: Map<TenantKeyKind, Promise<OpenTenantKey>>;
  candidacies: Map<string, CandidacyKeys | 'destroyed'>;
};

/** Keys opened in a transaction live as long as it does. */
const rings = new WeakMap<object, KeyRing>();

export function ringOf(tx: VaultTx): KeyRing {
  const ring = rings.get(tx) ?? { tenant: new Map(), candidacies: new Map() };
  rings.set(tx, ring);
  return ring;
}

/** The tenant's key of that kind, opened; made the first time it is needed. */
export function tenantKey(tx: VaultTx, kind: TenantKeyKind): Promise<OpenTenantKey> {
  const { tenant } = ringOf(tx);
  const known = tenant.get(kind);
  if (known !== undefined) return known;
  const loading = loadTenantKey(tx, kind);
  tenant.set(kind, loading);
  return loading;
}

/** Held by every transaction that uses keys; a rotation asks for it alone, so that nothing is sealed under a key that is going away. */
export const rotationLock = (tenantId: string) => sql`hashtextextended(${`keys:${tenantId}`}, 0)`;

async function loadTenantKey(tx: VaultTx, kind: TenantKeyKind): Promise<OpenTenantKey> {
  await tx.execute(sql`select pg_advisory_xact_lock_shared(${rotationLock(tx.tenantId)})`);
  const table = kind === 'identity' ? tenantKeys : contactKeys;
  const find = () => tx.select().from(table).limit(1);
  let [row] = await find();
  if (row === undefined) {
    const { wrapped, masterKeyId } = makeTenantKey(tx.masterKeys, tx.tenantId, kind);
    const values = { tenantId: tx.tenantId, keyVersion: 1, wrapped, masterKeyId };
    await tx.insert(table).values(values).onConflictDoNothing();
    [row] = await find();
  }
  if (row === undefined) throw new Error(`the tenant has no ${kind} key`);
  return { key: unwrapTenantKey(tx.masterKeys, tx.tenantId, kind, row), version: row.keyVersion };
}
