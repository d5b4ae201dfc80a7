import { createRequestHandler, type ServerBuild } from '@remix-run/node';
import type { RenderPage } from './server-options.ts';

/** Remix's handler over the built pages. */
export async function openRemix(production: boolean): Promise<RenderPage> {
  const buildUrl = new URL('../build/server/index.js', import.meta.url);
  const build = (await import(buildUrl.href)) as ServerBuild;
  const handle = createRequestHandler(build, production ? 'production' : 'development');
  return (request, context) => handle(request, { ...context });
}
