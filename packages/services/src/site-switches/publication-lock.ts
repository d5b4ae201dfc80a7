import { sql, type TenantTx } from '@conoceles/db';

/**
 * Whoever publishes shares this lock until its transaction ends; a freeze takes it alone. So when a freeze is on nothing that began before it is still on
 * its way to the site.
 */
export async function sharePublication(tx: TenantTx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock_shared(hashtextextended(${lockName(tx)}, 0))`);
}

/** Waits for every publication of the tenant that is under way, and lets none begin until the transaction ends. */
export async function holdPublication(tx: TenantTx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${lockName(tx)}, 0))`);
}

const lockName = ({ tenantId }: TenantTx) => `publication:${tenantId}`;
