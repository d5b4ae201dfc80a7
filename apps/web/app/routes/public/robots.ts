import type { LoaderFunctionArgs } from '@remix-run/node';
import { openDataHrefs } from '../../public-site/addresses.ts';

/**
 * Where crawlers may go: the documents, not the portals nor what is drawn on demand. Whoever wants everything, to train a model or to study it, is told where the
 * whole set of data is: one file instead of thousands of pages (`infra/README.md` has the rates at which crawlers are slowed down).
 */
export function loader({ context }: LoaderFunctionArgs) {
  const lines = [
    `# All of it is in one file, for whoever wants the data and not the pages: ${context.origin}${openDataHrefs.home}`,
    'User-agent: *',
    'Allow: /api/public/photos/',
    'Allow: /',
    'Disallow: /api/',
    'Disallow: /candidaturas?*nombre=',
    'Disallow: /*/reportar',
    'Disallow: /*/perfil.pdf',
    'Disallow: /sin-conexion',
    'Crawl-delay: 1',
    '',
    `Sitemap: ${context.origin}/sitemap.xml`,
    '',
  ];
  return new Response(lines.join('\n'), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
