import type { ApiClientOptions } from '@conoceles/api-client';
import type { PageLanguage } from './language/page-language.ts';

/**
 * What the front door hands to every loader and action, and what documents hand back. Types only: the server builds it, the pages read it.
 */

/** Whose site a host name is. */
export type HostSite =
  | { kind: 'tenant'; tenantId: string; slug: string }
  | { kind: 'ine' }
  | { kind: 'platform' };

/**
 * `document`: a citizen's page, without scripts or cookies, cacheable. `portal`: a page behind a session, hydrated, with a nonce. The front
 * door decides by host and path (`server/surface.ts`), because the security policy is set before the page is known. `form`: a page where a citizen
 * sends something; like a document it has no session, cookie nor inline script, but nothing of it is kept.
 */
export type Surface = 'document' | 'form' | 'portal';

/** What a document tells the cache about itself; its loader fills it. */
export interface PageNotes {
  /** Slugs of the candidacies it shows; `null` (the default) means that any publication of the state changes it. */
  candidacies: readonly string[] | null;
  /** `frameStamp` of the site it was rendered with, on documents of candidacies. */
  frame: string | null;
  /** Carries identity answers, or curricular ones that rest on the person's authorisation: browsers and edges must ask again every time. */
  identity: boolean;
  /** Its address names its bytes: whoever has them need never ask again. */
  immutable: boolean;
  /** The address names nothing that exists (a filter nobody has): it is answered and not kept, or anybody could fill the cache with them. */
  passing: boolean;
}

export interface WebContext {
  host: HostSite;
  surface: Surface;
  /** Of the request's Content-Security-Policy; empty on documents. */
  nonce: string;
  requestId: string;
  /** The words of the page and the languages it can be read in; Spanish alone on portals. */
  language: PageLanguage;
  /** Origin of this request («http://hidalgo.localhost:3000»), for absolute addresses. */
  origin: string;
  production: boolean;
  /** Instant the request is answered at, from the clock the server was started with. */
  now: Date;
  page: PageNotes;
  /** How to reach the API as the person of this request; pages use `apiOf(context)`. Documents carry no cookie. */
  apiOptions: ApiClientOptions;
  /** Version of the brand sheet and mark of this host (`/marca/<version>.css`). */
  brandVersion: string;
  /** Whether devices may keep what they see of the public pages. */
  offlineCopies: boolean;
  /** Tells the log about an error nobody foresaw (its kind and place, never its message: messages may carry private values). */
  reportError: (error: unknown) => void;
}

declare module '@remix-run/node' {
  interface AppLoadContext extends WebContext {}
}
