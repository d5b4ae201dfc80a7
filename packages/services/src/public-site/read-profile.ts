import type { PublicProfileAnswer, Tombstone } from '@conoceles/contracts';
import { publicRead } from '@conoceles/db';
import type { TenantSite } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';
import { notFound, ServiceProblem } from '../service-problem.ts';
import { clockColumns, profileColumns } from './site-columns.ts';
import { type ProfileRow, type SiteClockRow, siteNow, siteWindow } from './site-rows.ts';
import { toPublicCandidacy } from './to-public-candidacy.ts';
import {
  type FullRow,
  type IdentityRow,
  type ListRow,
  type MateRow,
  toPublicProfile,
} from './to-public-profile.ts';

/**
 * The public profile of a candidacy, or its tombstone. One round trip: the page cannot tell from the time it takes what the row does not show.
 * @throws ServiceProblem `not-found` for what is not public, whether or not it exists.
 */
export async function readPublicProfile(
  deps: ServiceDeps,
  site: TenantSite,
  slug: string,
): Promise<PublicProfileAnswer> {
  const [sites, profiles, identities, mates, list] = await readRows(deps, site, slug);
  const siteRow = sites[0];
  if (siteRow === undefined) throw new ServiceProblem('unavailable');
  const row = profiles[0];
  if (row === undefined) throw notFound();
  if (row.tombstone !== null) return toTombstone(row, row.tombstone);
  if (siteWindow(siteRow, siteNow(siteRow, deps.realClock)) !== 'open') throw notFound();
  return toPublicProfile(row, { identity: identities[0], mates, list });
}

function readRows(deps: ServiceDeps, site: TenantSite, slug: string) {
  return publicRead(deps.db, site.tenantId, (sql) => [
    sql<SiteClockRow[]>`select ${clockColumns(sql)} from published.sites`,
    sql<FullRow[]>`select ${profileColumns(sql)}, p.curricular from published.profiles p
      join published.offices o on o.tenant_id = p.tenant_id and o.id = p.office_id
      join published.territories t on t.tenant_id = p.tenant_id and t.id = p.territory_id
      where p.slug = ${slug}`,
    sql<IdentityRow[]>`select i.answers, i.basis from published.identity i
      join published.profiles p on p.tenant_id = i.tenant_id and p.id = i.id where p.slug = ${slug}`,
    sql<MateRow[]>`select m.slug, m.display_name as "displayName", m.role, m.list_number as "listNumber",
        m.photo_key as "photoKey"
      from published.profiles p
      join published.profiles m on m.tenant_id = p.tenant_id and m.ticket_key = p.ticket_key and m.id <> p.id
      where p.slug = ${slug} and m.tombstone is null
      order by m.list_number nulls first, m.role, m.sort_key, m.id`,
    // The list of a nomination is told as the ballot tells it; an independent one, by its ticket without the number of the place.
    sql<ListRow[]>`select m.slug, m.display_name as "displayName", m.role, m.list_number as "listNumber"
      from published.profiles p
      join published.profiles m on m.tenant_id = p.tenant_id and m.office_id = p.office_id and m.territory_id = p.territory_id
        and m.nomination_kind = p.nomination_kind and m.nomination_label = p.nomination_label
        and (p.nomination_kind <> 'independent'
          or regexp_replace(m.ticket_key, '/[^/]*$', '') = regexp_replace(p.ticket_key, '/[^/]*$', ''))
      where p.slug = ${slug} and p.list_number is not null and m.list_number is not null and m.tombstone is null
      order by m.list_number, m.role, m.sort_key, m.id`,
  ]);
}

function toTombstone(row: FullRow, tombstone: NonNullable<ProfileRow['tombstone']>): Tombstone {
  const { office, territory } = toPublicCandidacy(row);
  return { state: 'gone', ...tombstone, office, territory };
}
