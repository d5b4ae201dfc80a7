import { index, type RouteConfigEntry, route } from '@remix-run/route-config';

/**
 * Pages any citizen may open. Those that are documents without scripts must also be listed in `server/surface.ts`, which decides what is
 * cached and which security policy an answer carries.
 */
export const publicRoutes: RouteConfigEntry[] = [
  index('routes/public/home.tsx'),
  route('_diseno', 'routes/design-gallery.tsx'),
];
