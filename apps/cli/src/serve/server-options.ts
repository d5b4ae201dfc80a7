import { createApp } from '@conoceles/api';
import { type Database, listenPublished, listHosts, resolveHost as pingHosts } from '@conoceles/db';
import { readPublicationVersion, readSite, resolveHost, type ServiceDeps } from '@conoceles/services';
import type { ServerOptions } from '@conoceles/web';
import type { Settings } from '../settings.ts';

export type ServeInput = { deps: ServiceDeps } & Pick<Settings, 'port' | 'isProduction'> &
  Partial<Pick<Settings, 'proxies' | 'apiUrl' | 'offlineCopies'>>;

/** Joins the front door, the API and the services of this process. */
export function serverOptions(input: ServeInput): ServerOptions {
  const { deps, port, isProduction, proxies = 0, apiUrl, offlineCopies = true } = input;
  return {
    port,
    ...(apiUrl === undefined
      ? { api: createApp({ ...deps, secureOrigins: isProduction, behindFrontDoor: true }) }
      : { apiUrl }),
    proxies,
    offlineCopies,
    resolveHost: (hostName) => resolveHost(deps, hostName),
    listSites: () => listSites(deps),
    onPublished: (listener) => subscribe(deps.db, listener),
    readVersions: () => readVersions(deps),
    readyChecks: { database: async () => void (await pingHosts(deps.db, 'localhost')) },
    clock: deps.realClock,
    production: isProduction,
    ...(isProduction ? { log: (entry) => console.log(JSON.stringify(entry)) } : {}),
    reportError: ({ requestId, name, place }) => {
      console.error(`error ${requestId} ${name}\n${place.map((line) => `  ${line}`).join('\n')}`);
    },
  };
}

async function tenantSites(deps: ServiceDeps) {
  const hosts = await listHosts(deps.db);
  return [...new Map(hosts.map((host) => [host.tenantId, host])).values()];
}

async function listSites(deps: ServiceDeps) {
  const sites = await tenantSites(deps);
  return Promise.all(
    sites.map(async (site) => ({ name: (await readSite(deps, site)).stateName, host: site.host })),
  );
}

async function readVersions(deps: ServiceDeps) {
  const sites = await tenantSites(deps);
  return Promise.all(
    sites.map(async (site) => ({
      tenantId: site.tenantId,
      version: (await readPublicationVersion(deps, site)).site,
    })),
  );
}

function subscribe(db: Database, listener: Parameters<ServerOptions['onPublished']>[0]): () => void {
  const listening = listenPublished(db, listener);
  // Without the notices the polled versions still hold; the connection is tried again by the driver.
  listening.catch(() => {});
  return () => void listening.then((stop) => stop()).catch(() => {});
}
