import { publicRead } from '@conoceles/db';
import type { TenantSite } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';
import { parseRendition, readRendition } from '../photos/renditions.ts';
import type { StoredPhoto } from '../photos/stored-photo.ts';
import { notFound } from '../service-problem.ts';
import type { SiteRow } from './site-rows.ts';

export type PublicPhoto = StoredPhoto & {
  /** It rests on an authorisation that may be taken back: no copy is to be shown without asking again. */
  readonly revocable: boolean;
};

/**
 * Bytes of a photo by its file name (`<key>.jpg`, `<key>-w320.webp`), only while a listed profile shows it.
 * @throws ServiceProblem `not-found`.
 */
export async function readPublicPhoto(
  deps: ServiceDeps,
  site: TenantSite,
  file: string,
): Promise<PublicPhoto> {
  const asked = parseRendition(file);
  if (asked === null) throw notFound();
  const [rows, sites] = await publicRead(deps.db, site.tenantId, (sql) => [
    sql<{ shown: number }[]>`
      select 1 as shown from published.profiles where photo_key = ${asked.photoKey} and tombstone is null limit 1`,
    sql<Pick<SiteRow, 'rules'>[]>`select rules from published.sites`,
  ]);
  if (rows.length === 0) throw notFound();
  const photo = await readRendition(deps.files, { tenantId: site.tenantId, ...asked });
  if (photo === null) throw notFound();
  return { ...photo, revocable: sites[0]?.rules.curricularNeedsAuthorisation !== false };
}
