import { and, asc, type DbActor, eq, gt, schema, withTenant } from '@conoceles/db';
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
  const processId = await withTenant(deps.db, scoped, async (tx) => {
    const { process } = await tenantContext(tx, deps.realClock);
    const { publishedSites: s } = schema;
    const [site] = await tx.select().from(s).where(eq(s.tenantId, tenantId));
    if (site !== undefined && site.demoNow?.getTime() !== process.demoNow?.getTime()) {
      await tx.update(s).set({ demoNow: process.demoNow }).where(eq(s.tenantId, tenantId));
      await nextVersion(tx, deps.realClock.now());
    }
    return process.id;
  });
  const total = { written: 0, removed: 0 };
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

async function nextIds(
  tx: Parameters<typeof projectCandidacies>[0],
  processId: string,
  after: string,
): Promise<string[]> {
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
