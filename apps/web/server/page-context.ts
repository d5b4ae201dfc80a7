import type { IncomingMessage } from 'node:http';
import type { PageLanguage } from '../app/language/page-language.ts';
import type { HostSite, Surface, WebContext } from '../app/web-context.ts';
import { clientAddress } from './client-address.ts';
import type { KnownHost, ServerOptions } from './server-options.ts';

export const siteOf = (host: KnownHost): HostSite =>
  host.kind === 'tenant'
    ? { kind: 'tenant', tenantId: host.site.tenantId, slug: host.site.slug }
    : { kind: host.kind };

/** Reaches the API: a function call when it lives in this process, the network otherwise. */
export function apiFetch(
  options: Pick<ServerOptions, 'api' | 'apiUrl'>,
): (request: Request) => Promise<Response> {
  const { api, apiUrl } = options;
  if (apiUrl !== undefined) {
    return async (request) => {
      const { pathname, search } = new URL(request.url);
      return asItCame(await fetch(new Request(new URL(`${pathname}${search}`, apiUrl), request)));
    };
  }
  if (api === undefined) throw new Error('The web needs an API: pass `api` or `apiUrl`.');
  return async (request) => api.fetch(request);
}

/** The network's client has opened what came packed, and its headers still say that it is. */
function asItCame(answer: Response): Response {
  if (!answer.headers.has('content-encoding')) return answer;
  const headers = new Headers(answer.headers);
  headers.delete('content-encoding');
  headers.delete('content-length');
  return new Response(answer.body, { status: answer.status, headers });
}

export interface RequestFacts {
  id: string;
  nonce: string;
  host: KnownHost;
  surface: Surface;
  brandVersion: string;
  language: PageLanguage;
}

/** What a page may know of its request. A document gets no cookie, so that nothing personal can be cached. */
export function pageContext(
  request: IncomingMessage,
  facts: RequestFacts,
  options: ServerOptions,
): WebContext {
  const hostHeader = request.headers.host ?? 'localhost';
  const { reportError } = options;
  return {
    host: siteOf(facts.host),
    surface: facts.surface,
    nonce: facts.nonce,
    requestId: facts.id,
    language: facts.language,
    origin: `${options.production ? 'https' : 'http'}://${hostHeader}`,
    production: options.production,
    now: options.clock.now(),
    page: { candidacies: null, frame: null, identity: false, immutable: false, passing: false },
    apiOptions: {
      fetch: apiFetch(options),
      host: hostHeader,
      cookie: facts.surface !== 'portal' ? null : (request.headers.cookie ?? null),
      requestId: facts.id,
      clientAddress: clientAddress(request, options.proxies ?? 0),
    },
    brandVersion: facts.brandVersion,
    offlineCopies: options.offlineCopies ?? true,
    reportError: (error) => reportError?.(describeError(facts.id, error)),
  };
}

/** Kind and place of an error, never its message: a driver's message carries bound values. */
export function describeError(requestId: string, error: unknown) {
  const known = error instanceof Error ? error : null;
  return {
    requestId,
    name: known?.name ?? typeof error,
    place:
      known?.stack
        ?.split('\n')
        .filter((line) => line.trimStart().startsWith('at '))
        .slice(0, 6)
        .map((line) => line.trim()) ?? [],
  };
}
