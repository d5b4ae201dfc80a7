import { and, eq, schema, type TenantTx } from '@conoceles/db';
import type { Clock } from '../deps.ts';
import { ServiceProblem } from '../service-problem.ts';
import { type TenantContext, tenantContext } from '../tenants/tenant-context.ts';

/** The tenant's context in the process named, or in its current one. `not-found` when it has no such process. */
export async function findProcess(tx: TenantTx, clock: Clock, slug: string | null): Promise<TenantContext> {
  const context = await tenantContext(tx, clock);
  if (slug === null || slug === context.process.slug) return context;
  const [process] = await tx
    .select()
    .from(schema.processes)
    .where(and(eq(schema.processes.slug, slug), eq(schema.processes.practice, false)));
  if (process === undefined) throw new ServiceProblem('not-found', `No hay un proceso «${slug}».`);
  return {
    ...context,
    process,
    isDemonstration: process.demoNow !== null,
    now: process.demoNow ?? clock.now(),
  };
}
