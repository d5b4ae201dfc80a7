// Keeps on the device the public pages that its owner has seen, so that they can be read without connection. Served at /sw.js, after a line that says in
// `pagePatterns` which addresses are pages. It touches nothing else: no portal, no form, no POST.
//
// The server's own word decides what may stay: an answer that must be asked for each time (`no-cache`: it rests on a consent that may be taken back) or that
// is for one person only is never kept, and an answer of that kind removes the copy there was.
const kept = { pages: 'paginas-1', design: 'diseno-1', photos: 'fotos-1' };
const most = { [kept.pages]: 60, [kept.design]: 60, [kept.photos]: 120 };
const maxAgeMs = 14 * 24 * 60 * 60 * 1000;
const offlinePath = '/sin-conexion';
const seenHeader = 'x-visto';
const patterns = pagePatterns.map((source) => new RegExp(source, 'u'));

const withoutLanguage = (pathname) => pathname.replace(/^\/[a-z]{2,3}(?=\/|$)/, '') || '/';
const isPage = (pathname) =>
  patterns.some((pattern) => pattern.test(pathname) || pattern.test(withoutLanguage(pathname)));
const isDesign = (pathname) => /^\/(?:assets|marca|secciones)\//.test(pathname);
const isPhoto = (pathname) => pathname.startsWith('/api/public/photos/');

function mayStay(response) {
  const said = response.headers.get('cache-control') ?? 'no-store';
  return response.status === 200 && !response.redirected && !/no-store|no-cache|private/.test(said);
}

async function keep(name, url, response) {
  const cache = await caches.open(name);
  const headers = new Headers(response.headers);
  headers.set(seenHeader, String(Date.now()));
  await cache.delete(url);
  await cache.put(url, new Response(await response.blob(), { status: 200, headers }));
  const keys = await cache.keys();
  for (const oldest of keys.slice(0, Math.max(0, keys.length - most[name]))) await cache.delete(oldest);
}

async function forget(name, url) {
  await (await caches.open(name)).delete(url);
}

/** A copy that is young enough to be shown. */
async function copyOf(name, url) {
  const found = await (await caches.open(name)).match(url);
  if (found === undefined) return undefined;
  if (Date.now() - Number(found.headers.get(seenHeader)) <= maxAgeMs) return found;
  await forget(name, url);
  return undefined;
}

/** Style, typeface, mark, scripts and photographs that a page names. */
async function keepParts(html) {
  const named = [...html.matchAll(/(?:href|src)="(\/[^"#]+)"/g)].map(([, path]) => path);
  for (const path of new Set(named)) {
    const url = new URL(path.replaceAll('&amp;', '&'), location.origin);
    const name = isDesign(url.pathname) ? kept.design : isPhoto(url.pathname) ? kept.photos : null;
    if (name === null || (await copyOf(name, url.href)) !== undefined) continue;
    const response = await fetch(url).catch(() => null);
    if (response !== null && mayStay(response)) await keep(name, url.href, response);
  }
}

async function remember(url, response) {
  // What failed says nothing of the page: its copy stays for when there is no connection.
  if (response.status >= 500 || response.status === 429) return;
  if (!mayStay(response)) return forget(kept.pages, url);
  const copy = response.clone();
  await keep(kept.pages, url, response);
  await keepParts(await copy.text());
}

/** The copy of a page, which says that it is one and of when. */
async function seenPage(url) {
  const found = await copyOf(kept.pages, url);
  if (found === undefined) return undefined;
  const html = await found.text();
  const language = /<html[^>]* lang="([^"]+)"/.exec(html)?.[1] ?? 'es-MX';
  const notice = /data-copia="([^"]*)"/.exec(html)?.[1] ?? '';
  const moment = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' });
  const words = notice.replace('{moment}', moment.format(Number(found.headers.get(seenHeader))));
  const said = `<p class="c-copy" role="status">${words}</p>`;
  return new Response(html.replace('<main', `${said}<main`), { headers: found.headers });
}

const withoutHash = (url) => url.split('#')[0];

async function readPage(event) {
  const url = withoutHash(event.request.url);
  try {
    const response = (await event.preloadResponse) ?? (await fetch(event.request));
    event.waitUntil(remember(url, response.clone()));
    return response;
  } catch {
    const offline = new URL(offlinePath, location.origin).href;
    return (await seenPage(url)) ?? (await copyOf(kept.pages, offline)) ?? Response.error();
  }
}

/** Its address names its bytes: a copy is as good as the original. */
async function readDesign(event) {
  const url = event.request.url;
  const copy = await copyOf(kept.design, url);
  if (copy !== undefined) return copy;
  const response = await fetch(event.request);
  if (mayStay(response)) event.waitUntil(keep(kept.design, url, response.clone()));
  return response;
}

async function readPhoto(event) {
  const url = event.request.url;
  try {
    const response = await fetch(event.request);
    const next = mayStay(response) ? keep(kept.photos, url, response.clone()) : forget(kept.photos, url);
    event.waitUntil(next);
    return response;
  } catch {
    return (await copyOf(kept.photos, url)) ?? Response.error();
  }
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate') {
    if (isPage(pathname)) event.respondWith(readPage(event));
  } else if (isDesign(pathname)) event.respondWith(readDesign(event));
  else if (isPhoto(pathname)) event.respondWith(readPhoto(event));
});

const fetchAndRemember = async (url) => remember(url, await fetch(url));

self.addEventListener('install', (event) => {
  event.waitUntil(
    fetchAndRemember(new URL(offlinePath, location.origin).href).then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  const names = Object.values(kept);
  const clean = async () => {
    for (const name of await caches.keys()) if (!names.includes(name)) await caches.delete(name);
    await self.registration.navigationPreload?.enable();
    await self.clients.claim();
  };
  event.waitUntil(clean());
});

// The page that was open when this began was seen too.
self.addEventListener('message', (event) => {
  const url = withoutHash(String(event.data?.seen ?? ''));
  if (!URL.canParse(url)) return;
  const { origin, pathname } = new URL(url);
  if (origin === location.origin && isPage(pathname)) {
    event.waitUntil(fetchAndRemember(url).catch(() => {}));
  }
});
