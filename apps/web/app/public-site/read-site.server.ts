import type { PublicSite } from '@conoceles/contracts';
import { apiOf, load } from '../api.server.ts';
import type { WebContext } from '../web-context.ts';

const asked = new WeakMap<WebContext, Promise<PublicSite>>();

/** The site of this request's state, asked for once however many loaders need it. */
export function readSite(context: WebContext): Promise<PublicSite> {
  const running = asked.get(context) ?? load(apiOf(context).api.public.site.$get());
  asked.set(context, running);
  return running;
}
