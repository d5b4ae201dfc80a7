import type { PublicationVersion } from '@conoceles/contracts';
import { publicRead } from '@conoceles/db';
import type { TenantSite } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';
import { ServiceProblem } from '../service-problem.ts';

/** Versions a cache compares: of the site, and of one profile (null when there is none). */
export async function readPublicationVersion(
  deps: ServiceDeps,
  site: TenantSite,
  slug?: string,
): Promise<PublicationVersion> {
  const [sites, profiles] = await publicRead(deps.db, site.tenantId, (sql) => [
    sql<{ version: number }[]>`select version::float8 as version from published.sites`,
    sql<{ version: number }[]>`
      select version::float8 as version from published.profiles where slug = ${slug ?? ''}`,
  ]);
  const row = sites[0];
  if (row === undefined) throw new ServiceProblem('unavailable');
  return { site: row.version, profile: profiles[0]?.version ?? null };
}
