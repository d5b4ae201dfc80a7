import { eq, sql } from 'drizzle-orm';
import { recordAudit } from '../audit/record-audit.ts';
import type { Database } from '../open-database.ts';
import { loginAttempts } from '../schema/accounts.ts';
import { tenantKeys } from '../schema/identity.ts';
import { contactKeys } from '../schema/tenants.ts';
import type { DbActor } from '../tenant/actor.ts';
import type { TenantTx } from '../tenant/tenant-tx.ts';
import { withTenant } from '../tenant/with-tenant.ts';
import { rotationLock, tenantKey } from './key-ring.ts';
import { resealCandidacies } from './reseal-candidacies.ts';
import { resealContacts } from './reseal-contacts.ts';
import { makeTenantKey, type TenantKeyKind } from './wrap-tenant-key.ts';

export type RotationReport = { keyVersion: number; candidacies: number; accounts: number; mails: number };

/**
 * Replaces a tenant's keys and everything under them in one transaction: every candidacy gets a new content key and its documents are sealed again, so that
 * neither the old tenant key nor an old copy of a wrapped key opens anything written here. Comparison hashes are renewed. Keys of destroyed
 * candidacies stay destroyed. The new keys are wrapped by the current master key.
 */
export async function rotateTenantKey(
  db: Database,
  { tenantId, actor, now }: { tenantId: string; actor: DbActor; now: Date },
): Promise<RotationReport> {
  const options = { tenantId, actor, scope: 'identity', statementTimeoutMs: 600_000 } as const;
  return withTenant(db, options, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${rotationLock(tenantId)})`);
    const oldIdentity = await tenantKey(tx, 'identity');
    const oldContact = await tenantKey(tx, 'contact');
    const keyVersion = oldIdentity.version + 1;
    const newIdentity = await replaceKey(tx, 'identity', keyVersion);
    const newContact = await replaceKey(tx, 'contact', oldContact.version + 1);
    const candidacies = await resealCandidacies(tx, {
      from: oldIdentity.key,
      to: newIdentity,
      version: keyVersion,
    });
    const { accounts, mails } = await resealContacts(tx, { from: oldContact.key, to: newContact });
    // Attempts are counted under the old hash key: they begin again.
    await tx.delete(loginAttempts);
    const report = { keyVersion, candidacies, accounts, mails };
    await recordAudit(tx, {
      at: now,
      verb: 'keys.rotate',
      entity: 'tenant',
      entityId: tenantId,
      fields: ['identity-key', 'contact-key'],
      after: report,
    });
    return report;
  });
}

async function replaceKey(
  tx: TenantTx<'identity'>,
  kind: TenantKeyKind,
  keyVersion: number,
): Promise<Buffer> {
  const table = kind === 'identity' ? tenantKeys : contactKeys;
  const { key, wrapped, masterKeyId } = makeTenantKey(tx.masterKeys, tx.tenantId, kind);
  await tx.update(table).set({ keyVersion, wrapped, masterKeyId }).where(eq(table.tenantId, tx.tenantId));
  return key;
}
