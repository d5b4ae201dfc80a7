import type { AppType } from '@conoceles/api';
import { type ClientResponse, hc } from 'hono/client';
import { readProblem } from './api-problem.ts';

export type ApiClientOptions = {
  /** Reaches the API: inside the process (`(request) => app.fetch(request)`) or over the network. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** Host the person called, port included: it names the state. */
  readonly host: string;
  /** The request's Cookie header, if any. */
  readonly cookie?: string | null | undefined;
  readonly requestId?: string | undefined;
  /** Address of the person, for the throttling of sign-ins. */
  readonly clientAddress?: string | undefined;
};

export type ApiClient = ReturnType<typeof hc<AppType>>;

/**
 * Client of the API, typed by its routes. A failed call throws `ApiProblem`. The caller must have refused cross-site requests before: unsafe calls leave as
 * the host's own.
 */
export function createApiClient(options: ApiClientOptions): ApiClient {
  const base = `http://${options.host}`;
  return hc<AppType>(base, {
    fetch: async (input: RequestInfo | URL, init?: RequestInit) => {
      const response = await options.fetch(ownRequest(options, base, input, init));
      if (response.status >= 400) throw await readProblem(response);
      return response;
    },
  });
}

function ownRequest(
  options: ApiClientOptions,
  base: string,
  input: RequestInfo | URL,
  init?: RequestInit,
): Request {
  const request = new Request(input, init);
  request.headers.set('host', options.host);
  request.headers.set('origin', base);
  request.headers.set('sec-fetch-site', 'same-origin');
  if (options.cookie) request.headers.set('cookie', options.cookie);
  if (options.requestId !== undefined) request.headers.set('x-request-id', options.requestId);
  if (options.clientAddress !== undefined) request.headers.set('x-client-address', options.clientAddress);
  return request;
}

/** The JSON of a call: `await answer(api.api.public.site.$get())`. */
export async function answer<T>(call: Promise<ClientResponse<T, number, 'json'>>): Promise<T> {
  return (await (await call).json()) as T;
}
