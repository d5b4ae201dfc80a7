import type { PublicSite } from '@conoceles/contracts';

type FramePart =
  | 'siteTitle'
  | 'name'
  | 'website'
  | 'contactEmail'
  | 'process'
  | 'window'
  | 'demonstration'
  | 'banner'
  | 'brandVersion'
  | 'languages';

/** What of a site every profile page shows around the person: while it stays the same, only the person's own changes make the page old. */
export function frameStamp(site: Pick<PublicSite, FramePart>): string {
  const {
    siteTitle,
    name,
    website,
    contactEmail,
    process,
    window,
    demonstration,
    banner,
    brandVersion,
    languages,
  } = site;
  return JSON.stringify([
    siteTitle,
    name,
    website,
    contactEmail,
    process,
    window,
    demonstration,
    banner,
    brandVersion,
    languages,
  ]);
}
