import { DataFileName, type OpenDataPage } from '@conoceles/contracts';
import { publicRead } from '@conoceles/db';
import type { TenantSite } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';
import { type DataSite, readDataSite } from './data-site.ts';
import { fileKey, keptFilesOf } from './open-data-file.ts';
import { isListOpen } from './ordered-rows.ts';

type Counts = { profiles: number; listed: number };

/** What there is to download now: files with how many rows each has, the licence and the version of all of them. */
export async function readOpenData(deps: ServiceDeps, tenant: TenantSite): Promise<OpenDataPage> {
  const site = await readDataSite(deps, tenant);
  const [counts] = await publicRead(deps.db, tenant.tenantId, (sql) => [
    sql<Counts[]>`select
      (select count(*)::int from published.profiles where tombstone is null) as profiles,
      (select count(*)::int from published.listed) as listed`,
  ]);
  const { profiles = 0, listed = 0 } = counts[0] ?? {};
  const files = keptFilesOf(deps.db);
  return {
    version: site.version,
    cutAt: site.cutAt,
    licence: site.licence,
    files: DataFileName.options.map((name) => ({
      name,
      rows: rowsOf(name, site, { profiles, listed }),
      bytes: files.lastSize(fileKey(site, name)),
    })),
  };
}

function rowsOf(name: DataFileName, site: DataSite, { profiles, listed }: Counts): number | null {
  if (name.startsWith('acciones-afirmativas')) return isListOpen(site) ? listed : 0;
  if (name.startsWith('diccionario') || name === 'esquema.json') return null;
  return site.window.state === 'open' ? profiles : 0;
}
