import type { LoaderFunctionArgs } from '@remix-run/node';
import { apiOf } from '../../api.server.ts';
import { frameStamp } from '../../public-site/frame-stamp.ts';
import { passBytes } from '../../public-site/pass-bytes.server.ts';
import { readSite } from '../../public-site/read-site.server.ts';

/** The card of a candidacy, or of the site where no candidacy is named. Nothing on it can be taken back. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { slug } = params;
  const { public: client } = apiOf(context).api;
  if (slug !== undefined) {
    context.page.candidacies = [slug];
    context.page.frame = frameStamp(await readSite(context));
  }
  const call =
    slug === undefined
      ? client['card.png'].$get()
      : client.candidacies[':slug']['card.png'].$get({ param: { slug } });
  return passBytes(call, () => ({ 'content-type': 'image/png' }));
}
