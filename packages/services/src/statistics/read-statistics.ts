import { Figures, type SnapshotHead, type SnapshotList, type Statistics } from '@conoceles/contracts';
import { publicRead } from '@conoceles/db';
import type { TenantSite } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';
import type { PublicSql } from '../public-site/public-sql.ts';
import { clockColumns } from '../public-site/site-columns.ts';
import { type SiteClockRow, siteNow, siteWindow } from '../public-site/site-rows.ts';
import { notFound, ServiceProblem } from '../service-problem.ts';

type HeadRow = { id: string; takenMs: number; siteVersion: number };
type SnapshotRow = HeadRow & { figures: unknown };

/**
 * The figures of one snapshot, the newest when none is named: what page, charts, reports and open data quote. Before the publication window there are none,
 * because nothing is public; after it they stay (domain §3). One round trip.
 * @throws ServiceProblem `not-found` for an id that is not of the current process
 */
export async function readStatistics(deps: ServiceDeps, site: TenantSite, id?: string): Promise<Statistics> {
  const [sites, chosen, newest] = await publicRead(deps.db, site.tenantId, (sql) => [
    sql<SiteClockRow[]>`select ${clockColumns(sql)} from published.sites`,
    sql<SnapshotRow[]>`select ${headColumns(sql)}, n.figures from published.snapshots n
      join published.sites o on o.tenant_id = n.tenant_id and o.process_slug = n.process_slug
      where ${id ?? null}::text is null or n.id = ${id ?? null} ${newestFirst(sql)} limit 1`,
    sql<{ id: string }[]>`select n.id from published.snapshots n
      join published.sites o on o.tenant_id = n.tenant_id and o.process_slug = n.process_slug ${newestFirst(sql)} limit 1`,
  ]);
  const window = windowOf(deps, sites[0]);
  if (window === 'before' || window === 'undated') return { window, snapshot: null, latest: null };
  const [row] = chosen;
  if (row === undefined && id !== undefined) throw notFound();
  return {
    window,
    snapshot: row === undefined ? null : { ...headOf(row), figures: Figures.parse(row.figures) },
    latest: newest[0]?.id ?? null,
  };
}

/** Every snapshot of the current process, the newest first, without its figures. */
export async function listSnapshots(deps: ServiceDeps, site: TenantSite): Promise<SnapshotList> {
  const [sites, rows] = await publicRead(deps.db, site.tenantId, (sql) => [
    sql<SiteClockRow[]>`select ${clockColumns(sql)} from published.sites`,
    sql<HeadRow[]>`select ${headColumns(sql)} from published.snapshots n
      join published.sites o on o.tenant_id = n.tenant_id and o.process_slug = n.process_slug ${newestFirst(sql)} limit 1000`,
  ]);
  const window = windowOf(deps, sites[0]);
  return { items: window === 'before' || window === 'undated' ? [] : rows.map(headOf) };
}

function windowOf(deps: ServiceDeps, row: SiteClockRow | undefined) {
  if (row === undefined) throw new ServiceProblem('unavailable');
  return siteWindow(row, siteNow(row, deps.realClock));
}

const headOf = ({ id, takenMs, siteVersion }: HeadRow): SnapshotHead => ({
  id,
  takenAt: new Date(takenMs).toISOString(),
  siteVersion,
});

const headColumns = (sql: PublicSql) => sql`
  n.id, (extract(epoch from n.taken_at) * 1000)::float8 as "takenMs", n.site_version::float8 as "siteVersion"`;
const newestFirst = (sql: PublicSql) => sql`order by n.created_at desc, n.taken_at desc, n.id desc`;
