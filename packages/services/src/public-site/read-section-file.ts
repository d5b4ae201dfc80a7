import type { SectionFile } from '@conoceles/contracts';
import { publicRead } from '@conoceles/db';
import type { TenantSite } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';
import { notFound } from '../service-problem.ts';

type Row = { number: number; municipality: string; district: string };

/**
 * The catalogue of sections as devices download it, so that a section never leaves them. The bytes of a version never change.
 * @throws ServiceProblem `not-found` for any version but the one in force.
 */
export async function readSectionFile(
  deps: ServiceDeps,
  site: TenantSite,
  version: string,
): Promise<SectionFile> {
  const [catalogues, rows] = await publicRead(deps.db, site.tenantId, (sql) => [
    sql<{ version: string }[]>`select version from published.section_catalogues where version = ${version}`,
    sql<Row[]>`select s.number, m.slug as municipality, d.slug as district from published.sections s
      join published.territories m on m.tenant_id = s.tenant_id and m.id = s.municipality_id
      join published.territories d on d.tenant_id = s.tenant_id and d.id = s.district_id
      order by s.number`,
  ]);
  if (catalogues[0] === undefined) throw notFound();
  return { version, ...toRuns(rows) };
}

/** Consecutive sections of the same place in one run: some 3,600 sections become a few kilobytes. */
export function toRuns(rows: readonly Row[]): Omit<SectionFile, 'version'> {
  const municipalities = [...new Set(rows.map(({ municipality }) => municipality))].sort();
  const districts = [...new Set(rows.map(({ district }) => district))].sort();
  const runs: SectionFile['runs'] = [];
  for (const { number, municipality, district } of rows) {
    const [m, d] = [municipalities.indexOf(municipality), districts.indexOf(district)];
    const last = runs.at(-1);
    if (last !== undefined && last[1] === number - 1 && last[2] === m && last[3] === d) last[1] = number;
    else runs.push([number, number, m, d]);
  }
  return { municipalities, districts, runs };
}
