import { publicRead } from '@conoceles/db';
import type { TenantSite } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';
import { parseRendition, readRendition } from '../photos/renditions.ts';
import type { StoredPhoto } from '../photos/stored-photo.ts';
import { notFound } from '../service-problem.ts';

/**
 * Bytes of a photo by its file name (`<key>.jpg`, `<key>-w320.webp`), only while a listed profile shows it.
 * @throws ServiceProblem `not-found`.
 */
export async function readPublicPhoto(
  deps: ServiceDeps,
  site: TenantSite,
  file: string,
): Promise<StoredPhoto> {
  const asked = parseRendition(file);
  if (asked === null) throw notFound();
  const [rows] = await publicRead(deps.db, site.tenantId, (sql) => [
    sql<{ shown: number }[]>`
      select 1 as shown from published.profiles where photo_key = ${asked.photoKey} and tombstone is null limit 1`,
  ]);
  if (rows.length === 0) throw notFound();
  const photo = await readRendition(deps.files, { tenantId: site.tenantId, ...asked });
  if (photo === null) throw notFound();
  return photo;
}
