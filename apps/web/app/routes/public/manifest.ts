import type { LoaderFunctionArgs } from '@remix-run/node';
import { iconHref } from '../../public-site/addresses.ts';
import { readSite } from '../../public-site/read-site.server.ts';
import { fullSiteTitle } from '../../public-site/site-names.ts';

/** What a device needs to install the site of a state: its name, mark and colours. */
export async function loader({ context }: LoaderFunctionArgs) {
  const site = await readSite(context);
  const { brandVersion, stateName } = site;
  const icon = (name: string, size: string, purpose: string) => ({
    src: iconHref(brandVersion, name),
    sizes: size,
    type: 'image/png',
    purpose,
  });
  const manifest = {
    id: '/',
    name: fullSiteTitle(site),
    short_name: `Conóceles ${stateName}`,
    description: site.welcome,
    lang: 'es-MX',
    dir: 'ltr',
    start_url: '/',
    scope: '/',
    display: 'minimal-ui',
    background_color: '#ffffff',
    theme_color: '#ffffff',
    icons: [
      icon('192', '192x192', 'any'),
      icon('512', '512x512', 'any'),
      icon('maskable-512', '512x512', 'maskable'),
    ],
  };
  return new Response(JSON.stringify(manifest), {
    headers: { 'content-type': 'application/manifest+json; charset=utf-8' },
  });
}
