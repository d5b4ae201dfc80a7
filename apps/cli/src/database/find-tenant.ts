import { listHosts, type ResolvedHost } from '@conoceles/db';
import type { ServiceDeps } from '@conoceles/services';
import { PlainFailure } from '../terminal/plain-failure.ts';

/** The tenant of a slug, or a PlainFailure that lists the ones there are. */
export async function findTenant(deps: ServiceDeps, slug: string): Promise<ResolvedHost & { host: string }> {
  const hosts = await listHosts(deps.db);
  const found = hosts.find((host) => host.slug === slug);
  if (found !== undefined) return found;
  const slugs = [...new Set(hosts.map((host) => host.slug))].sort();
  throw new PlainFailure(
    `No hay un estado «${slug}» en esta base.`,
    slugs.length === 0
      ? 'Cargue primero las carpetas: npm run tenants:apply'
      : `Use uno de: ${slugs.join(', ')}.`,
  );
}
