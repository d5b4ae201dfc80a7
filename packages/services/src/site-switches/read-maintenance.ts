import type { PublicMaintenance } from '@conoceles/contracts';
import { publicRead } from '@conoceles/db';
import type { TenantSite } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';
import { PublishedMaintenance } from '../publication/published-json.ts';
import { ServiceProblem } from '../service-problem.ts';

type Row = Omit<PublicMaintenance, 'closed'> & { readonly maintenance: unknown };

/**
 * Whether the site is closed for maintenance now, and the words and contact that stand for it meanwhile. By the real clock: an hour of end that has passed
 * opens the site by itself.
 */
export async function readMaintenance(deps: ServiceDeps, site: TenantSite): Promise<PublicMaintenance> {
  const [rows] = await publicRead(deps.db, site.tenantId, (sql) => [
    sql<
      Row[]
    >`select maintenance, texts ->> 'siteTitle' as title, name, state_name as "stateName", acronym, website,
      contact_email as "contactEmail", time_zone as "timeZone" from published.sites`,
  ]);
  const row = rows[0];
  if (row === undefined) throw new ServiceProblem('unavailable');
  const { maintenance, ...told } = row;
  const stored = maintenance === null ? null : PublishedMaintenance.parse(maintenance);
  const hasEnded = stored?.until != null && Date.parse(stored.until) <= deps.realClock.now().getTime();
  return { ...told, closed: hasEnded ? null : stored };
}
