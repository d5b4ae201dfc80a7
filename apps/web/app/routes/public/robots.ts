import type { LoaderFunctionArgs } from '@remix-run/node';

/** Where crawlers may go: the documents, not the portals. */
export function loader({ context }: LoaderFunctionArgs) {
  const lines = [
    'User-agent: *',
    'Allow: /',
    'Allow: /api/public/photos/',
    'Disallow: /api/',
    `Sitemap: ${context.origin}/sitemap.xml`,
    '',
  ];
  return new Response(lines.join('\n'), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
