import { systemActor, withTenant } from '@conoceles/db';
import { localDay } from '@conoceles/rules';
import type { ServiceDeps } from '../deps.ts';
import { takeSnapshot } from '../statistics/take-snapshot.ts';
import { tenantContext } from '../tenants/tenant-context.ts';
import { nextVersion } from './project-candidacies.ts';
import { projectTenant } from './project-tenant.ts';

/**
 * Projects a tenant when its legal day is another than the one last projected: windows, approvals and dated rules change with the day, and whatever happens
 * inside it is projected by who causes it. So identity answers are not opened in bulk every minute.
 * @param last what the former call returned, if any.
 * @returns the mark to give to the next call.
 */
export async function projectWhenDue(deps: ServiceDeps, tenantId: string, last?: string): Promise<string> {
  const actor = systemActor('project-tenants');
  const mark = await withTenant(deps.db, { tenantId, actor, scope: 'app' }, async (tx) => {
    const { now, timeZone, process } = await tenantContext(tx, deps.realClock);
    return `${process.slug} ${localDay(now, timeZone)}`;
  });
  if (mark === last) return mark;
  await projectTenant(deps, tenantId, actor);
  // The window may have opened or closed on pages that list nobody.
  await withTenant(deps.db, { tenantId, actor, scope: 'app' }, (tx) => nextVersion(tx, deps.realClock.now()));
  await takeSnapshot(deps, tenantId, actor);
  return mark;
}
