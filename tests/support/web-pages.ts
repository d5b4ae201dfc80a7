import { portalRoutes } from '../../apps/web/app/routes/portal-routes.ts';
import { publicRoutes } from '../../apps/web/app/routes/public-routes.ts';

type Route = (typeof publicRoutes)[number];

/** A page of the web: its address with `:names`, the file that makes it and the id Remix knows it by. */
export type WebPage = { readonly pattern: string; readonly file: string; readonly id: string };

/** Every page of the web, from the lists that the build itself reads. */
export function webPages(
  routes: readonly Route[] = [...publicRoutes, ...portalRoutes],
  under = '',
): WebPage[] {
  return routes.flatMap(({ path, file, id, index, children }) => {
    const pattern = path === undefined ? under : `${under}/${path}`;
    const page = { pattern: pattern || '/', file, id: id ?? file.replace(/\.\w+$/u, '') };
    const isLayout = path === undefined && index !== true;
    return [...(isLayout ? [] : [page]), ...webPages(children ?? [], pattern)];
  });
}
