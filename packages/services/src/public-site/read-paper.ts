import { publicRead } from '@conoceles/db';
import type { TenantSite } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';
import { ServiceProblem } from '../service-problem.ts';
import type { SiteRow } from './site-rows.ts';

/** What a state publishes of itself that its papers and cards carry. */
export type SitePaper = Pick<
  SiteRow,
  | 'name'
  | 'acronym'
  | 'stateName'
  | 'timeZone'
  | 'brand'
  | 'markSvg'
  | 'texts'
  | 'rules'
  | 'processName'
  | 'electionDay'
  | 'demoNowMs'
  | 'updatedMs'
>;

/** Reads it as the public does. @throws ServiceProblem `unavailable` while the folder of the state has not been applied */
export async function readPaper(deps: ServiceDeps, site: TenantSite): Promise<SitePaper> {
  const [rows] = await publicRead(deps.db, site.tenantId, (sql) => [
    sql<SitePaper[]>`select name, acronym, state_name as "stateName", time_zone as "timeZone", brand,
      mark_svg as "markSvg", texts, rules, process_name as "processName", election_day::text as "electionDay",
      (extract(epoch from demo_now) * 1000)::float8 as "demoNowMs",
      (extract(epoch from updated_at) * 1000)::float8 as "updatedMs" from published.sites`,
  ]);
  const row = rows[0];
  if (row === undefined) throw new ServiceProblem('unavailable');
  return row;
}
