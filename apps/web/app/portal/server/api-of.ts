import { createApiClient } from '@conoceles/api-client';
import type { AppLoadContext } from '@remix-run/node';
import { type PortalApi, portalApi } from '../api.ts';

/**
 * The API as the person of one request sees it.
 * @param cookie replaces the request's Cookie header (a session opened while answering it).
 */
export function apiOf(context: AppLoadContext, cookie?: string): PortalApi {
  const options = context.apiOptions;
  return portalApi(createApiClient({ ...options, cookie: cookie ?? options.cookie }));
}
