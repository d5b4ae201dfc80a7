import type { LoaderFunctionArgs } from '@remix-run/node';
import { apiOf, load } from '../../api.server.ts';

/** The catalogue of sections as one file whose address names its content: a device downloads it once and finds its ballot by itself. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const version = (params.file ?? '').replace(/\.json$/u, '');
  const file = await load(apiOf(context).api.public.sections[':version'].$get({ param: { version } }));
  context.page.immutable = true;
  return new Response(JSON.stringify(file), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
}
