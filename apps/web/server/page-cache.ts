import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { PageNotes } from '../app/web-context.ts';
import { type Bodies, compressAll, type Encoding } from './compress.ts';
import type { PublicationWatch } from './publication-watch.ts';
import { isPassingView } from './surface.ts';

/** A whole document ready to be written: one body and one strong ETag per encoding. */
export interface CachedPage {
  status: number;
  contentType: string;
  cacheControl: string;
  bodies: Bodies;
  etags: Readonly<Record<Encoding, string>>;
  notes: PageNotes;
  version: number;
  storedAtMs: number;
}

/** A document as its renderer made it. `cacheable` is false for what must not be kept (a page not found, a failure). */
export interface RenderedPage {
  status: number;
  contentType: string;
  body: Buffer;
  notes: PageNotes;
  cacheable: boolean;
}

/** How a page that is not at hand is made, and whether one of an earlier version still says the same. */
export interface PageMaker {
  render: () => Promise<RenderedPage>;
  isUnchanged?: (page: CachedPage, version: number) => Promise<boolean>;
}

export interface PageAnswer {
  page: CachedPage;
  cache: 'hit' | 'miss';
}

/** Browsers ask again every time (a 304 costs nothing), edges may keep a page without identity answers for a minute. */
const forEdges = 'public, max-age=0, s-maxage=60, must-revalidate';
const askAlways = 'public, no-cache';
const keepNothing = 'no-store';
/** Bytes under an address that names their content. */
const forGood = 'public, max-age=31536000, immutable';
/** What somebody typed is for the one who typed it: no edge keeps it. */
const forOneself = 'private, no-cache';

function cacheControlOf(rendered: RenderedPage, address: string, isKept: boolean): string {
  if (!isKept) return keepNothing;
  if (rendered.notes.immutable) return forGood;
  if (isPassingView(address)) return forOneself;
  return rendered.notes.identity ? askAlways : forEdges;
}

/** A body per encoding with its strong ETag. */
async function packed(
  { body, contentType }: RenderedPage,
  digest: string,
): Promise<Pick<CachedPage, 'bodies' | 'etags'>> {
  const tag = `"${digest}"`;
  if (isPacked(contentType)) {
    return {
      bodies: { br: body, gzip: body, identity: body },
      etags: { br: tag, gzip: tag, identity: tag },
    };
  }
  return {
    bodies: await compressAll(body, 5),
    etags: { br: `"${digest}-br"`, gzip: `"${digest}-gz"`, identity: tag },
  };
}

/** Already packed: compressing them again would only make them heavier. */
const isPacked = (contentType: string): boolean => /^(?:image\/(?!svg)|application\/pdf)/u.test(contentType);

async function makePage(
  rendered: RenderedPage,
  { address, version, storedAtMs }: { address: string; version: number | null; storedAtMs: number },
): Promise<CachedPage> {
  const digest = createHash('sha256').update(rendered.body).digest('base64url').slice(0, 27);
  const kept = rendered.cacheable && version !== null;
  return {
    status: rendered.status,
    contentType: rendered.contentType,
    cacheControl: cacheControlOf(rendered, address, kept),
    ...(await packed(rendered, digest)),
    notes: rendered.notes,
    version: version ?? -1,
    storedAtMs,
  };
}

/**
 * Whole public documents in memory. A page is valid for one publication version of its state and for `maxAgeMs` (dates on pages turn with the
 * day); while the watch cannot vouch for the version every page is rendered anew. Requests that miss together share one rendering, unless
 * something was published after it began.
 */
export class PageCache {
  /** The state's documents, and apart from them the views without end. */
  readonly #documents: LRUCache<string, CachedPage>;
  readonly #passing: LRUCache<string, CachedPage>;
  readonly #inFlight = new Map<string, Promise<CachedPage>>();
  readonly #watch: PublicationWatch;
  readonly #elapsedMs: () => number;
  readonly #maxAgeMs: number;

  constructor(options: {
    watch: PublicationWatch;
    elapsedMs: () => number;
    maxBytes: number;
    /** Room for searches and combinations of many filters; a thirty-second of the rest when absent. */
    maxPassingBytes?: number;
    maxAgeMs: number;
  }) {
    this.#watch = options.watch;
    this.#elapsedMs = options.elapsedMs;
    this.#maxAgeMs = options.maxAgeMs;
    this.#documents = room(options.maxBytes);
    this.#passing = room(options.maxPassingBytes ?? Math.ceil(options.maxBytes / 32));
  }

  #pagesOf(address: string): LRUCache<string, CachedPage> {
    return isPassingView(address) ? this.#passing : this.#documents;
  }

  /** The cached page, if it may be served now. Synchronous: the path of almost every request. */
  peek(tenantId: string, address: string): CachedPage | null {
    const version = this.#watch.trustedVersion(tenantId);
    if (version === null) return null;
    const page = this.#pagesOf(address).get(`${tenantId} ${address}`);
    if (page === undefined || page.version !== version) return null;
    return this.#elapsedMs() - page.storedAtMs <= this.#maxAgeMs ? page : null;
  }

  /** The page, rendered when it is not at hand. The version is read first: a page may be newer than its label, never older. */
  async get(tenantId: string, address: string, maker: PageMaker): Promise<PageAnswer> {
    const cached = this.peek(tenantId, address);
    if (cached !== null) return { page: cached, cache: 'hit' };
    const version = this.#watch.trustedVersion(tenantId);
    if (version === null) {
      const made = { address, version, storedAtMs: this.#elapsedMs() };
      return { page: await makePage(await maker.render(), made), cache: 'miss' };
    }
    const key = `${tenantId} ${version} ${address}`;
    const running =
      this.#inFlight.get(key) ??
      this.#make({ tenantId, address, version }, maker).finally(() => this.#inFlight.delete(key));
    this.#inFlight.set(key, running);
    return { page: await running, cache: 'miss' };
  }

  async #make(
    { tenantId, address, version }: { tenantId: string; address: string; version: number },
    maker: PageMaker,
  ): Promise<CachedPage> {
    const pages = this.#pagesOf(address);
    const key = `${tenantId} ${address}`;
    const startedAtMs = this.#elapsedMs();
    const earlier = pages.get(key);
    const isYoung = earlier !== undefined && startedAtMs - earlier.storedAtMs <= this.#maxAgeMs;
    if (isYoung && (await maker.isUnchanged?.(earlier, version).catch(() => false))) {
      const kept = { ...earlier, version };
      pages.set(key, kept);
      return kept;
    }
    const rendered = await maker.render();
    const page = await makePage(rendered, { address, version, storedAtMs: startedAtMs });
    // A slow rendering must not push out the page of a later publication.
    const isLatest = (pages.peek(key)?.version ?? version) <= version;
    if (rendered.cacheable && isLatest) pages.set(key, page);
    return page;
  }
}

function room(maxBytes: number): LRUCache<string, CachedPage> {
  return new LRUCache({
    maxSize: maxBytes,
    sizeCalculation: ({ bodies }) => 512 + bodies.br.length + bodies.gzip.length + bodies.identity.length,
  });
}
