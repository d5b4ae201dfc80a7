import { and, asc, count, eq, gt, isNull } from 'drizzle-orm';
import type { Database } from '../open-database.ts';
import { auditEntries, auditPending, auditSeals } from '../schema/audit.ts';
import { systemActor } from '../tenant/actor.ts';
import type { TenantTx } from '../tenant/tenant-tx.ts';
import { withTenant } from '../tenant/with-tenant.ts';
import { chainHash, chainStart } from './chain-hash.ts';
import type { AuditHead } from './seal-audit.ts';

/**
 * `edited`: the entry is not the one that was sealed; `broken-link`: the order of the links was changed or one was taken out; `missing-entry`;
 * `cut`: the chain ends before the anchor; `rewritten`: it passes the anchor with another hash; `unqueued`: an entry was kept from the sealer.
 */
export type AuditFault = {
  kind: 'edited' | 'broken-link' | 'missing-entry' | 'cut' | 'rewritten' | 'unqueued';
  /** Place in the chain; null when the fault is of none. */
  seq: number | null;
  entryId: string | null;
};

export type AuditVerdict = {
  isIntact: boolean;
  sealed: number;
  /** Entries that wait for the sealer. */
  waiting: number;
  head: AuditHead | null;
  faults: AuditFault[];
};

const pageLinks = 2_000;

/**
 * Walks a tenant's whole chain and says every fault. Without an anchor kept outside the database a tail that was cut off cannot be missed.
 * @param anchor an end of the chain seen before
 */
export async function verifyAudit(
  db: Database,
  tenantId: string,
  anchor: AuditHead | null = null,
): Promise<AuditVerdict> {
  const options = { tenantId, actor: systemActor('audit:verify'), scope: 'jobs' } as const;
  return withTenant(db, options, async (tx) => {
    const { head, sealed, faults, hashAtAnchor } = await walkChain(tx, anchor);
    if (anchor !== null && hashAtAnchor !== anchor.hash) {
      const kind = hashAtAnchor === null ? 'cut' : 'rewritten';
      faults.push({ kind, seq: anchor.seq, entryId: null });
    }
    faults.push(...(await findUnqueued(tx)));
    const [waiting] = await tx.select({ total: count() }).from(auditPending);
    return { isIntact: faults.length === 0, sealed, waiting: waiting?.total ?? 0, head, faults };
  });
}

async function walkChain(tx: TenantTx<'jobs'>, anchor: AuditHead | null) {
  const faults: AuditFault[] = [];
  let head: AuditHead | null = null;
  let sealed = 0;
  let hashAtAnchor: string | null = null;
  for (;;) {
    const page = await readPage(tx, head?.seq ?? 0);
    for (const { link, entry } of page) {
      const fault = faultOf(head, link, entry);
      if (fault !== null) faults.push({ kind: fault, seq: link.seq, entryId: link.entryId });
      if (link.seq === anchor?.seq) hashAtAnchor = link.hash;
      head = { seq: link.seq, hash: link.hash };
      sealed += 1;
    }
    if (page.length < pageLinks) return { head, sealed, faults, hashAtAnchor };
  }
}

type Link = typeof auditSeals.$inferSelect;
type Entry = typeof auditEntries.$inferSelect;

function faultOf(head: AuditHead | null, link: Link, entry: Entry | null): AuditFault['kind'] | null {
  const isNext = link.seq === (head?.seq ?? 0) + 1 && link.prevHash === (head?.hash ?? chainStart);
  if (!isNext) return 'broken-link';
  if (entry === null) return 'missing-entry';
  return chainHash(link.seq, link.prevHash, entry) === link.hash ? null : 'edited';
}

async function readPage(
  tx: TenantTx<'jobs'>,
  afterSeq: number,
): Promise<{ link: Link; entry: Entry | null }[]> {
  return tx
    .select({ link: auditSeals, entry: auditEntries })
    .from(auditSeals)
    .leftJoin(auditEntries, eq(auditEntries.id, auditSeals.entryId))
    .where(gt(auditSeals.seq, afterSeq))
    .orderBy(asc(auditSeals.seq))
    .limit(pageLinks);
}

/** Entries that are neither in the chain nor waiting for it: someone unhooked them. */
async function findUnqueued(tx: TenantTx<'jobs'>): Promise<AuditFault[]> {
  const rows = await tx
    .select({ entryId: auditEntries.id })
    .from(auditEntries)
    .leftJoin(auditSeals, eq(auditSeals.entryId, auditEntries.id))
    .leftJoin(auditPending, eq(auditPending.entryId, auditEntries.id))
    .where(and(isNull(auditSeals.entryId), isNull(auditPending.entryId)))
    .limit(100);
  return rows.map(({ entryId }) => ({ kind: 'unqueued', seq: null, entryId }));
}
