import type { OrderedFilter, OrderedPage } from '@conoceles/contracts';
import { publicRead } from '@conoceles/db';
import type { TenantSite } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';
import { labelSlug } from '../public-site/alliance.ts';
import type { PublicSql } from '../public-site/public-sql.ts';
import { readDataSite } from './data-site.ts';
import {
  isListOpen,
  type ListedRow,
  listedColumns,
  listedOrder,
  listedPlaces,
  toOrderedLine,
} from './ordered-rows.ts';

const pageSize = 50;

type Figures = { total: number; recorded: number };
type Counted = { name: string; candidacies: number };

/** A page of the list that INAI ordered (RRA 10703/21, 11955/21), with what it can be narrowed by. Empty until the publication opens. */
export async function listOrdered(
  deps: ServiceDeps,
  site: TenantSite,
  filter: OrderedFilter,
): Promise<OrderedPage> {
  const dataSite = await readDataSite(deps, site);
  const { state } = dataSite.window;
  const { page } = filter;
  const empty = {
    items: [],
    page: 1,
    pages: 0,
    total: 0,
    recorded: 0,
    options: { offices: [], actions: [] },
  };
  if (!isListOpen(dataSite)) return { window: state, ...empty };
  const [offices, labels] = await readOptions(deps, site);
  const actions = labels.map((one) => ({ slug: labelSlug(one.name), ...one }));
  const asked = actions.filter(({ slug }) => slug === filter.action).map(({ name }) => name);
  const [figures, rows, recorded] = await publicRead(deps.db, site.tenantId, (sql) => {
    const conditions = conditionsOf(sql, filter, asked);
    return [
      sql<
        Figures[]
      >`select count(*)::int as total from published.listed l ${listedPlaces(sql)} where ${conditions}`,
      sql<
        ListedRow[]
      >`select ${listedColumns(sql)} from published.listed l ${listedPlaces(sql)} where ${conditions}
        order by ${listedOrder(sql)} limit ${pageSize} offset ${(page - 1) * pageSize}`,
      sql<Figures[]>`select count(*)::int as recorded from published.listed where elected is not null`,
    ];
  });
  const total = figures[0]?.total ?? 0;
  return {
    window: state,
    items: rows.map(toOrderedLine),
    page,
    pages: Math.ceil(total / pageSize),
    total,
    recorded: recorded[0]?.recorded ?? 0,
    options: { offices, actions },
  };
}

function readOptions(deps: ServiceDeps, site: TenantSite) {
  return publicRead(deps.db, site.tenantId, (sql) => [
    sql<
      (Counted & { slug: string })[]
    >`select o.slug, o.name, count(*)::int as candidacies from published.listed l
      join published.offices o on o.tenant_id = l.tenant_id and o.id = l.office_id
      group by o.tenant_id, o.id order by o.sort_order, o.slug`,
    sql<Counted[]>`select affirmative_action_label as name, count(*)::int as candidacies from published.listed
      where affirmative_action_label is not null group by 1 order by 1`,
  ]);
}

function conditionsOf(sql: PublicSql, { office, action }: OrderedFilter, labels: readonly string[]) {
  return sql`true
    ${office === undefined ? sql`` : sql`and o.slug = ${office}`}
    ${action === undefined ? sql`` : sql`and l.affirmative_action_label = any(${[...labels]})`}`;
}
