import type { PublicBrand } from '@conoceles/contracts';
import { publicRead } from '@conoceles/db';
import type { TenantSite } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';
import { ServiceProblem } from '../service-problem.ts';
import { brandVersion } from './brand-version.ts';
import type { SiteRow } from './site-rows.ts';

/** Colours and mark of a state, from which its style sheet and icon are made. */
export async function readBrand(deps: ServiceDeps, site: TenantSite): Promise<PublicBrand> {
  const [rows] = await publicRead(deps.db, site.tenantId, (sql) => [
    sql<Pick<SiteRow, 'brand' | 'markSvg'>[]>`select brand, mark_svg as "markSvg" from published.sites`,
  ]);
  const row = rows[0];
  if (row === undefined) throw new ServiceProblem('unavailable');
  const { primary, accent } = row.brand;
  return { version: brandVersion(row), primary, accent, markSvg: row.markSvg };
}
