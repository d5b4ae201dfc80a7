import {
  CloseReport,
  ErrorReportFilter,
  ErrorReportItem,
  ErrorReportList,
  ReportError,
  ReportReceived,
  Slug,
  WaitingReports,
} from '@conoceles/contracts';
import {
  closeErrorReport,
  countWaitingReports,
  listErrorReports,
  readErrorReport,
  reportError,
} from '@conoceles/services';
import { OpenAPIHono, z } from '@hono/zod-openapi';
import type { ApiEnv } from '../environment.ts';
import { json, jsonBody } from '../http/body.ts';
import { accountOf, siteOf } from '../http/caller.ts';
import { declareRoute } from '../http/declare-route.ts';
import { requestOrigin } from '../http/request-origin.ts';
import { validationHook } from '../http/validation-hook.ts';

const tags = ['Errores reportados'];
const Report = z.object({ reportId: z.uuid() });

const report = declareRoute({
  method: 'post',
  path: '/public/candidacies/{slug}/reports',
  operationId: 'reportError',
  tags,
  summary: 'Avisa de un error en un perfil público, sin decir quién avisa',
  request: { params: z.object({ slug: Slug }), body: jsonBody(ReportError) },
  responses: { 200: json(ReportReceived, 'Recibido') },
  problems: ['too-many-requests'],
});

const list = declareRoute({
  method: 'get',
  path: '/reports',
  operationId: 'listErrorReports',
  tags,
  summary: 'Errores que la ciudadanía reportó: lo abierto primero, lo que más espera arriba',
  request: { query: ErrorReportFilter },
  responses: { 200: json(ErrorReportList, 'Una página de reportes') },
});

const waiting = declareRoute({
  method: 'get',
  path: '/reports/waiting',
  operationId: 'countWaitingReports',
  tags,
  summary: 'Cuántos reportes esperan',
  responses: { 200: json(WaitingReports, 'La cuenta') },
});

const read = declareRoute({
  method: 'get',
  path: '/reports/{reportId}',
  operationId: 'readErrorReport',
  tags,
  summary: 'Un reporte',
  request: { params: Report },
  responses: { 200: json(ErrorReportItem, 'El reporte') },
});

const close = declareRoute({
  method: 'post',
  path: '/reports/{reportId}/closing',
  operationId: 'closeErrorReport',
  tags,
  summary: 'Cierra un reporte con lo que se hizo',
  request: { params: Report, body: jsonBody(CloseReport) },
  responses: { 200: json(ErrorReportItem, 'El reporte') },
  problems: ['state-conflict'],
});

/** Errors that citizens report, and the desk that attends them. */
export const errorReportRoutes = new OpenAPIHono<ApiEnv>({ defaultHook: validationHook })
  .openapi(report, async (c) => {
    const said = { ...c.req.valid('json'), ...c.req.valid('param') };
    return c.json(await reportError(c.var.deps, siteOf(c), said, requestOrigin(c)), 200);
  })
  .openapi(list, async (c) =>
    c.json(await listErrorReports(c.var.deps, accountOf(c), c.req.valid('query')), 200),
  )
  .openapi(waiting, async (c) => c.json(await countWaitingReports(c.var.deps, accountOf(c)), 200))
  .openapi(read, async (c) =>
    c.json(await readErrorReport(c.var.deps, accountOf(c), c.req.valid('param').reportId), 200),
  )
  .openapi(close, async (c) => {
    const said = { ...c.req.valid('json'), ...c.req.valid('param') };
    return c.json(await closeErrorReport(c.var.deps, accountOf(c), said), 200);
  });
