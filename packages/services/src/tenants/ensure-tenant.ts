import type { TenantFolder } from '@conoceles/contracts';
import { eq, inArray, type PlatformTx, schema, systemActor, withPlatform } from '@conoceles/db';
import type { ServiceDeps } from '../deps.ts';

/**
 * The tenant of a folder, created when it is new, with its host names. A name that is another tenant's is refused by the database.
 * @returns its id.
 */
export async function ensureTenant(deps: ServiceDeps, folder: TenantFolder, now: Date): Promise<string> {
  const actor = systemActor('tenants:apply');
  return withPlatform(deps.db, { actor, scope: 'platform' }, async (tx) => {
    const { slug } = folder.identity;
    await tx.insert(schema.tenants).values({ slug, createdAt: now }).onConflictDoNothing();
    const [tenant] = await tx.select().from(schema.tenants).where(eq(schema.tenants.slug, slug));
    if (tenant === undefined) throw new Error(`tenant ${slug} was not created`);
    await writeHosts(tx, tenant, folder);
    return tenant.id;
  });
}

async function writeHosts(
  tx: PlatformTx,
  tenant: { id: string; slug: string; status: 'active' | 'suspended' },
  folder: TenantFolder,
): Promise<void> {
  const { publishedHosts, tenantHosts } = schema;
  const { hosts, timeZone } = folder.identity;
  const row = { tenantId: tenant.id, slug: tenant.slug, timeZone, status: tenant.status };
  const stored = await tx.select().from(publishedHosts).where(eq(publishedHosts.tenantId, tenant.id));
  const gone = stored.map(({ host }) => host).filter((host) => !hosts.includes(host));
  if (gone.length > 0) {
    await tx.delete(publishedHosts).where(inArray(publishedHosts.host, gone));
    await tx.delete(tenantHosts).where(inArray(tenantHosts.host, gone));
  }
  for (const host of hosts) {
    const known = stored.find((one) => one.host === host);
    if (known === undefined) {
      await tx.insert(tenantHosts).values({ host, tenantId: tenant.id });
      await tx.insert(publishedHosts).values({ host, ...row });
    } else if (known.timeZone !== timeZone || known.status !== tenant.status) {
      await tx.update(publishedHosts).set(row).where(eq(publishedHosts.host, host));
    }
  }
}
