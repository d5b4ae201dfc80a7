import { maxCompared } from '@conoceles/contracts';
import type { Surface } from '../app/web-context.ts';

type Normalise = (value: string) => string | null;

const slug: Normalise = (value) =>
  /^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(value) && value.length <= 160 ? value : null;
/** The first page has no number, so that it has one address. */
const pageNumber: Normalise = (value) => {
  const number = /^\d{1,5}$/u.test(value) ? Number(value) : 0;
  return number > 1 ? String(number) : null;
};
const oneOf =
  (...words: readonly string[]): Normalise =>
  (value) =>
    words.includes(value) ? value : null;
/** What somebody typed, as one line: the case and the accents stay, because the page shows it back; the search looks at neither. */
const typedName: Normalise = (value) => {
  const line = value
    .normalize('NFC')
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim();
  const name = [...line].slice(0, 80).join('').trim();
  return /[\p{L}\p{N}]/u.test(name) ? encodeURIComponent(name) : null;
};

/** «2023-2024.2024-05-10.01». */
const snapshotId: Normalise = (value) =>
  /^[a-z0-9-]{1,60}\.\d{4}-\d{2}-\d{2}\.\d{2,4}$/u.test(value) ? value : null;

/** Filters of the list, in the order of its canonical address. */
const listQuery: Readonly<Record<string, Normalise>> = {
  cargo: slug,
  ambito: slug,
  partido: slug,
  alianza: slug,
  genero: oneOf('mujer', 'hombre', 'no-binario'),
  escolaridad: slug,
  edad: oneOf('18-29', '30-39', '40-49', '50-59', '60-mas'),
  accion: slug,
  caracter: oneOf('propietaria', 'suplencia'),
  perfil: oneOf('publicado'),
  nombre: typedName,
  pagina: pageNumber,
};

/** A whole contest side by side. */
const contestQuery: Readonly<Record<string, Normalise>> = {
  cargo: slug,
  ambito: slug,
  caracter: oneOf('suplencia'),
  lugar: (value) => (/^(?:todos|[1-9]\d{0,2})$/u.test(value) ? value : null),
};

interface DocumentRoute {
  path: RegExp;
  /** A parameter that comes once per member of a set: with it, no other counts. One set has one address, in the order of the alphabet. */
  members?: string;
  /** Parameters that change the document, in the order of its canonical address; every other is left out. */
  query: Readonly<Record<string, Normalise>>;
  /** A file: it has no words and one address for all languages. */
  isFile?: true;
}

/** The citizen's pages of a state's host: documents without scripts or cookies, kept in the page cache. */
const documents: readonly DocumentRoute[] = [
  { path: /^\/$/u, query: {} },
  { path: /^\/candidaturas$/u, query: listQuery },
  { path: /^\/candidaturas\/[a-z0-9-]{1,160}$/u, query: {} },
  { path: /^\/boleta$/u, query: { municipio: slug } },
  { path: /^\/boleta\/[a-z0-9-]{1,160}\/[a-z0-9-]{1,160}$/u, query: {} },
  { path: /^\/comparar$/u, members: 'c', query: contestQuery },
  { path: /^\/secciones\/[0-9a-f]{16}\.json$/u, query: {}, isFile: true },
  { path: /^\/datos(?:\/diccionario|\/api)?$/u, query: {} },
  { path: /^\/datos\/acciones-afirmativas$/u, query: { cargo: slug, accion: slug, pagina: pageNumber } },
  {
    path: /^\/estadisticas$/u,
    query: { cargo: slug, genero: oneOf('mujer', 'hombre', 'no-binario'), corte: snapshotId },
  },
  { path: /^\/acerca$/u, query: {} },
  { path: /^\/metodo$/u, query: {} },
  { path: /^\/privacidad$/u, query: {} },
  { path: /^\/privacidad\/integral$/u, query: {} },
  { path: /^\/accesibilidad$/u, query: {} },
  { path: /^\/sin-conexion$/u, query: {} },
  { path: /^\/problemas\/[a-z-]{1,40}$/u, query: {} },
  { path: /^\/candidaturas\/[a-z0-9-]{1,160}\/(?:perfil\.pdf|tarjeta\.png)$/u, query: {}, isFile: true },
  { path: /^\/tarjeta\.png$/u, query: {}, isFile: true },
  { path: /^\/manifest\.webmanifest$/u, query: {}, isFile: true },
  { path: /^\/sitemap\.xml$/u, query: {}, isFile: true },
  { path: /^\/mapa\/\d{1,3}\.xml$/u, query: {}, isFile: true },
  { path: /^\/robots\.txt$/u, query: {}, isFile: true },
];

/** Where citizens send something: pages without session or cookie, kept nowhere. */
const forms: readonly RegExp[] = [/^\/candidaturas\/[a-z0-9-]{1,160}\/reportar$/u];
const isForm = (pathname: string): boolean => forms.some((path) => path.test(pathname));

const routeOf = (pathname: string): DocumentRoute | undefined =>
  documents.find((candidate) => candidate.path.test(pathname));

/** Addresses of the pages, without language, for what runs on the reader's device. */
export const pagePatterns: readonly string[] = documents
  .filter(({ isFile }) => isFile === undefined)
  .map(({ path }) => path.source);

/** Whether the page at a path is written in every language of its state. */
export function isTranslated(pathname: string): boolean {
  const route = routeOf(pathname);
  return isForm(pathname) || (route !== undefined && route.isFile === undefined);
}

/**
 * The language a path asks for and the document it asks for in it. Spanish has no prefix; every other is recognised by its shape, and whether
 * the state has it is known when the page is rendered.
 */
export function splitLanguage(pathname: string): { tag: string; pathname: string } {
  const match = /^\/([a-z]{2,3})(\/.*)?$/u.exec(pathname);
  const rest = match?.[2] ?? '/';
  // «/en/» and «/es/…» are no addresses of anything: the first is redirected, the second is not found.
  if (match?.[1] === undefined || match[2] === '/' || match[1] === 'es' || !isTranslated(rest)) {
    return { tag: 'es', pathname };
  }
  return { tag: match[1], pathname: rest };
}

/** Address of a document in a language, for links and for the key of the cache; files and portals have one for all. */
export function addressIn(tag: string, address: string): string {
  if (tag === 'es' || !isTranslated(address.split(/[?#]/u, 1)[0] ?? '')) return address;
  return `/${tag}${address.replace(/^\/(?=$|[?#])/u, '')}`;
}

/** A public document's canonical path and query, or null when the address is not one. */
export function documentAddress(pathname: string, query: URLSearchParams): string | null {
  const route = routeOf(pathname);
  if (route === undefined) return null;
  const members = route.members === undefined ? [] : membersOf(route.members, query);
  if (members.length > 0) return `${pathname}?${members.join('&')}`;
  const kept = Object.entries(route.query).flatMap(([name, normalise]) => {
    const value = normalise((query.get(name) ?? '').trim());
    return value === null ? [] : [`${name}=${value}`];
  });
  return kept.length === 0 ? pathname : `${pathname}?${kept.join('&')}`;
}

/** One more than can be compared is kept, so that the page can say that they are too many. */
function membersOf(name: string, query: URLSearchParams): string[] {
  const values = query.getAll(name).flatMap((value) => slug(value.trim()) ?? []);
  return [...new Set(values)]
    .sort()
    .slice(0, maxCompared + 1)
    .map((value) => `${name}=${value}`);
}

/** Most filters a view may have to be kept among the state's documents; the pages of a list and the home lead to fewer. */
const maxKeptFilters = 2;

/**
 * Views without end: what somebody typed, combinations of many filters, and sets of candidacies chosen one by one. They are kept apart from the state's documents, in little room, so that
 * nobody can push those out by asking for them.
 */
export function isPassingView(address: string): boolean {
  const [path, query] = address.split('?');
  if (query === undefined) return false;
  const names = query.split('&').map((part) => part.split('=')[0]);
  if (path?.endsWith('/comparar')) return names.includes('c');
  return names.includes('nombre') || names.filter((name) => name !== 'pagina').length > maxKeptFilters;
}

/** Which security policy and cache an address has. Whatever is not listed is a portal page. */
export function surfaceOf(isTenant: boolean, pathname: string): Surface {
  if (!isTenant) return 'portal';
  const rest = splitLanguage(pathname).pathname;
  if (routeOf(rest) !== undefined) return 'document';
  return isForm(rest) ? 'form' : 'portal';
}

/** First step of every path behind a session, or that opens one. */
const portalAreas: ReadonlySet<string> = new Set([
  'entrar',
  'activar',
  'salir',
  'aviso',
  'portal',
  'ayuda',
  'admin',
  'mesa',
  'practica',
  'sesion',
  'estados',
  '_correo',
]);

/**
 * What a state's site shows to anybody, API included: it closes for maintenance. Whatever is not known to be a portal counts as public, so that a new kind of
 * page or file cannot stay open by being forgotten.
 */
export function isPublicSite(pathname: string): boolean {
  const [, area = '', next = ''] = pathname.split('/');
  return area === 'api' ? next === 'public' : !portalAreas.has(area);
}

/** Endpoints of Remix that stay shut: single fetch and lazy discovery carry denial-of-service faults in 2.x. */
export function isRefusedPath(pathname: string): boolean {
  return pathname.endsWith('.data') || pathname === '/__manifest' || pathname.startsWith('/__');
}
