import type { Database } from '../open-database.ts';
import { publishedHosts, tenantHosts, tenants } from '../schema/index.ts';
import { systemActor } from '../tenant/actor.ts';
import { withPlatform } from '../tenant/with-platform.ts';

/**
 * A bare tenant with one host, `<slug>.localhost`, made as the platform makes them.
 * @returns its id
 */
export async function createTestTenant(
  db: Database,
  slug: string,
  timeZone = 'America/Mexico_City',
): Promise<string> {
  return withPlatform(db, { scope: 'platform', actor: systemActor('test') }, async (tx) => {
    const [tenant] = await tx
      .insert(tenants)
      .values({ slug, createdAt: new Date('2024-01-01T12:00:00Z') })
      .returning({ id: tenants.id });
    if (tenant === undefined) throw new Error('The tenant was not created.');
    const host = `${slug}.localhost`;
    await tx.insert(tenantHosts).values({ host, tenantId: tenant.id });
    await tx.insert(publishedHosts).values({ host, tenantId: tenant.id, slug, timeZone, status: 'active' });
    return tenant.id;
  });
}
