import { resolveHost as findTenant } from '@conoceles/db';
import { LRUCache } from 'lru-cache';
import type { TenantSite } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';
import type { ResolvedHost } from './host.ts';

/** Every request asks: a state that is suspended or a host that is added takes this long at most. */
const ttl = 2_000;
const maxHosts = 1_000;
const caches = new WeakMap<object, LRUCache<string, { readonly found: ResolvedHost | null }>>();

/**
 * What a host stands for: a desk by configuration, a state by the published host map; null when nobody has it.
 * @param host as the request says it, with or without port.
 */
export async function resolveHost(deps: ServiceDeps, host: string): Promise<ResolvedHost | null> {
  const name = host.toLowerCase().replace(/:\d+$/u, '');
  if (name === deps.hosts.ine) return { kind: 'ine' };
  if (name === deps.hosts.platform) return { kind: 'platform' };
  const cache = cacheOf(deps);
  const known = cache.get(name);
  if (known !== undefined) return known.found;
  const tenant: TenantSite | null = await findTenant(deps.db, name);
  const found: ResolvedHost | null = tenant === null ? null : { kind: 'tenant', site: tenant };
  cache.set(name, { found });
  return found;
}

function cacheOf(deps: ServiceDeps) {
  const known = caches.get(deps.db);
  if (known !== undefined) return known;
  const made = new LRUCache<string, { readonly found: ResolvedHost | null }>({ max: maxHosts, ttl });
  caches.set(deps.db, made);
  return made;
}
