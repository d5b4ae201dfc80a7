import type { IncomingMessage } from 'node:http';
import { LRUCache } from 'lru-cache';
import type { KnownHost } from './server-options.ts';

/** Host name of a request without its port, lower case; null when it is missing or cannot be one. */
export function hostNameOf(request: IncomingMessage): string | null {
  return hostNameIn(request.headers.host);
}

/** The same of a Host header. */
export function hostNameIn(header: string | undefined): string | null {
  const host = header?.toLowerCase();
  const name = host === undefined ? undefined : /^([a-z0-9.-]{1,253})(?::\d{1,5})?$/u.exec(host)?.[1];
  return name ?? null;
}

export interface HostDirectory {
  /** Whose site a name is, if it is known without asking; undefined when it has to be asked. */
  peek: (name: string) => KnownHost | null | undefined;
  find: (name: string) => Promise<KnownHost | null>;
}

/** Remembers for some seconds whose site a name is: a suspended state or a new domain takes effect within `ttlMs`. */
export function openHostDirectory(
  resolveHost: (name: string) => Promise<KnownHost | null>,
  ttlMs: number,
): HostDirectory {
  const known = new LRUCache<string, { host: KnownHost | null }>({ max: 2_000, ttl: ttlMs });
  return {
    peek: (name) => known.get(name)?.host,
    find: async (name) => {
      const held = known.get(name);
      if (held !== undefined) return held.host;
      const host = await resolveHost(name);
      known.set(name, { host });
      return host;
    },
  };
}
