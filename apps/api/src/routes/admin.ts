import { AdminOverview, ChangeStatus, ExportScope, ImportReport, MoveClock } from '@conoceles/contracts';
import {
  changeStatus,
  confirmCandidacyImport,
  exportIneDatabase,
  moveClock,
  previewCandidacyImport,
  readCandidacyImport,
  readOverview,
} from '@conoceles/services';
import { OpenAPIHono, z } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import type { ApiEnv } from '../environment.ts';
import { fileField, json, jsonBody } from '../http/body.ts';
import { accountOf, siteOf } from '../http/caller.ts';
import { collectBytes } from '../http/collect-bytes.ts';
import { declareRoute } from '../http/declare-route.ts';
import { validationHook } from '../http/validation-hook.ts';

const tags = ['Instancia interna'];
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const overview = declareRoute({
  method: 'get',
  path: '/admin/overview',
  operationId: 'readOverview',
  tags,
  summary: 'Cifras del proceso: cuentas, captura, validación y publicación',
  responses: { 200: json(AdminOverview, 'Las cifras') },
});

const createImport = declareRoute({
  method: 'post',
  path: '/admin/imports',
  operationId: 'createImport',
  tags,
  summary: 'Lee una relación de candidaturas y dice qué haría con cada renglón',
  request: {
    body: {
      required: true,
      content: {
        'multipart/form-data': { schema: z.object({ file: fileField('Elige un archivo XLSX o CSV.') }) },
      },
    },
  },
  responses: { 200: json(ImportReport, 'El informe, renglón por renglón') },
  problems: ['unsupported-file'],
});

const ImportParams = z.object({ importId: z.uuid() });
const readImport = declareRoute({
  method: 'get',
  path: '/admin/imports/{importId}',
  operationId: 'readImport',
  tags,
  summary: 'El informe de una importación',
  request: { params: ImportParams },
  responses: { 200: json(ImportReport, 'El informe') },
});

const confirmImport = declareRoute({
  method: 'post',
  path: '/admin/imports/{importId}/confirmation',
  operationId: 'confirmImport',
  tags,
  summary: 'Aplica una importación revisada',
  request: { params: ImportParams },
  responses: { 200: json(ImportReport, 'El informe con la fecha de aplicación') },
  problems: ['state-conflict', 'conflict'],
});

const clock = declareRoute({
  method: 'put',
  path: '/admin/clock',
  operationId: 'moveClock',
  tags,
  summary: 'Mueve el reloj de un proceso de demostración',
  request: { body: jsonBody(MoveClock) },
  responses: { 200: json(AdminOverview, 'Las cifras a esa hora') },
  problems: ['state-conflict'],
});

const status = declareRoute({
  method: 'post',
  path: '/admin/candidacies/{candidacyId}/status',
  operationId: 'changeStatus',
  tags,
  summary: 'Registra una sustitución o cancelación: el perfil sale del sitio en el acto',
  request: { params: z.object({ candidacyId: z.uuid() }), body: jsonBody(ChangeStatus) },
  responses: { 200: json(AdminOverview, 'Las cifras') },
  problems: ['state-conflict'],
});

const exportIne = declareRoute({
  method: 'get',
  path: '/admin/exports/ine',
  operationId: 'exportIne',
  tags,
  summary: 'La base de datos en el formato del INE',
  request: { query: z.object({ scope: ExportScope }) },
  responses: { 200: { description: 'El libro de dos hojas', content: { [xlsx]: { schema: z.string() } } } },
});

const maxImportBytes = 24 * 1024 * 1024;
const routes = new OpenAPIHono<ApiEnv>({ defaultHook: validationHook });
routes.use('/admin/imports', bodyLimit({ maxSize: maxImportBytes }));

/** The internal body's desk. */
export const adminRoutes = routes
  .openapi(overview, async (c) => c.json(await readOverview(c.var.deps, accountOf(c)), 200))
  .openapi(createImport, async (c) => {
    const { file } = c.req.valid('form');
    const list = { fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
    return c.json(await previewCandidacyImport(c.var.deps, accountOf(c), list), 200);
  })
  .openapi(readImport, async (c) =>
    c.json(await readCandidacyImport(c.var.deps, accountOf(c), c.req.valid('param').importId), 200),
  )
  .openapi(confirmImport, async (c) =>
    c.json(await confirmCandidacyImport(c.var.deps, accountOf(c), c.req.valid('param').importId), 200),
  )
  .openapi(clock, async (c) => c.json(await moveClock(c.var.deps, accountOf(c), c.req.valid('json')), 200))
  .openapi(status, async (c) => {
    const { candidacyId } = c.req.valid('param');
    return c.json(await changeStatus(c.var.deps, accountOf(c), candidacyId, c.req.valid('json')), 200);
  })
  .openapi(exportIne, async (c) => {
    const { scope } = c.req.valid('query');
    const { tenantId, accountKind, accountId } = accountOf(c);
    const actor = { kind: accountKind, id: accountId } as const;
    // Collected before it leaves, so that a failure half-way is a problem and not a truncated book.
    const sink = collectBytes();
    await exportIneDatabase(c.var.deps, { tenantId, actor, scope, out: sink.out });
    return c.body(sink.bytes(), 200, {
      'content-type': xlsx,
      'content-disposition': `attachment; filename="conoceles-${siteOf(c).slug}-${scope}.xlsx"`,
      'cache-control': 'private, no-store',
    });
  });
