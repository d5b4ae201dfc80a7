// Lists on the page of no connection what this device keeps, and empties it when asked. A file of its own, served as it is.
const list = document.querySelector('[data-copias]');
const cacheName = 'paginas-1';

async function copies() {
  if (!('caches' in window)) return [];
  const cache = await caches.open(cacheName);
  const found = [];
  for (const { url } of await cache.keys()) {
    if (new URL(url).pathname.endsWith('/sin-conexion')) continue;
    const response = await cache.match(url);
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const title = page.querySelector('h1')?.textContent || page.title || url;
    found.unshift({ url, title, seenAt: Number(response.headers.get('x-visto')) });
  }
  return found;
}

async function show() {
  const found = await copies();
  const moment = new Intl.DateTimeFormat(document.documentElement.lang, {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  list.replaceChildren(
    ...found.map(({ url, title, seenAt }) => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      const { pathname, search } = new URL(url);
      link.href = pathname + search;
      link.textContent = title;
      const time = document.createElement('span');
      time.textContent = moment.format(seenAt);
      item.append(link, time);
      return item;
    }),
  );
  document.querySelector('[data-sin-copias]').hidden = found.length > 0;
  const clear = document.querySelector('[data-borrar]');
  clear.hidden = found.length === 0;
  list.hidden = found.length === 0;
}

async function clearAll() {
  for (const name of await caches.keys()) await caches.delete(name);
  await show();
}

if (list !== null) {
  document.querySelector('[data-borrar]').addEventListener('click', () => clearAll());
  show();
}
