import type { WebContext } from '../app/web-context.ts';
import type { RenderedPage } from './page-cache.ts';
import type { RenderPage } from './server-options.ts';

/**
 * Renders a public document from its canonical address: nothing of the request but its host reaches the page, so one rendering is right for
 * every citizen.
 */
export async function renderDocument(
  render: RenderPage,
  address: string,
  context: WebContext,
): Promise<RenderedPage> {
  const response = await render(new Request(new URL(address, context.origin)), context);
  return {
    status: response.status,
    contentType: response.headers.get('content-type') ?? 'text/html; charset=utf-8',
    body: Buffer.from(await response.arrayBuffer()),
    notes: { ...context.page },
    cacheable: !context.page.passing && (response.status === 200 || response.status === 410),
  };
}
