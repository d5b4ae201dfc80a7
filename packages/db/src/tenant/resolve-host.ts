import type { Database } from '../open-database.ts';

export type ResolvedHost = {
  tenantId: string;
  slug: string;
  timeZone: string;
  status: 'active' | 'suspended';
};

/**
 * The tenant a host name shows, from the published host map.
 * @param host in lower case, without port
 * @returns null when no tenant has that host
 */
export async function resolveHost(db: Database, host: string): Promise<ResolvedHost | null> {
  const rows = await db.pool('app_public').sql<ResolvedHost[]>`
    select tenant_id as "tenantId", slug, time_zone as "timeZone", status from published.hosts where host = ${host}`;
  return rows[0] ?? null;
}

/** Every host with its tenant: to warm caches and to let commands find a tenant by its slug. */
export async function listHosts(db: Database): Promise<(ResolvedHost & { host: string })[]> {
  const rows = await db.pool('app_public').sql<(ResolvedHost & { host: string })[]>`
    select host, tenant_id as "tenantId", slug, time_zone as "timeZone", status from published.hosts order by host`;
  return [...rows];
}
