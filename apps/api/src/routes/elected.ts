import {
  ElectedStanding,
  ImportReport,
  RecordElected,
  ResultsStanding,
  TableFormat,
} from '@conoceles/contracts';
import {
  confirmResults,
  previewResults,
  readElected,
  readResults,
  readResultsImport,
  recordElected,
  writeResultsTemplate,
} from '@conoceles/services';
import { OpenAPIHono, z } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import type { ApiEnv } from '../environment.ts';
import { fileField, json, jsonBody } from '../http/body.ts';
import { accountOf } from '../http/caller.ts';
import { declareRoute } from '../http/declare-route.ts';
import { table, tableAnswer } from '../http/table-answer.ts';
import { validationHook } from '../http/validation-hook.ts';

const tags = ['Resultados'];
const Candidacy = z.object({ candidacyId: z.uuid() });
const Import = z.object({ importId: z.uuid() });

const standing = declareRoute({
  method: 'get',
  path: '/admin/results',
  operationId: 'readResults',
  tags,
  summary: 'Cuántas candidaturas tienen registrado si fueron electas',
  responses: { 200: json(ResultsStanding, 'Las cifras') },
});

const template = declareRoute({
  method: 'get',
  path: '/admin/results/template',
  operationId: 'writeResultsTemplate',
  tags,
  summary: 'La lista de candidaturas aprobadas, para llenarla con los resultados',
  request: { query: z.object({ format: TableFormat.default('xlsx') }) },
  responses: { 200: table('La plantilla') },
});

const preview = declareRoute({
  method: 'post',
  path: '/admin/results',
  operationId: 'previewResults',
  tags,
  summary: 'Revisa una lista de resultados, renglón por renglón, sin registrar nada',
  request: {
    body: {
      required: true,
      content: {
        'multipart/form-data': { schema: z.object({ file: fileField('Elige la lista de resultados.') }) },
      },
    },
  },
  responses: { 200: json(ImportReport, 'El informe') },
  problems: ['unsupported-file', 'window-closed'],
});

const report = declareRoute({
  method: 'get',
  path: '/admin/results/imports/{importId}',
  operationId: 'readResultsImport',
  tags,
  summary: 'El informe de una lista de resultados',
  request: { params: Import },
  responses: { 200: json(ImportReport, 'El informe') },
});

const confirm = declareRoute({
  method: 'post',
  path: '/admin/results/imports/{importId}/confirmation',
  operationId: 'confirmResults',
  tags,
  summary: 'Registra una lista de resultados revisada: toda o nada',
  request: { params: Import },
  responses: { 200: json(ImportReport, 'El informe con la fecha de aplicación') },
  problems: ['conflict', 'state-conflict', 'window-closed'],
});

const elected = declareRoute({
  method: 'get',
  path: '/admin/candidacies/{candidacyId}/elected',
  operationId: 'readElected',
  tags,
  summary: 'Si una candidatura fue electa, como está registrado',
  request: { params: Candidacy },
  responses: { 200: json(ElectedStanding, 'Lo registrado') },
});

const record = declareRoute({
  method: 'put',
  path: '/admin/candidacies/{candidacyId}/elected',
  operationId: 'recordElected',
  tags,
  summary: 'Registra si una candidatura fue electa, o borra lo registrado',
  request: { params: Candidacy, body: jsonBody(RecordElected) },
  responses: { 200: json(ElectedStanding, 'Lo registrado') },
  problems: ['state-conflict', 'window-closed'],
});

const maxListBytes = 24 * 1024 * 1024;
const routes = new OpenAPIHono<ApiEnv>({ defaultHook: validationHook });
routes.use('/admin/results', bodyLimit({ maxSize: maxListBytes }));

/** The record of who was elected. */
export const electedRoutes = routes
  .openapi(standing, async (c) => c.json(await readResults(c.var.deps, accountOf(c)), 200))
  .openapi(template, async (c) =>
    tableAnswer(c, await writeResultsTemplate(c.var.deps, accountOf(c), c.req.valid('query').format)),
  )
  .openapi(preview, async (c) => {
    const { file } = c.req.valid('form');
    const list = { fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
    return c.json(await previewResults(c.var.deps, accountOf(c), list), 200);
  })
  .openapi(report, async (c) =>
    c.json(await readResultsImport(c.var.deps, accountOf(c), c.req.valid('param').importId), 200),
  )
  .openapi(confirm, async (c) =>
    c.json(await confirmResults(c.var.deps, accountOf(c), c.req.valid('param').importId), 200),
  )
  .openapi(elected, async (c) =>
    c.json(await readElected(c.var.deps, accountOf(c), c.req.valid('param').candidacyId), 200),
  )
  .openapi(record, async (c) => {
    const { candidacyId } = c.req.valid('param');
    return c.json(await recordElected(c.var.deps, accountOf(c), candidacyId, c.req.valid('json')), 200);
  });
