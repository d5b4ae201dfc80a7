import type { PublicAddresses } from '@conoceles/contracts';
import { publicRead } from '@conoceles/db';
import type { TenantSite } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';
import { ServiceProblem } from '../service-problem.ts';
import { clockColumns } from './site-columns.ts';
import { type SiteClockRow, siteNow, siteWindow } from './site-rows.ts';

/**
 * Every profile, ballot and contest of a state by their addresses, for the map of its site: one round trip however many there are. While the window is closed
 * there is none. A ballot is a municipality with each district that a section of it votes in.
 */
export async function readAddresses(deps: ServiceDeps, site: TenantSite): Promise<PublicAddresses> {
  const [sites, profiles, ballots, contests] = await publicRead(deps.db, site.tenantId, (sql) => [
    sql<SiteClockRow[]>`select ${clockColumns(sql)} from published.sites`,
    sql<
      PublicAddresses['profiles']
    >`select slug, to_char(updated_at at time zone 'UTC', 'YYYY-MM-DD') as "changedOn"
      from published.profiles where tombstone is null order by slug`,
    sql<PublicAddresses['ballots']>`select distinct m.slug as municipality, d.slug as district
      from published.sections s
      join published.territories m on m.tenant_id = s.tenant_id and m.id = s.municipality_id
      join published.territories d on d.tenant_id = s.tenant_id and d.id = s.district_id
      order by 1, 2`,
    sql<PublicAddresses['contests']>`select distinct o.slug as office, t.slug as territory
      from published.profiles p
      join published.offices o on o.tenant_id = p.tenant_id and o.id = p.office_id
      join published.territories t on t.tenant_id = p.tenant_id and t.id = p.territory_id
      where p.tombstone is null order by 1, 2`,
  ]);
  const row = sites[0];
  if (row === undefined) throw new ServiceProblem('unavailable');
  const isOpen = siteWindow(row, siteNow(row, deps.realClock)) === 'open';
  return isOpen ? { profiles, ballots, contests } : { profiles: [], ballots: [], contests: [] };
}
