import { asc, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '../open-database.ts';
import { auditEntries, auditPending, auditSeals } from '../schema/audit.ts';
import { systemActor } from '../tenant/actor.ts';
import type { TenantTx } from '../tenant/tenant-tx.ts';
import { withTenant } from '../tenant/with-tenant.ts';
import { chainHash, chainStart } from './chain-hash.ts';

/** The end of a tenant's chain. Kept outside the database it proves that nothing was cut off. */
export type AuditHead = { seq: number; hash: string };

const batchEntries = 1_000;

/**
 * Links the waiting entries of a tenant into its chain, in the order they were written. Run it often from a job; two at once take turns.
 * @returns how many were sealed and the new end of the chain (null: nothing was ever sealed)
 */
export async function sealAudit(
  db: Database,
  tenantId: string,
): Promise<{ sealed: number; head: AuditHead | null }> {
  let sealed = 0;
  for (;;) {
    const options = { tenantId, actor: systemActor('audit:seal'), scope: 'jobs' } as const;
    const step = await withTenant(db, options, sealBatch);
    sealed += step.sealed;
    if (step.sealed < batchEntries) return { sealed, head: step.head };
  }
}

async function sealBatch(tx: TenantTx<'jobs'>): Promise<{ sealed: number; head: AuditHead | null }> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`audit:${tx.tenantId}`}, 0))`);
  const [last] = await tx.select().from(auditSeals).orderBy(desc(auditSeals.seq)).limit(1);
  const waiting = await tx
    .select({ entry: auditEntries })
    .from(auditPending)
    .innerJoin(auditEntries, eq(auditEntries.id, auditPending.entryId))
    .orderBy(asc(auditPending.place))
    .limit(batchEntries);
  let head: AuditHead | null = last === undefined ? null : { seq: last.seq, hash: last.hash };
  const links: (typeof auditSeals.$inferInsert)[] = [];
  for (const { entry } of waiting) {
    const prevHash = head?.hash ?? chainStart;
    const seq = (head?.seq ?? 0) + 1;
    head = { seq, hash: chainHash(seq, prevHash, entry) };
    links.push({ tenantId: tx.tenantId, entryId: entry.id, prevHash, ...head });
  }
  if (links.length > 0) {
    await tx.insert(auditSeals).values(links);
    const done = links.map((link) => link.entryId);
    await tx.delete(auditPending).where(inArray(auditPending.entryId, done));
  }
  return { sealed: links.length, head };
}
