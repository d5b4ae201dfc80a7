import type { RouteConfig } from '@remix-run/route-config';
import { portalRoutes } from './routes/portal-routes.ts';
import { publicRoutes } from './routes/public-routes.ts';

/** Every page of the web: the citizen's documents and the portals, each listed in its own file. */
export default [...publicRoutes, ...portalRoutes] satisfies RouteConfig;
