import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { openBrands } from './server/brand.ts';
import { openFastLane } from './server/fast-lane.ts';
import { FrontDoor } from './server/front-door.ts';
import { createBeyond } from './server/hono-app.ts';
import { openHostDirectory } from './server/host-directory.ts';
import { openLanguages } from './server/languages.ts';
import { watchMaintenance } from './server/maintenance.ts';
import { openOfflineWorker } from './server/offline-worker.ts';
import { PageCache } from './server/page-cache.ts';
import { pathLabel } from './server/path-label.ts';
import { openPeekPage } from './server/peek-page.ts';
import { watchPublications } from './server/publication-watch.ts';
import { openRemix } from './server/remix-handler.ts';
import type { RunningServer, ServerOptions } from './server/server-options.ts';
import { openStaticAssets } from './server/static-assets.ts';
import { headersFor } from './server/visit.ts';

export type {
  AccessEntry,
  FetchApp,
  KnownHost,
  PublishedVersion,
  RunningServer,
  ServerOptions,
} from './server/server-options.ts';

const maxCacheBytes = 256 * 1024 * 1024;
/** Dates on public pages turn with the day; half a minute late is the most they may be. */
const maxPageAgeMs = 30_000;
const hostTtlMs = 2_000;

function listen(server: Server, port: number, host: string | undefined): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), 5_000);
    server.close(() => {
      clearTimeout(force);
      resolve();
    });
    server.closeIdleConnections();
  });
}

/**
 * Starts the web: front door, page cache, the API of this process (or `apiUrl`) and Remix's pages.
 * @returns its address and how to stop it; rejects with the listener's error (`EADDRINUSE`) when the port cannot be had.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const elapsedMs = (): number => performance.now();
  const watch = watchPublications({
    onPublished: options.onPublished,
    readVersions: options.readVersions,
    pollEveryMs: options.pollEveryMs ?? 1_000,
    trustForMs: options.trustForMs ?? 4_000,
    elapsedMs,
  });
  const render = options.renderPage ?? (await openRemix(options.production));
  const hosts = openHostDirectory(options.resolveHost, hostTtlMs);
  const cache = new PageCache({ watch, elapsedMs, maxBytes: maxCacheBytes, maxAgeMs: maxPageAgeMs });
  const peek = openPeekPage({ hosts, cache });
  const door = new FrontDoor({
    options,
    hosts,
    watch,
    cache,
    peek,
    assets: await openStaticAssets(
      options.assetsFolder ?? fileURLToPath(new URL('./build/client', import.meta.url)),
    ),
    brands: await openBrands(),
    languages: openLanguages(),
    worker: await openOfflineWorker(options.offlineCopies ?? true),
    maintenance: watchMaintenance(options.clock),
    render,
    beyond: getRequestListener(createBeyond(options, render).fetch, { overrideGlobalObjects: false }),
    elapsedMs,
  });
  const server = createServer({ requestTimeout: 60_000, headersTimeout: 15_000 }, door.listen);
  const { log } = options;
  openFastLane(server, {
    peek,
    fixedHeaders: headersFor('document', options.production),
    now: () => options.clock.now(),
    elapsedMs,
    ...(log === undefined
      ? {}
      : {
          log: ({ pathname, ...hit }) =>
            log({ ...hit, method: 'GET', path: pathLabel(pathname), status: 200, cache: 'hit' }),
        }),
  });
  const port = await listen(server, options.port, options.host).catch((error: unknown) => {
    watch.stop();
    throw error;
  });
  return {
    url: `http://localhost:${port}`,
    port,
    close: async () => {
      watch.stop();
      await closeServer(server);
    },
  };
}
