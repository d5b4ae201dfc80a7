import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { DataFileName } from '@conoceles/contracts';
import { systemActor } from '@conoceles/db';
import { exportIneDatabase } from '@conoceles/services';
import { ask } from '../../support/http.ts';
import type { Product } from '../../support/product.ts';
import { webPages } from '../../support/web-pages.ts';
import { crawl, type Fetched } from './crawl.ts';
import type { Planting } from './plant.ts';
import { fillPattern, type Parameters } from './public-addresses.ts';

type OpenApi = { paths: Record<string, Record<string, unknown>> };

const fixed = [
  '/',
  '/sitemap.xml',
  '/robots.txt',
  '/favicon.ico',
  '/healthz',
  '/readyz',
  '/__manifest',
  '/_root.data',
  '/marca/base.css',
  '/marca/base.svg',
  '/.well-known/security.txt',
  '/no-existe',
  '/candidaturas?cargo=no-existe&pagina=9',
  '/candidaturas?pagina=2',
  '/%E0%A4%A',
];
/** Operations that draw a document of a candidacy. */
const drawn = /\/(?:profile\.pdf|card\.png)$/u;
const renditions = ['.jpg', '.webp', '-w160.webp', '-w320.webp', '-w640.webp', '-w999.webp', '.svg'];

/** Every byte a citizen can get now on the sites of the states: pages, API, pictures, sheets. */
export async function publicBytes(product: Product, planting: Planting): Promise<Fetched[]> {
  const paths = await addresses(product, planting);
  return crawl(product.port, new Map(Object.values(product.hosts).map((host) => [host, paths])));
}

/** The same on the desks, and on names that are nobody's. */
export async function bytesElsewhere(product: Product, planting: Planting): Promise<Fetched[]> {
  const { desks, port } = product;
  const paths = await addresses(product, planting);
  const strangers = ['localhost', '127.0.0.1', 'nadie.localhost'].map((host) => [host, fixed] as const);
  return crawl(port, new Map([[desks.ine, paths], [desks.platform, paths], ...strangers]));
}

/** Generated from the pages of the web and from the operations of the API, for every candidacy there is. */
async function addresses(product: Product, planting: Planting): Promise<string[]> {
  const parameters = parametersOf(planting);
  const pages = webPages().flatMap(({ pattern, id }) => {
    const filled = fillPattern(pattern, parameters);
    return [...filled, ...filled.slice(0, 2).map((path) => `${path}?_data=${encodeURIComponent(id)}`)];
  });
  const { paths } = await openApi(product);
  // What is drawn takes its time, and its page on the site gives the same bytes for everybody: of the API's, whoever consented to nothing.
  const quiet = [planting.canaries.callada?.slug ?? 'no-existe'];
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    'get' in methods ? fillPattern(path, drawn.test(path) ? { ...parameters, slug: quiet } : parameters) : [],
  );
  const slugs = parameters.slug ?? [];
  const comparisons = [
    `/comparar?${slugs.map((slug) => `c=${slug}`).join('&')}`,
    ...slugs.map((slug) => `/comparar?c=${slug}`),
    `/api/public/comparison?slugs=${slugs.join(',')}`,
  ];
  const versions = (parameters.slug ?? []).map((slug) => `/api/public/version?slug=${slug}`);
  return [
    ...fixed,
    ...pages,
    ...operations,
    ...comparisons,
    ...versions,
    '/api/openapi.json',
    '/api',
    '/api/public/candidacies?page=2',
  ];
}

export function parametersOf({ canaries, ids }: Planting): Parameters {
  const all = Object.values(canaries);
  return {
    slug: [...all.map(({ slug }) => slug), 'no-existe'],
    key: all.flatMap(({ photos }) => photos.flatMap(({ id }) => renditions.map((end) => `${id}${end}`))),
    candidacyId: ids.slice(0, 2),
    kind: ['curricular', 'identidad', 'identity'],
    section: ['contacto'],
    code: ['not-found', 'no-existe'],
    file: DataFileName.options,
  };
}

/** The API's own description of itself. */
export async function openApi({ port, hosts }: Product): Promise<OpenApi> {
  const answer = await ask(port, Object.values(hosts)[0] ?? '', '/api/openapi.json');
  return JSON.parse(answer.text) as OpenApi;
}

/** The database in INE's format, as the command writes it to a file. */
export async function ineWorkbook(
  { deps, siteOf }: Product,
  slug: string,
  scope: 'full' | 'public',
): Promise<Buffer> {
  const out = new PassThrough();
  const written = buffer(out);
  const { tenantId } = siteOf(slug);
  await exportIneDatabase(deps, { tenantId, actor: systemActor('canary'), scope, out });
  return written;
}
