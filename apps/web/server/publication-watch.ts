import type { PublishedVersion } from './server-options.ts';

/** What the page cache needs to know before it answers. */
export interface PublicationWatch {
  /** Version of a state as far as this process knows; null when it cannot vouch for it, and nothing cached may be served. */
  trustedVersion: (tenantId: string) => number | null;
  /** Takes a version that somebody read just now; it may be ahead of the notices. */
  raise: (found: PublishedVersion) => void;
  stop: () => void;
}

/**
 * Follows the publication version of every state: notices arrive within milliseconds, and because one can be lost, all versions are polled.
 * Fails closed: after `trustForMs` without a successful poll nothing is vouched for.
 */
export function watchPublications(options: {
  onPublished: (listener: (notice: PublishedVersion) => void) => () => void;
  readVersions: () => Promise<readonly PublishedVersion[]>;
  pollEveryMs: number;
  trustForMs: number;
  elapsedMs: () => number;
}): PublicationWatch {
  const versions = new Map<string, number>();
  let confirmedAtMs = Number.NEGATIVE_INFINITY;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;

  const raise = ({ tenantId, version }: PublishedVersion): void => {
    versions.set(tenantId, Math.max(version, versions.get(tenantId) ?? version));
  };
  const poll = async (): Promise<void> => {
    const askedAtMs = options.elapsedMs();
    try {
      for (const found of await options.readVersions()) raise(found);
      confirmedAtMs = askedAtMs;
    } catch {
      // Silence is not trust: what is cached stops being served when `trustForMs` runs out.
    }
    if (!stopped) timer = setTimeout(poll, options.pollEveryMs).unref();
  };
  const unsubscribe = options.onPublished(raise);
  void poll();

  return {
    trustedVersion: (tenantId) =>
      options.elapsedMs() - confirmedAtMs <= options.trustForMs ? (versions.get(tenantId) ?? null) : null,
    raise,
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      unsubscribe();
    },
  };
}
