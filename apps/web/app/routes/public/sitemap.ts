import type { LoaderFunctionArgs } from '@remix-run/node';
import { apiOf, load } from '../../api.server.ts';
import {
  accessibilityHref,
  contestHref,
  integralNoticeHref,
  listHref,
  methodHref,
  openDataHrefs,
  privacyHref,
  profileHref,
} from '../../public-site/addresses.ts';
import { readSite } from '../../public-site/read-site.server.ts';

/** The protocol's limit is 50,000 addresses; no state comes near it. */
const maxAddresses = 50_000;

/** Every public address of the state: pages, views by office, listed profiles, and each contest side by side. */
export async function loader({ context }: LoaderFunctionArgs) {
  const site = await readSite(context);
  const client = apiOf(context).api.public.candidacies;
  const paths = [
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
  if (site.window.state === 'open') {
    paths.push(...site.offices.map((office) => listHref({ office: office.slug })));
    const contests = new Set<string>();
    let pages = 1;
    for (let page = 1; page <= pages && paths.length < maxAddresses; page += 1) {
      const found = await load(client.$get({ query: { page: String(page) } }));
      pages = found.pages;
      paths.push(...found.items.map((item) => profileHref(item.slug)));
      for (const { office, territory } of found.items) {
        contests.add(contestHref({ office: office.slug, territory: territory.slug }));
      }
    }
    paths.push(...contests);
  }
  const urls = paths
    .slice(0, maxAddresses)
    .map((path) => `<url><loc>${context.origin}${path.replaceAll('&', '&amp;')}</loc></url>`);
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('')}</urlset>\n`;
  return new Response(body, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
}
