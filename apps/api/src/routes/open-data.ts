import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import {
  DataDictionary,
  DataFileName,
  OpenDataPage,
  OpenDataset,
  OrderedFilter,
  OrderedPage,
  Snapshot,
} from '@conoceles/contracts';
import {
  type DataFile,
  findDataFile,
  listOrdered,
  readDataDictionary,
  readFiguresFile,
  readOpenData,
  readPublicationVersion,
  retryAfterSeconds,
  ServiceProblem,
} from '@conoceles/services';
import { OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { ApiEnv } from '../environment.ts';
import { json } from '../http/body.ts';
import { siteOf } from '../http/caller.ts';
import { declareRoute } from '../http/declare-route.ts';
import { isUnchanged, revalidate } from '../http/not-modified.ts';
import { validationHook } from '../http/validation-hook.ts';

const tags = ['Datos abiertos'];

const page = declareRoute({
  method: 'get',
  path: '/public/data',
  operationId: 'readOpenData',
  tags,
  summary: 'Qué archivos hay, de qué versión y con qué licencia',
  responses: { 200: json(OpenDataPage, 'Los archivos') },
});

const text = { schema: z.string() };
const file = declareRoute({
  method: 'get',
  path: '/public/data/{file}',
  operationId: 'readDataFile',
  tags,
  summary: 'Un archivo de datos abiertos, entero; también en /datos/{file}',
  request: { params: z.object({ file: DataFileName }) },
  responses: {
    200: {
      description: 'El archivo. Con ETag de la versión de publicación: 304 a quien ya la tiene.',
      content: {
        'application/json': { schema: OpenDataset },
        'text/csv': text,
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': text,
      },
    },
  },
  problems: ['unavailable'],
});

const figures = declareRoute({
  method: 'get',
  path: '/public/data/figures/{cut}',
  operationId: 'readFiguresFile',
  tags,
  summary: 'Las cifras de un corte, como archivo (.json o .csv); también en /datos/cifras/{cut}',
  request: { params: z.object({ cut: z.string().regex(/^[a-z0-9.-]{1,80}\.(?:json|csv)$/u) }) },
  responses: {
    200: {
      description: 'Las cifras',
      content: { 'application/json': { schema: Snapshot }, 'text/csv': text },
    },
  },
});

const dictionary = declareRoute({
  method: 'get',
  path: '/public/dictionary',
  operationId: 'readDataDictionary',
  tags,
  summary: 'Qué significa cada campo de cada archivo, de dónde viene y cuándo está vacío',
  responses: { 200: json(DataDictionary, 'El diccionario') },
});

const ordered = declareRoute({
  method: 'get',
  path: '/public/affirmative-actions',
  operationId: 'listOrdered',
  tags,
  summary: 'Candidaturas postuladas por acción afirmativa y quién fue electa (INAI, RRA 10703/21 y 11955/21)',
  request: { query: OrderedFilter },
  responses: { 200: json(OrderedPage, 'Una página de la lista') },
});

/** Open data: files and their dictionary, from the published projection and never the session. */
export const openDataRoutes = new OpenAPIHono<ApiEnv>({ defaultHook: validationHook })
  .openapi(page, async (c) => {
    const found = await readOpenData(c.var.deps, siteOf(c));
    const bytes = found.files.reduce((sum, one) => sum + (one.bytes ?? 0), 0);
    if (isUnchanged(c, `W/"d${found.version}-${bytes}"`, revalidate)) return c.body(null, 304) as never;
    return c.json(found, 200);
  })
  .openapi(dictionary, async (c) => {
    const { site } = await readPublicationVersion(c.var.deps, siteOf(c));
    if (isUnchanged(c, `W/"x${site}"`, revalidate)) return c.body(null, 304) as never;
    return c.json(await readDataDictionary(c.var.deps, siteOf(c)), 200);
  })
  .openapi(ordered, async (c) => {
    const { site } = await readPublicationVersion(c.var.deps, siteOf(c));
    if (isUnchanged(c, `W/"i${site}"`, revalidate)) return c.body(null, 304) as never;
    return c.json(await listOrdered(c.var.deps, siteOf(c), c.req.valid('query')), 200);
  })
  .openapi(figures, async (c) => {
    const { cut } = c.req.valid('param');
    const dot = cut.lastIndexOf('.');
    const { snapshot, table } = await readFiguresFile(c.var.deps, siteOf(c), cut.slice(0, dot));
    // Under its id a snapshot never changes; whether it is public is asked every time.
    if (isUnchanged(c, `W/"${cut}"`, revalidate)) return c.body(null, 304) as never;
    const asCsv = cut.endsWith('.csv');
    const headers = {
      'content-type': asCsv ? table.contentType : 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="conoceles-cifras-${cut}"`,
    };
    const body = asCsv ? toWeb(table.stream) : `${JSON.stringify(snapshot, null, 2)}\n`;
    return c.body(body, 200, headers) as never;
  })
  .openapi(file, async (c) => {
    const found = await findDataFile(c.var.deps, siteOf(c), c.req.valid('param').file);
    if (isUnchanged(c, found.etag, revalidate)) return c.body(null, 304) as never;
    return (await sendFile(c, found)) as never;
  });

async function sendFile(c: Context<ApiEnv>, found: DataFile): Promise<Response> {
  const { stream, bytes } = await found.open().catch((error: unknown) => {
    // The label is of the file, not of the refusal.
    c.header('etag', undefined);
    if (error instanceof ServiceProblem && error.code === 'unavailable') {
      c.header('retry-after', String(retryAfterSeconds));
    }
    throw error;
  });
  const packed = found.encoding !== null;
  const asItTravels =
    !packed || /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/u.test(c.req.header('accept-encoding') ?? '');
  return c.body(toWeb(asItTravels ? stream : unpack(stream)), 200, {
    'content-type': found.contentType,
    'content-disposition': `attachment; filename="${found.fileName}"`,
    ...(packed && asItTravels ? { 'content-encoding': 'gzip' } : {}),
    ...(bytes !== null && asItTravels ? { 'content-length': String(bytes) } : {}),
  });
}

/** For the few who cannot open what is packed. */
function unpack(stream: Readable): Readable {
  const plain = createGunzip();
  stream.once('error', (error) => plain.destroy(error));
  plain.once('close', () => stream.destroy());
  return stream.pipe(plain);
}

const toWeb = (stream: Readable): ReadableStream => Readable.toWeb(stream) as unknown as ReadableStream;
