/** What the composition root hands to the front door: ports to the rest of the house, nothing it could open by itself. */

export interface TenantHost {
  kind: 'tenant';
  site: { tenantId: string; slug: string; status: 'active' | 'suspended' };
}
export type KnownHost = TenantHost | { kind: 'ine' } | { kind: 'platform' };

export interface PublishedVersion {
  tenantId: string;
  version: number;
}

/** Something with Hono's `fetch`: the API when it lives in this process. */
export interface FetchApp {
  fetch: (request: Request, env?: unknown) => Response | Promise<Response>;
}

/** Runs the page of a request; Remix's handler in production of pages, a small one in the front door's own tests. */
export type RenderPage = (
  request: Request,
  context: import('../app/web-context.ts').WebContext,
) => Promise<Response>;

export interface AccessEntry {
  requestId: string;
  method: string;
  /** Host kind or slug of the state. */
  site: string;
  /** Path without query and with private parts replaced. */
  path: string;
  status: number;
  durationMs: number;
  cache: 'hit' | 'miss' | 'none';
}

export interface ServerOptions {
  port: number;
  /** Address to listen on; every one when absent. */
  host?: string;
  /** Mounted at `/api`. Absent when `apiUrl` is given. */
  api?: FetchApp;
  /** Address of an API that lives elsewhere («http://api.internal:4000»). */
  apiUrl?: string;
  /** Whose site a host name is («hidalgo.localhost», port left out, lower case); null when nobody's. */
  resolveHost: (hostName: string) => Promise<KnownHost | null>;
  /** Sites for the index at bare localhost, outside production. */
  listSites?: () => Promise<readonly { name: string; host: string }[]>;
  /** Calls back at each publication; returns how to stop. A notice may be lost: versions are polled too. */
  onPublished: (listener: (notice: PublishedVersion) => void) => () => void;
  /** Publication version of every state, read now. */
  readVersions: () => Promise<readonly PublishedVersion[]>;
  /** Each must hold for the instance to take traffic. */
  readyChecks?: Readonly<Record<string, () => Promise<void>>>;
  clock: { now(): Date };
  production: boolean;
  /** False withdraws the copies that devices keep of what was seen (`OFFLINE_COPIES=off`); they are kept when absent. */
  offlineCopies?: boolean;
  /** How many proxies of ours stand in front; their word in X-Forwarded-For is believed. None when absent. */
  proxies?: number;
  log?: (entry: AccessEntry) => void;
  reportError?: (report: { requestId: string; name: string; place: readonly string[] }) => void;
  /** Replaces Remix's build (tests of the front door itself). */
  renderPage?: RenderPage;
  /** Folder of the built client. */
  assetsFolder?: string;
  /** How often versions are polled and for how long an unconfirmed cache may still answer, in milliseconds. */
  pollEveryMs?: number;
  trustForMs?: number;
}

export interface RunningServer {
  url: string;
  port: number;
  close: () => Promise<void>;
}
