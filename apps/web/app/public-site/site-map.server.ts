import { apiOf, load } from '../api.server.ts';
import type { WebContext } from '../web-context.ts';
import {
  accessibilityHref,
  ballotHref,
  contestHref,
  integralNoticeHref,
  listHref,
  methodHref,
  openDataHrefs,
  privacyHref,
  profileHref,
} from './addresses.ts';
import { readSite } from './read-site.server.ts';

export interface MapEntry {
  path: string;
  changedOn?: string;
}

/** The protocol's limit for one file. */
export const maxEntries = 50_000;

/** Every public address of the state: pages, lists by office, place and party, ballots, profiles. Searches and many filters lead nowhere else. */
export async function siteMap(context: WebContext): Promise<MapEntry[]> {
  const [site, { profiles, ballots, contests }] = await Promise.all([
    readSite(context),
    load(apiOf(context).api.public.addresses.$get()),
  ]);
  const pages = [
    '/',
    '/boleta',
    '/candidaturas',
    ...Object.values(openDataHrefs),
    '/estadisticas',
    '/acerca',
    methodHref,
    privacyHref,
    integralNoticeHref,
    accessibilityHref,
  ];
  const peopled = <Row extends { candidacies: number }>(rows: readonly Row[]) =>
    rows.filter(({ candidacies }) => candidacies > 0);
  const lists = [
    ...peopled(site.offices).map(({ slug }) => listHref({ office: slug })),
    ...peopled(site.territories).map(({ slug }) => listHref({ territory: slug })),
    ...peopled(site.parties).map(({ slug }) => listHref({ party: slug })),
  ];
  return [
    ...[...pages, ...lists].map((path) => ({ path })),
    ...ballots.map(({ municipality, district }) => ({ path: ballotHref(municipality, district) })),
    ...contests.map((contest) => ({ path: contestHref(contest) })),
    ...profiles.map(({ slug, changedOn }) => ({ path: profileHref(slug), changedOn })),
  ];
}

const head = '<?xml version="1.0" encoding="UTF-8"?>';
const space = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

function urlSet(origin: string, entries: readonly MapEntry[]): string {
  const urls = entries.map(({ path, changedOn }) => {
    const changed = changedOn === undefined ? '' : `<lastmod>${changedOn}</lastmod>`;
    return `<url><loc>${origin}${path.replaceAll('&', '&amp;')}</loc>${changed}</url>`;
  });
  return `${head}\n<urlset ${space}>${urls.join('')}</urlset>\n`;
}

/** The whole map in one file or, past the limit, the index of its parts. */
export function mapXml(origin: string, entries: readonly MapEntry[], limit = maxEntries): string {
  const parts = Math.ceil(entries.length / limit);
  if (parts <= 1) return urlSet(origin, entries);
  const names = Array.from({ length: parts }, (_, part) => `${origin}/mapa/${part + 1}.xml`);
  const list = names.map((name) => `<sitemap><loc>${name}</loc></sitemap>`).join('');
  return `${head}\n<sitemapindex ${space}>${list}</sitemapindex>\n`;
}

/** A part of the map, counted from one; null when there is none. */
export function partOf(
  origin: string,
  entries: readonly MapEntry[],
  part: number,
  limit = maxEntries,
): string | null {
  const held = entries.slice((part - 1) * limit, part * limit);
  return part < 1 || entries.length <= limit || held.length === 0 ? null : urlSet(origin, held);
}
