import type { RouteConfigEntry } from '@remix-run/route-config';

/** Pages behind a session (and the sign-in pages themselves). They are hydrated: the root adds scripts with the request's nonce. */
export const portalRoutes: RouteConfigEntry[] = [];
