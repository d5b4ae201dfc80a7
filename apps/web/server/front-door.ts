import type { IncomingMessage, ServerResponse } from 'node:http';
import { PublicationVersion } from '@conoceles/contracts';
import type { PageLanguage } from '../app/language/page-language.ts';
import type { WebContext } from '../app/web-context.ts';
import type { BrandFiles, Brands } from './brand.ts';
import { clientAddress } from './client-address.ts';
import { isCrossSite, sendCrossSiteProblem } from './cross-site.ts';
import { askDataFile, dataFilePath, sendDataFile, wantsPage } from './data-file.ts';
import { type DocumentRevisions, openDocumentRevisions } from './document-unchanged.ts';
import { runReadyChecks } from './health.ts';
import { type HostDirectory, hostNameOf } from './host-directory.ts';
import { type Languages, spanishOnly } from './languages.ts';
import {
  type Closed,
  type MaintenanceWatch,
  maintenancePage,
  maintenanceProblem,
  retryAfterSeconds,
} from './maintenance.ts';
import { workerPath } from './offline-worker.ts';
import type { CachedPage, PageCache, PageMaker } from './page-cache.ts';
import { apiFetch, describeError, pageContext } from './page-context.ts';
import { pathLabel } from './path-label.ts';
import type { PeekPage } from './peek-page.ts';
import { listOfSites, type PlainPage, plainPages } from './plain-page.ts';
import type { PublicationWatch } from './publication-watch.ts';
import { renderDocument } from './render-document.ts';
import type { KnownHost, RenderPage, ServerOptions, TenantHost } from './server-options.ts';
import type { StaticAssets } from './static-assets.ts';
import {
  addressIn,
  documentAddress,
  isPublicSite,
  isRefusedPath,
  splitLanguage,
  surfaceOf,
} from './surface.ts';
import {
  newNonce,
  openVisit,
  redirect,
  sendJson,
  sendPlainPage,
  sendPrepared,
  setPolicy,
  type Visit,
} from './visit.ts';
import type { Prepared } from './write-page.ts';

export interface FrontDoorParts {
  options: ServerOptions;
  hosts: HostDirectory;
  watch: PublicationWatch;
  cache: PageCache;
  peek: PeekPage;
  assets: StaticAssets;
  brands: Brands;
  languages: Languages;
  /** The service worker that devices ask for. */
  worker: Prepared;
  maintenance: MaintenanceWatch;
  render: RenderPage;
  /** Hono's listener, for the API and the portals; it finds the request's context with `contextOf`. */
  beyond: (request: IncomingMessage, response: ServerResponse) => unknown;
  elapsedMs: () => number;
}

/** What a page wears. */
interface Frame {
  brand: BrandFiles;
  language: PageLanguage;
}

const contexts = new WeakMap<IncomingMessage, WebContext>();

/** Context of a portal request that went past the front door. */
export function contextOf(request: IncomingMessage): WebContext {
  const context = contexts.get(request);
  if (context === undefined) throw new Error('A page was asked for without passing the front door.');
  return context;
}

/** What a citizen sends is a few lines; a body of unknown length is not read either. */
const maxFormBytes = 32_768;
const isHeavyForm = ({ headers }: IncomingMessage): boolean =>
  !(Number(headers['content-length']) <= maxFormBytes);

const reads = (request: IncomingMessage): boolean => request.method === 'GET' || request.method === 'HEAD';

/**
 * What stands before Hono and Remix: whose site the host is, the page cache, security headers, the refusal of cross-site requests, assets,
 * brand and health. A cached page leaves from here without a promise.
 */
export class FrontDoor {
  readonly #parts: FrontDoorParts;
  readonly #api: (request: Request) => Promise<Response>;
  readonly #revisions: DocumentRevisions = openDocumentRevisions();

  constructor(parts: FrontDoorParts) {
    this.#parts = parts;
    this.#api = apiFetch(parts.options);
  }

  /** The listener of the HTTP server. */
  readonly listen = (request: IncomingMessage, response: ServerResponse): void => {
    const startedAtMs = this.#parts.elapsedMs();
    const visit = openVisit(request, response);
    if (visit === null) {
      response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
      response.end(plainPages.badRequest.text);
      return;
    }
    if (this.#parts.options.log !== undefined) this.#logWhenDone(visit, startedAtMs);
    if (!this.#answerFromCache(visit)) {
      this.#answer(visit).catch((error: unknown) => this.#fail(visit, error));
    }
  };

  #logWhenDone(visit: Visit, startedAtMs: number): void {
    visit.response.once('close', () => {
      this.#parts.options.log?.({
        requestId: visit.id,
        method: visit.request.method ?? '-',
        site: visit.site,
        path: pathLabel(visit.pathname),
        status: visit.response.statusCode,
        durationMs: Math.round((this.#parts.elapsedMs() - startedAtMs) * 10) / 10,
        cache: visit.cache,
      });
    });
  }

  #policy(visit: Visit, policy: Parameters<typeof setPolicy>[1]['policy'], nonce?: string): void {
    const { production } = this.#parts.options;
    setPolicy(visit, { policy, production, ...(nonce === undefined ? {} : { nonce }) });
  }

  #answerFromCache(visit: Visit): boolean {
    if (!reads(visit.request)) return false;
    const hit = this.#parts.peek(visit.request.headers.host, visit.pathname, visit.query);
    if (hit === null) return false;
    visit.site = hit.site;
    visit.cache = 'hit';
    this.#policy(visit, 'document');
    sendPrepared(visit, hit.page);
    return true;
  }

  async #answer(visit: Visit): Promise<void> {
    const asset = reads(visit.request) ? await this.#parts.assets.find(visit.pathname) : null;
    if (asset !== null) {
      this.#policy(visit, 'asset');
      return sendPrepared(visit, asset);
    }
    this.#policy(visit, 'document');
    if (isRefusedPath(visit.pathname)) return this.#plain(visit, 404, plainPages.notFound);
    if (visit.pathname === '/healthz') return sendJson(visit, { status: 200, body: { status: 'ok' } });
    if (visit.pathname === '/readyz') return this.#ready(visit);
    if (visit.pathname === workerPath && reads(visit.request)) return sendPrepared(visit, this.#parts.worker);
    const name = hostNameOf(visit.request);
    const host = name === null ? null : await this.#parts.hosts.find(name);
    if (host === null) return this.#nobody(visit, name);
    visit.site = host.kind === 'tenant' ? host.site.slug : host.kind;
    return this.#answerForHost(visit, host);
  }

  async #answerForHost(visit: Visit, host: KnownHost): Promise<void> {
    const { options } = this.#parts;
    const isApi = visit.pathname === '/api' || visit.pathname.startsWith('/api/');
    const asked = { method: visit.request.method ?? '', pathname: visit.pathname };
    if (isCrossSite(asked, visit.request.headers, options.production)) {
      return isApi ? sendCrossSiteProblem(visit) : this.#plain(visit, 403, plainPages.crossSite);
    }
    const closed = await this.#closedFor(visit, host);
    if (isApi) return closed === null ? this.#pass(visit, host, 'api') : this.#closedApi(visit, closed);
    const brand = await this.#brandOf(visit, host);
    if (visit.pathname.startsWith('/marca/')) return this.#sendBrand(visit, brand);
    if (host.kind === 'tenant' && host.site.status === 'suspended') {
      return this.#plain(visit, 503, plainPages.suspended);
    }
    if (host.kind === 'tenant' && closed !== null) return this.#closed(visit, host, closed, brand);
    const dataFile = host.kind === 'tenant' ? dataFilePath(visit.pathname) : null;
    if (dataFile !== null) return this.#sendData(visit, dataFile);
    if (visit.pathname.length > 1 && visit.pathname.endsWith('/') && reads(visit.request)) {
      return redirect(visit, visit.pathname.replace(/\/+$/u, '') || '/');
    }
    const surface = surfaceOf(host.kind === 'tenant', visit.pathname);
    if (host.kind !== 'tenant' || surface === 'portal') return this.#pass(visit, host, 'portal', { brand });
    return surface === 'document' ? this.#document(visit, host, brand) : this.#form(visit, host, brand);
  }

  /** A page where citizens send something: never kept, and a body is read only when it is known to be small. */
  async #form(visit: Visit, host: TenantHost, brand: BrandFiles): Promise<void> {
    const { tag, pathname } = splitLanguage(visit.pathname);
    const language = await this.#languageOf(visit, host, tag);
    if (language === null) return this.#plain(visit, 404, plainPages.notFound);
    if (!reads(visit.request) && isHeavyForm(visit.request)) {
      return this.#plain(visit, 413, plainPages.tooLarge);
    }
    // Pages have no language in their routes: it travels in the context.
    visit.request.url = `${pathname}${visit.query.size > 0 ? `?${visit.query}` : ''}`;
    return this.#pass(visit, host, 'form', { brand, language });
  }

  /** The closure in force, for what belongs to the public site; the portals go on. */
  async #closedFor(visit: Visit, host: KnownHost): Promise<Closed | null> {
    const { maintenance, watch } = this.#parts;
    if (host.kind !== 'tenant' || host.site.status !== 'active') return null;
    if (visit.pathname.startsWith('/marca/') || !isPublicSite(visit.pathname)) return null;
    const { tenantId } = host.site;
    const version = watch.trustedVersion(tenantId);
    return maintenance.find({ tenantId, version, read: (path) => this.#readPublic(visit, path) });
  }

  #retryLater(visit: Visit, closed: Closed): void {
    const seconds = retryAfterSeconds(closed, this.#parts.options.clock.now());
    visit.response.setHeader('retry-after', String(seconds));
  }

  async #closed(visit: Visit, host: TenantHost, closed: Closed, brand: BrandFiles): Promise<void> {
    this.#retryLater(visit, closed);
    const { tag } = splitLanguage(visit.pathname);
    const language = (await this.#languageOf(visit, host, tag)) ?? spanishOnly;
    return this.#plain(visit, 503, maintenancePage(closed, language.words, brand.version));
  }

  #closedApi(visit: Visit, closed: Closed): void {
    this.#retryLater(visit, closed);
    sendJson(visit, {
      status: 503,
      contentType: 'application/problem+json; charset=utf-8',
      body: maintenanceProblem(closed, visit.id),
    });
  }

  async #document(visit: Visit, host: TenantHost, brand: BrandFiles): Promise<void> {
    if (!reads(visit.request)) {
      visit.response.setHeader('allow', 'GET, HEAD');
      return this.#plain(visit, 405, plainPages.method);
    }
    const { tag, pathname } = splitLanguage(visit.pathname);
    const address = visit.query.has('_data') ? null : documentAddress(pathname, visit.query);
    const language = await this.#languageOf(visit, host, tag);
    if (address === null || language === null) return this.#plain(visit, 404, plainPages.notFound);
    const { cache, render, options } = this.#parts;
    const facts = {
      id: visit.id,
      nonce: '',
      host,
      surface: 'document',
      brandVersion: brand.version,
      language,
    } as const;
    const maker: PageMaker = {
      render: () => renderDocument(render, address, pageContext(visit.request, facts, options)),
      isUnchanged: (earlier, version) =>
        this.#revisions.isUnchanged(earlier, {
          tenantId: host.site.tenantId,
          version,
          read: (path) => this.#readPublic(visit, path),
        }),
    };
    const { tenantId } = host.site;
    const key = addressIn(tag, address);
    let answer = await cache.get(tenantId, key, maker);
    if (await this.#isOvertaken(visit, tenantId, answer.page)) answer = await cache.get(tenantId, key, maker);
    visit.cache = answer.cache;
    sendPrepared(visit, answer.page);
  }

  /**
   * Identity answers are confirmed at the origin every time: a consent may have been revoked while its notice is on the way, or while the page
   * was being rendered. An origin that does not answer fails the visit.
   */
  async #isOvertaken(visit: Visit, tenantId: string, page: CachedPage): Promise<boolean> {
    if (!page.notes.identity) return false;
    const { site: version } = PublicationVersion.parse(await this.#readPublic(visit, 'version'));
    this.#parts.watch.raise({ tenantId, version });
    return page.version >= 0 && page.version < version;
  }

  /** Hands the request to Hono, with the headers and the context of its surface. */
  #pass(
    visit: Visit,
    host: KnownHost,
    surface: 'api' | 'form' | 'portal',
    { brand = this.#parts.brands.neutral, language = spanishOnly }: Partial<Frame> = {},
  ): void {
    const { options, beyond } = this.#parts;
    const nonce = surface === 'portal' ? newNonce() : '';
    this.#policy(visit, surface, nonce);
    visit.response.setHeader('cache-control', 'no-store');
    visit.request.headers['x-request-id'] = visit.id;
    visit.request.headers['x-client-address'] = clientAddress(visit.request, options.proxies ?? 0);
    delete visit.request.headers['x-forwarded-host'];
    if (surface !== 'api') {
      const facts = { id: visit.id, nonce, host, surface, brandVersion: brand.version, language };
      contexts.set(visit.request, pageContext(visit.request, facts, options));
    }
    beyond(visit.request, visit.response);
  }

  async #brandOf(visit: Visit, host: KnownHost): Promise<BrandFiles> {
    const { brands, watch } = this.#parts;
    if (host.kind !== 'tenant') return brands.neutral;
    const { tenantId } = host.site;
    return brands.ofTenant({ tenantId, version: watch.trustedVersion(tenantId) }, () =>
      this.#readPublic(visit, 'brand'),
    );
  }

  #languageOf(visit: Visit, host: TenantHost, tag: string) {
    const { languages, watch } = this.#parts;
    const { tenantId } = host.site;
    return languages.find({ tag, tenantId, version: watch.trustedVersion(tenantId) }, () =>
      this.#readPublic(visit, 'languages'),
    );
  }

  /** Asks the API as a citizen of the visit's host. */
  async #readPublic(visit: Visit, path: string): Promise<unknown> {
    const response = await this.#api(new Request(`http://${visit.request.headers.host}/api/public/${path}`));
    if (!response.ok) throw new Error('The API did not answer.');
    return response.json();
  }

  /** Sheet and mark under the version in their name; another version answers with today's, kept only briefly. */
  async #sendBrand(visit: Visit, brand: BrandFiles): Promise<void> {
    const match = /^\/marca\/([\w-]{1,64})\.(css|svg)$/u.exec(visit.pathname);
    if (match === null || !reads(visit.request)) return this.#plain(visit, 404, plainPages.notFound);
    const [, version, kind] = match;
    const { neutral } = this.#parts.brands;
    const files = version === neutral.version ? neutral : brand;
    const file = kind === 'css' ? files.css : files.svg;
    if (kind === 'svg') this.#policy(visit, 'mark');
    sendPrepared(visit, version === files.version ? file : { ...file, cacheControl: 'public, max-age=60' });
  }

  /** A file of open data, by its friendly address: written by the API and kept by nobody here. */
  async #sendData(visit: Visit, path: string): Promise<void> {
    if (!reads(visit.request) && visit.request.method !== 'OPTIONS') {
      visit.response.setHeader('allow', 'GET, HEAD, OPTIONS');
      return this.#plain(visit, 405, plainPages.method);
    }
    this.#policy(visit, 'api');
    const answer = await askDataFile(visit, path, this.#api);
    if (answer.status < 400 || !wantsPage(visit)) return sendDataFile(visit, answer);
    await answer.body?.cancel();
    this.#policy(visit, 'document');
    if (answer.status !== 503) return this.#plain(visit, 404, plainPages.notFound);
    visit.response.setHeader('retry-after', answer.headers.get('retry-after') ?? '15');
    return this.#plain(visit, 503, plainPages.busyFile);
  }

  async #ready(visit: Visit): Promise<void> {
    const { ready, checks } = await runReadyChecks(this.#parts.options.readyChecks ?? {}, 2_000);
    sendJson(visit, { status: ready ? 200 : 503, body: { status: ready ? 'ok' : 'unavailable', checks } });
  }

  /** A host that is nobody's: outside production, bare localhost lists the sites. */
  async #nobody(visit: Visit, name: string | null): Promise<void> {
    const { options, brands } = this.#parts;
    if (visit.pathname.startsWith('/marca/base.')) return this.#sendBrand(visit, brands.neutral);
    const isLocal = name === 'localhost' || name === '127.0.0.1';
    if (options.production || !isLocal || visit.pathname !== '/' || options.listSites === undefined) {
      return this.#plain(visit, 421, plainPages.unknownHost);
    }
    const port = visit.request.headers.host?.split(':')[1];
    return this.#plain(visit, 200, listOfSites(await options.listSites(), port));
  }

  #plain(visit: Visit, status: number, page: PlainPage): Promise<void> {
    return sendPlainPage(visit, { status, page, designHref: this.#parts.assets.designHref });
  }

  async #fail(visit: Visit, error: unknown): Promise<void> {
    this.#parts.options.reportError?.(describeError(visit.id, error));
    if (visit.response.headersSent) {
      visit.response.destroy();
      return;
    }
    await this.#plain(visit, 500, plainPages.failed);
  }
}
