import type { OpenDataLicence, WindowState } from '@conoceles/contracts';
import { baseLicence, OpenDataLicence as LicenceShape } from '@conoceles/contracts';
import { publicRead } from '@conoceles/db';
import type { TenantSite } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';
import { clockColumns } from '../public-site/site-columns.ts';
import { type SiteClockRow, type SiteRow, siteNow, siteWindow } from '../public-site/site-rows.ts';
import { ServiceProblem } from '../service-problem.ts';

/** What every file says of the site it comes from. */
export type DataSite = {
  readonly tenantId: string;
  readonly slug: string;
  readonly name: string;
  readonly acronym: string;
  readonly stateName: string;
  readonly process: { readonly slug: string; readonly name: string; readonly electionDay: string };
  readonly licence: OpenDataLicence;
  readonly version: number;
  readonly cutAt: string;
  readonly demonstrationClock: string | null;
  readonly window: {
    readonly state: WindowState;
    readonly start: string | null;
    readonly end: string | null;
  };
};

type Row = SiteClockRow &
  Pick<
    SiteRow,
    'name' | 'acronym' | 'stateName' | 'processName' | 'electionDay' | 'version' | 'updatedMs'
  > & {
    readonly licence: unknown;
  };

/** The site now: its publication version is read before anything a file tells, so that a file may be newer than its label and never older. */
export async function readDataSite(
  deps: Pick<ServiceDeps, 'db' | 'realClock'>,
  { tenantId }: Pick<TenantSite, 'tenantId'>,
): Promise<DataSite> {
  const [rows] = await publicRead(deps.db, tenantId, (sql) => [
    sql<
      Row[]
    >`select ${clockColumns(sql)}, name, acronym, state_name as "stateName", process_name as "processName",
      election_day::text as "electionDay", version::float8 as version,
      (extract(epoch from updated_at) * 1000)::float8 as "updatedMs", texts -> 'openData' -> 'licence' as licence
      from published.sites`,
  ]);
  const row = rows[0];
  if (row === undefined) throw new ServiceProblem('unavailable');
  return {
    tenantId,
    slug: row.slug,
    name: row.name,
    acronym: row.acronym,
    stateName: row.stateName,
    process: { slug: row.processSlug, name: row.processName, electionDay: row.electionDay },
    // A site written before licences were published has none until its folder is applied again.
    licence: LicenceShape.parse(row.licence ?? baseLicence),
    version: row.version,
    cutAt: new Date(row.updatedMs).toISOString(),
    demonstrationClock: row.demoNowMs === null ? null : new Date(row.demoNowMs).toISOString(),
    window: {
      state: siteWindow(row, siteNow(row, deps.realClock)),
      start: row.publicationStart,
      end: row.publicationEnd,
    },
  };
}
