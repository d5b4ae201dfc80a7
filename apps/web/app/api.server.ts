import { type ApiClient, ApiProblem, createApiClient } from '@conoceles/api-client';
import type { WebContext } from './web-context.ts';

/** The API as the person of this request: same host, same session. */
export function apiOf(context: WebContext): ApiClient {
  return createApiClient(context.apiOptions);
}

/** Turns a refusal of the API into the page of its status; anything else goes on as it is. */
export function asPageError(error: unknown): unknown {
  return error instanceof ApiProblem ? new Response(error.code, { status: error.status }) : error;
}

/** The JSON of a call, for loaders: a refusal becomes the designed page of its status. Actions use `answer` and read the `ApiProblem`. */
export async function load<T>(call: Promise<{ json: () => Promise<T> }>): Promise<T> {
  try {
    return await (await call).json();
  } catch (error) {
    throw asPageError(error);
  }
}
