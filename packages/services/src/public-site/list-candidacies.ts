import type { CandidacyFilter, PublicCandidacyPage } from '@conoceles/contracts';
import { publicRead } from '@conoceles/db';
import { localDay } from '@conoceles/rules';
import type { TenantSite } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';
import { ServiceProblem } from '../service-problem.ts';
import { labelSlug } from './alliance.ts';
import { type Draw, type FilterLabels, filterSql, isNarrowed, orderSql } from './profile-filter.ts';
import type { PublicSql } from './public-sql.ts';
import { clockColumns, profileColumns } from './site-columns.ts';
import { drawSeed, type ProfileRow, type SiteClockRow, siteNow, siteWindow } from './site-rows.ts';
import { toPublicCandidacy } from './to-public-candidacy.ts';

export const pageSize = 24;

/**
 * Listed candidacies, filtered, in the tenant's declared neutral order; with a name, those who have every word of it come before those who only resemble it,
 * each group in that same order. Two round trips, whatever the page holds.
 */
export async function listPublicCandidacies(
  deps: ServiceDeps,
  site: TenantSite,
  filter: CandidacyFilter,
): Promise<PublicCandidacyPage> {
  const [sites, named] = await publicRead(deps.db, site.tenantId, (sql) => [
    sql<SiteClockRow[]>`select ${clockColumns(sql)} from published.sites`,
    labelsQuery(sql, filter),
  ]);
  const row = sites[0];
  if (row === undefined) throw new ServiceProblem('unavailable');
  const now = siteNow(row, deps.realClock);
  if (siteWindow(row, now) !== 'open') return { items: [], page: 1, pages: 0, total: 0, exact: null };
  const draw = drawOf(site, row, now);
  const asked = { filter, draw, labels: chooseLabels(filter, named) };
  const [counts, profiles] = await publicRead(deps.db, site.tenantId, (sql) =>
    filter.name === undefined
      ? [countQuery(sql, asked), pageQuery(sql, asked)]
      : [countFoundQuery(sql, asked, filter.name), pageOfFoundQuery(sql, asked, filter.name)],
  );
  const { total, exact } = counts[0] ?? { total: 0, exact: null };
  return {
    items: profiles.map((one) => toPublicCandidacy(one)),
    page: filter.page,
    pages: Math.ceil(total / (filter.limit ?? pageSize)),
    total,
    exact,
  };
}

/** What the daily draw is made from; null where the order is alphabetical. */
export function drawOf(site: TenantSite, row: SiteClockRow, now: Date): Draw {
  return row.rules.order === 'alphabetical'
    ? null
    : { seed: drawSeed(site, row.processSlug), day: localDay(now, row.timeZone) };
}

type LabelRow = { alliance: string | null; affirmativeAction: string | null };

/** Labels in use, when the filter names one by its slug. */
function labelsQuery(sql: PublicSql, { alliance, affirmativeAction }: CandidacyFilter) {
  return sql<LabelRow[]>`select distinct
      case when ${alliance !== undefined} then nomination_label end as alliance,
      case when ${affirmativeAction !== undefined} then affirmative_action_label end as "affirmativeAction"
    from published.profiles where ${alliance !== undefined || affirmativeAction !== undefined} and tombstone is null`;
}

function chooseLabels(filter: CandidacyFilter, rows: readonly LabelRow[]): FilterLabels {
  const matching = (of: keyof LabelRow, slug: string) =>
    [
      ...new Set(rows.map((row) => row[of]).filter((label) => label !== null && labelSlug(label) === slug)),
    ] as string[];
  const { alliance, affirmativeAction } = filter;
  return {
    ...(alliance === undefined ? {} : { alliance: matching('alliance', alliance) }),
    ...(affirmativeAction === undefined
      ? {}
      : { affirmativeAction: matching('affirmativeAction', affirmativeAction) }),
  };
}

export type Asked = {
  readonly filter: CandidacyFilter;
  readonly draw: Draw;
  readonly labels: FilterLabels;
};
type Counts = { total: number; exact: number | null };

function countQuery(sql: PublicSql, { filter, labels }: Asked) {
  const { joins, conditions } = filterSql(sql, filter, labels);
  return sql<
    Counts[]
  >`select count(*)::int as total, null::int as exact from published.profiles p ${joins} where ${conditions}`;
}

/** One page of ids in order first, so that offices and territories are joined to 24 rows and not to all. */
export function pageQuery(sql: PublicSql, { filter, draw, labels }: Asked) {
  const { joins, conditions } = filterSql(sql, filter, labels);
  const order = orderSql(sql, draw);
  return sql<ProfileRow[]>`
    with page as (
      select p.tenant_id, p.id, row_number() over (order by ${order}) as place from published.profiles p ${joins} where ${conditions}
      order by ${order} limit ${filter.limit ?? pageSize} offset ${(filter.page - 1) * (filter.limit ?? pageSize)}
    )
    select ${profileColumns(sql)}
    from page
    join published.profiles p on p.tenant_id = page.tenant_id and p.id = page.id
    ${placesOf(sql)}
    order by page.place`;
}

const placesOf = (sql: PublicSql) => sql`
  join published.offices o on o.tenant_id = p.tenant_id and o.id = p.office_id
  join published.territories t on t.tenant_id = p.tenant_id and t.id = p.territory_id`;

/** Found ids, read again under the policy when something else than the name narrows them. */
function foundSql(sql: PublicSql, { filter, labels }: Asked, name: string) {
  const found = sql`published.search_profiles(${name}, ${pageSize}::int)`;
  if (!isNarrowed(filter)) return sql`select id, rank, sort_key from ${found}`;
  const { joins, conditions } = filterSql(sql, filter, labels);
  return sql`select p.id, f.rank, p.sort_key from ${found} f join published.profiles p on p.id = f.id ${joins} where ${conditions}`;
}

function countFoundQuery(sql: PublicSql, asked: Asked, name: string) {
  return sql<Counts[]>`select count(*)::int as total, (count(*) filter (where rank < 3))::int as exact
    from (${foundSql(sql, asked, name)}) f`;
}

/** The page is chosen among ids, ranks and sort keys; only its 24 rows are read, under the policy. */
export function pageOfFoundQuery(sql: PublicSql, asked: Asked, name: string) {
  const { filter, draw } = asked;
  const order = sql`p.rank, ${orderSql(sql, draw)}`;
  return sql<ProfileRow[]>`
    with page as (
      select p.id, row_number() over (order by ${order}) as place from (${foundSql(sql, asked, name)}) p
      order by ${order} limit ${filter.limit ?? pageSize} offset ${(filter.page - 1) * (filter.limit ?? pageSize)}
    )
    select ${profileColumns(sql)}
    from page
    join published.profiles p on p.id = page.id
    ${placesOf(sql)}
    order by page.place`;
}
