import type { BallotContest, BallotGroup, PublicBallot, PublicTerritory } from '@conoceles/contracts';
import { publicRead } from '@conoceles/db';
import { territoryLabel } from '@conoceles/rules';
import type { TenantSite } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';
import { notFound, ServiceProblem } from '../service-problem.ts';
import { ballotOrder } from './ballot-order.ts';
import { drawOf } from './list-candidacies.ts';
import { type Draw, orderSql } from './profile-filter.ts';
import type { PublicSql } from './public-sql.ts';
import { clockColumns, profileColumns } from './site-columns.ts';
import { type ProfileRow, type SiteClockRow, siteNow, siteWindow } from './site-rows.ts';
import { photoWidths, toPublicCandidacy } from './to-public-candidacy.ts';

export type Place = { readonly municipality: string; readonly district?: string | undefined };
type TerritoryRow = { slug: string; name: string; number: number | null; kind: PublicTerritory['kind'] };
type PersonRow = ProfileRow & { ticketKey: string; hasList: boolean };

/**
 * The ballot of a municipality and, when it is known, a local district: every office voted for there, state-wide ones included, with all its
 * candidacies. A nomination stands where the head of its list falls in the site's neutral order. Two round trips.
 * @throws ServiceProblem `not-found` when there is no such municipality, or the catalogue of sections has no section of it in that district.
 */
export async function readBallot(deps: ServiceDeps, site: TenantSite, place: Place): Promise<PublicBallot> {
  const { municipality, district } = place;
  const [sites, named, shared] = await publicRead(deps.db, site.tenantId, (sql) => [
    sql<SiteClockRow[]>`select ${clockColumns(sql)} from published.sites`,
    sql<TerritoryRow[]>`select slug, name, number, kind from published.territories
      where slug in (${municipality}, ${district ?? ''})`,
    districtsQuery(sql, municipality),
  ]);
  const row = sites[0];
  if (row === undefined) throw new ServiceProblem('unavailable');
  const found = named.find(({ slug, kind }) => slug === municipality && kind === 'municipality');
  const chosen = named.find(({ slug, kind }) => slug === district && kind === 'district');
  if (found === undefined || (district !== undefined && chosen === undefined)) throw notFound();
  if (chosen !== undefined && !shared.some(({ slug }) => slug === chosen.slug)) throw notFound();
  const now = siteNow(row, deps.realClock);
  const isOpen = siteWindow(row, now) === 'open';
  const [people] = isOpen
    ? await publicRead(deps.db, site.tenantId, (sql) => [peopleQuery(sql, place, drawOf(site, row, now))])
    : [[]];
  return {
    municipality: territoryOf(found),
    district: chosen === undefined ? null : territoryOf(chosen),
    districts: shared.map(territoryOf),
    contests: toContests(people),
  };
}

const territoryOf = ({ slug, name, number, kind }: TerritoryRow): PublicTerritory => ({
  slug,
  name: territoryLabel({ kind, name, number }),
  kind,
});

/** Districts with a section in the municipality; every district of the state where no catalogue of sections was imported. */
function districtsQuery(sql: PublicSql, municipality: string) {
  return sql<TerritoryRow[]>`select d.slug, d.name, d.number, d.kind from published.territories d
    where d.kind = 'district' and (
      not exists (select from published.section_catalogues)
      or d.id in (select s.district_id from published.sections s
        where s.municipality_id = (select id from published.territories where slug = ${municipality})))
    order by d.sort_key, d.slug`;
}

function peopleQuery(sql: PublicSql, { municipality, district }: Place, draw: Draw) {
  return sql<PersonRow[]>`select ${profileColumns(sql)}, p.ticket_key as "ticketKey",
      bool_or(p.list_number is not null) over (partition by p.office_id) as "hasList"
    from published.profiles p
    join published.offices o on o.tenant_id = p.tenant_id and o.id = p.office_id
    join published.territories t on t.tenant_id = p.tenant_id and t.id = p.territory_id
    where p.tombstone is null and p.territory_id in (
      select id from published.territories where slug in (${municipality}, ${district ?? ''}) or kind in ('state', 'circumscription'))
    order by o.sort_order, o.slug, t.sort_key, ${orderSql(sql, draw)}`;
}

/** Rows come in the neutral order: groups keep the place of the first of their list. */
function toContests(rows: readonly PersonRow[]): BallotContest[] {
  const contests = Map.groupBy(rows, (row) => `${row.officeSlug}/${row.territorySlug}`);
  return [...contests.values()].flatMap((people) => {
    const [first] = people;
    if (first === undefined) return [];
    const { office, territory } = toPublicCandidacy(first);
    return [{ office, territory, hasList: first.hasList, groups: toGroups(people) }];
  });
}

function toGroups(people: readonly PersonRow[]): BallotGroup[] {
  return ballotOrder(people).map((members) => {
    const shown = members.map((row) => toPublicCandidacy(row, photoWidths.list));
    return { nomination: shown[0]?.nomination ?? { kind: 'party', label: '', parties: [] }, people: shown };
  });
}
