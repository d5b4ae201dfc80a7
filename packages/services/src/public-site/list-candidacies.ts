import type { CandidacyFilter, PublicCandidacyPage } from '@conoceles/contracts';
import { publicRead } from '@conoceles/db';
import { localDay } from '@conoceles/rules';
import type { TenantSite } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';
import { ServiceProblem } from '../service-problem.ts';
import type { PublicSql } from './public-sql.ts';
import { clockColumns, profileColumns } from './site-columns.ts';
import { drawSeed, type ProfileRow, type SiteClockRow, siteNow, siteWindow } from './site-rows.ts';
import { toPublicCandidacy } from './to-public-candidacy.ts';

export const pageSize = 24;

/** Listed candidacies by office, territory and party, in the tenant's declared neutral order. Two round trips, whatever the page holds. */
export async function listPublicCandidacies(
  deps: ServiceDeps,
  site: TenantSite,
  filter: CandidacyFilter,
): Promise<PublicCandidacyPage> {
  const [sites] = await publicRead(deps.db, site.tenantId, (sql) => [
    sql<SiteClockRow[]>`select ${clockColumns(sql)} from published.sites`,
  ]);
  const row = sites[0];
  if (row === undefined) throw new ServiceProblem('unavailable');
  const now = siteNow(row, deps.realClock);
  if (siteWindow(row, now) !== 'open') return { items: [], page: 1, pages: 0, total: 0 };
  const draw =
    row.rules.order === 'alphabetical'
      ? null
      : { seed: drawSeed(site, row.processSlug), day: localDay(now, row.timeZone) };
  const [counts, profiles] = await publicRead(deps.db, site.tenantId, (sql) => [
    countQuery(sql, filter),
    pageQuery(sql, filter, draw),
  ]);
  const total = counts[0]?.total ?? 0;
  const pages = Math.ceil(total / pageSize);
  return { items: profiles.map((one) => toPublicCandidacy(one)), page: filter.page, pages, total };
}

/** Profiles `p` that the filter keeps; a slug that names nothing keeps none. */
function filtered(sql: PublicSql, { office, territory, party }: CandidacyFilter) {
  return sql`from published.profiles p
    ${
      party === undefined
        ? sql``
        : sql`join published.profile_parties l on l.tenant_id = p.tenant_id and l.profile_id = p.id
            and l.party_id = (select id from published.parties where slug = ${party})`
    }
    where p.tombstone is null
    ${office === undefined ? sql`` : sql`and p.office_id = (select id from published.offices where slug = ${office})`}
    ${
      territory === undefined
        ? sql``
        : sql`and p.territory_id = (select id from published.territories where slug = ${territory})`
    }`;
}

function countQuery(sql: PublicSql, filter: CandidacyFilter) {
  return sql<{ total: number }[]>`select count(*)::int as total ${filtered(sql, filter)}`;
}

export type Draw = { readonly seed: string; readonly day: string } | null;

/** One page of ids in order first, so that offices and territories are joined to 24 rows and not to all. */
export function pageQuery(sql: PublicSql, filter: CandidacyFilter, draw: Draw) {
  const order =
    draw === null
      ? sql`p.sort_key, p.id`
      : sql`encode(sha256(convert_to(${draw.seed} || '|' || ${draw.day} || '|' || p.id::text, 'UTF8')), 'hex'), p.id`;
  return sql<ProfileRow[]>`
    with page as (
      select p.tenant_id, p.id, row_number() over (order by ${order}) as place ${filtered(sql, filter)}
      order by ${order} limit ${pageSize} offset ${(filter.page - 1) * pageSize}
    )
    select ${profileColumns(sql)}
    from page
    join published.profiles p on p.tenant_id = page.tenant_id and p.id = page.id
    join published.offices o on o.tenant_id = p.tenant_id and o.id = p.office_id
    join published.territories t on t.tenant_id = p.tenant_id and t.id = p.territory_id
    order by page.place`;
}
