import {
  and,
  asc,
  type DbActor,
  eq,
  gt,
  inArray,
  isNull,
  notInArray,
  schema,
  sql,
  type TenantTx,
  withTenant,
} from '@conoceles/db';
import type { ServiceDeps } from '../deps.ts';
import { tenantContext } from '../tenants/tenant-context.ts';
import { nextVersion, type Projected, projectCandidacies } from './project-candidacies.ts';

const batch = 400;

/**
 * Projects every candidacy of the tenant's current process: after its folder is applied, when its clock moves and each minute, because windows and deadlines
 * come by themselves. Batches of one transaction each; the site's own row (dates, clock) is written first.
 */
export async function projectTenant(deps: ServiceDeps, tenantId: string, actor: DbActor): Promise<Projected> {
  const scoped = { tenantId, actor, scope: 'identity' } as const;
  const { processId, removed } = await withTenant(deps.db, scoped, (tx) => prepareSite(tx, deps));
  const total = { written: 0, removed };
  for (let after: string | undefined = ''; after !== undefined; ) {
    const from: string = after;
    const step: { last: string | undefined; done: Projected } = await withTenant(
      deps.db,
      scoped,
      async (tx) => {
        const ids = await nextIds(tx, processId, from);
        return {
          last: ids.length < batch ? undefined : ids.at(-1),
          done: await projectCandidacies(tx, deps.realClock, ids),
        };
      },
    );
    total.written += step.done.written;
    total.removed += step.done.removed;
    after = step.last;
  }
  return total;
}

/** The clock that pages show, and nothing left of a process that is no longer the current one. */
async function prepareSite(
  tx: TenantTx<'identity'>,
  deps: ServiceDeps,
): Promise<{ processId: string; removed: number }> {
  const { process } = await tenantContext(tx, deps.realClock);
  const { candidacies: c, publishedListed: l, publishedProfiles: p, publishedSites: s } = schema;
  const [site] = await tx.select().from(s).where(eq(s.tenantId, tx.tenantId));
  const isMoved = site !== undefined && site.demoNow?.getTime() !== process.demoNow?.getTime();
  if (isMoved) await tx.update(s).set({ demoNow: process.demoNow }).where(eq(s.tenantId, tx.tenantId));
  const current = tx.select({ id: c.id }).from(c).where(eq(c.processId, process.id));
  const gone = await tx.delete(p).where(notInArray(p.id, current)).returning({ id: p.id });
  const unlisted = await tx.delete(l).where(notInArray(l.id, current)).returning({ id: l.id });
  await closeDisclosures(
    tx,
    [...new Set([...gone, ...unlisted].map((row) => row.id))],
    process.demoNow ?? deps.realClock.now(),
  );
  if (isMoved || gone.length > 0 || unlisted.length > 0) await nextVersion(tx, deps.realClock.now());
  return { processId: process.id, removed: gone.length };
}

async function closeDisclosures(tx: TenantTx, candidacyIds: readonly string[], now: Date): Promise<void> {
  if (candidacyIds.length === 0) return;
  const { disclosures: d } = schema;
  await tx
    .update(d)
    .set({
      until: sql`greatest(${d.since}, ${now.toISOString()}::timestamptz)`,
      untilReason: 'El proceso dejó de ser el vigente.',
    })
    .where(and(inArray(d.candidacyId, [...candidacyIds]), isNull(d.until)));
}

async function nextIds(tx: TenantTx, processId: string, after: string): Promise<string[]> {
  const { candidacies: c } = schema;
  const ofProcess = eq(c.processId, processId);
  const rows = await tx
    .select({ id: c.id })
    .from(c)
    .where(after === '' ? ofProcess : and(ofProcess, gt(c.id, after)))
    .orderBy(asc(c.id))
    .limit(batch);
  return rows.map((row) => row.id);
}
