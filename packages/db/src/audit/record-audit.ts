import { auditEntries, auditPending } from '../schema/audit.ts';
import type { TenantTx } from '../tenant/tenant-tx.ts';

/** Public facts as they are; of a private value only what `auditDigest` gives. */
export type AuditValues = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

export type AuditEntry = {
  at: Date;
  /** `<entity>.<what happened>`: «questionnaire.publish». */
  verb: string;
  entity: string;
  entityId: string;
  /** Names of the fields that changed. */
  fields?: readonly string[];
  before?: AuditValues;
  after?: AuditValues;
  requestId?: string;
};

/** Writes what the transaction did, with its actor, so that both stand or fall together. Sealing into the chain comes later (`sealAudit`). */
export async function recordAudit(
  tx: TenantTx<'app'> | TenantTx<'jobs'>,
  entry: AuditEntry | readonly AuditEntry[],
): Promise<void> {
  const list: readonly AuditEntry[] = 'verb' in entry ? [entry] : entry;
  if (list.length === 0) return;
  const rows = list.map(({ fields = [], before = null, after = null, requestId = null, ...rest }) => ({
    ...rest,
    tenantId: tx.tenantId,
    actorKind: tx.actor.kind,
    actorId: tx.actor.id,
    actorName: tx.actor.name ?? null,
    fields: [...fields],
    before,
    after: tx.actor.practice === true ? { ...after, practice: true } : after,
    requestId,
  }));
  const made = await tx.insert(auditEntries).values(rows).returning({ entryId: auditEntries.id });
  await tx.insert(auditPending).values(made.map(({ entryId }) => ({ tenantId: tx.tenantId, entryId })));
}
