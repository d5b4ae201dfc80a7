import { listHosts } from '@conoceles/db';
import { projectWhenDue, type ServiceDeps, takeComplianceFigures } from '@conoceles/services';

/**
 * Brings every state's site to its day, and takes its figures for INE.
 * @param marks what each tenant was last projected for, kept by the process: the first run after a start projects all.
 */
export async function projectTenants(deps: ServiceDeps, marks: Map<string, string>): Promise<void> {
  const tenantIds = new Set((await listHosts(deps.db)).map((host) => host.tenantId));
  for (const tenantId of tenantIds) {
    marks.set(tenantId, await projectWhenDue(deps, tenantId, marks.get(tenantId)));
    await takeComplianceFigures(deps, tenantId);
  }
}
