import type { LoaderFunctionArgs } from '@remix-run/node';
import { mapXml, partOf, siteMap } from '../../public-site/site-map.server.ts';

/** The map of the site, or the index of its parts where it has more addresses than one may hold. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const entries = await siteMap(context);
  const part = params.file === undefined ? null : Number.parseInt(params.file, 10);
  const body = part === null ? mapXml(context.origin, entries) : partOf(context.origin, entries, part);
  if (body === null) throw new Response(null, { status: 404 });
  return new Response(body, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
}
