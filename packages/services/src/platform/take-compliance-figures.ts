import { and, count, eq, schema, systemActor, withTenant } from '@conoceles/db';
import { countQuestionnaires } from '../admin/count-questionnaires.ts';
import type { ServiceDeps } from '../deps.ts';
import { tenantContext } from '../tenants/tenant-context.ts';
import { excluded } from '../tenants/write-changes.ts';

/** Counts a tenant's current process for INE and the platform: numbers and dates, never a person. */
export async function takeComplianceFigures(deps: ServiceDeps, tenantId: string): Promise<void> {
  const scope = { tenantId, actor: systemActor('compliance'), scope: 'identity' } as const;
  await withTenant(deps.db, scope, async (tx) => {
    const { identity, process } = await tenantContext(tx, deps.realClock);
    const { candidacies: c, compliance } = schema;
    const [counted] = await tx
      .select({ rows: count() })
      .from(c)
      .where(and(eq(c.processId, process.id), eq(c.status, 'approved')));
    const row = {
      tenantId,
      tenantName: identity.name,
      tenantSlug: identity.slug,
      processSlug: process.slug,
      processName: process.name,
      electionDay: process.electionDay,
      candidacyCount: counted?.rows ?? 0,
      counts: await countQuestionnaires(tx, process.id),
      takenAt: deps.realClock.now(),
    };
    await tx
      .insert(compliance)
      .values(row)
      .onConflictDoUpdate({
        target: [compliance.tenantId, compliance.processSlug],
        set: excluded('tenantName', 'processName', 'electionDay', 'candidacyCount', 'counts', 'takenAt'),
      });
  });
}
