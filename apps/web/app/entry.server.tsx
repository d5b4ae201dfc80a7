import type { AppLoadContext, EntryContext } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { renderToString } from 'react-dom/server';
import { LanguageContext } from './language/words-context.tsx';
import { NonceContext } from './nonce.tsx';

/** Renders a whole page at once: nothing here is deferred, and the page cache needs the complete body. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  context: AppLoadContext,
): Response {
  const html = renderToString(
    <NonceContext.Provider value={context.nonce}>
      <LanguageContext.Provider value={context.language}>
        <RemixServer context={remixContext} url={request.url} />
      </LanguageContext.Provider>
    </NonceContext.Provider>,
  );
  headers.set('Content-Type', 'text/html; charset=utf-8');
  return new Response(`<!DOCTYPE html>${html}`, { status, headers });
}

/** Problems of the API become pages; what nobody foresaw reaches the front door's log through its listener, without private data. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: AppLoadContext },
): void {
  if (request.signal.aborted) return;
  context.reportError(error);
}
