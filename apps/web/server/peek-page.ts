import { LRUCache } from 'lru-cache';
import { type HostDirectory, hostNameIn } from './host-directory.ts';
import type { CachedPage, PageCache } from './page-cache.ts';
import { addressIn, documentAddress, splitLanguage } from './surface.ts';

/** A page that may be served right now, and whose it is. */
export interface Hit {
  page: CachedPage;
  site: string;
}

export type PeekPage = (hostHeader: string | undefined, path: string, query?: URLSearchParams) => Hit | null;

const noQuery = new URLSearchParams();

/** What the cache calls a document, or null when the address is none. */
function keyOf(path: string, query: URLSearchParams): string | null {
  const { tag, pathname } = splitLanguage(path);
  const address = documentAddress(pathname, query);
  return address === null ? null : addressIn(tag, address);
}

/**
 * What almost every request asks for: a page that is cached and vouched for, of a host that is known. Asks nobody. Paths without a query are asked
 * for over and over: what they are is worked out once.
 */
export function openPeekPage({ hosts, cache }: { hosts: HostDirectory; cache: PageCache }): PeekPage {
  const keys = new LRUCache<string, { key: string | null }>({ max: 10_000 });
  const keyOfPath = (path: string): string | null => {
    const held = keys.get(path);
    if (held !== undefined) return held.key;
    const key = keyOf(path, noQuery);
    keys.set(path, { key });
    return key;
  };
  return (hostHeader, path, query = noQuery) => {
    const name = hostNameIn(hostHeader);
    const host = name === null ? null : hosts.peek(name);
    if (host?.kind !== 'tenant' || host.site.status !== 'active' || query.has('_data')) return null;
    const key = query.size === 0 ? keyOfPath(path) : keyOf(path, query);
    const page = key === null ? null : cache.peek(host.site.tenantId, key);
    return page === null || page.notes.identity ? null : { page, site: host.site.slug };
  };
}
