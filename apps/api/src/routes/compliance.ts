import { Readable } from 'node:stream';
import { ComplianceFilter, CompliancePage, IssueNotice, NoticeFormat } from '@conoceles/contracts';
import { issueNotice, readCompliance, writeNotice } from '@conoceles/services';
import { OpenAPIHono, z } from '@hono/zod-openapi';
import type { ApiEnv } from '../environment.ts';
import { json, jsonBody } from '../http/body.ts';
import { accountOf } from '../http/caller.ts';
import { declareRoute } from '../http/declare-route.ts';
import { validationHook } from '../http/validation-hook.ts';

const tags = ['Incumplimiento'];
const mimes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const satisfies Record<NoticeFormat, string>;

const read = declareRoute({
  method: 'get',
  path: '/compliance',
  operationId: 'readCompliance',
  tags,
  summary: 'Quiénes no capturaron en plazo, con cifras por partido y las vistas emitidas',
  request: { query: ComplianceFilter },
  responses: { 200: json(CompliancePage, 'Una página de la lista') },
});

const issue = declareRoute({
  method: 'post',
  path: '/compliance/notices',
  operationId: 'issueNotice',
  tags,
  summary: 'Emite la vista al órgano superior de dirección con la lista de este momento',
  request: { body: jsonBody(IssueNotice) },
  responses: { 200: json(CompliancePage, 'La lista, con la vista emitida') },
  problems: ['state-conflict'],
});

const file = declareRoute({
  method: 'get',
  path: '/compliance/notices/{noticeId}/{format}',
  operationId: 'readNoticeFile',
  tags,
  summary: 'Una vista emitida, en Word, PDF u hoja de cálculo',
  request: { params: z.object({ noticeId: z.uuid(), format: NoticeFormat }) },
  responses: {
    200: {
      description: 'El archivo',
      content: Object.fromEntries(Object.values(mimes).map((mime) => [mime, { schema: z.string() }])),
    },
  },
});

/** The list of art. 15 e and its notices: the internal body issues them, the commission reads them. */
export const complianceRoutes = new OpenAPIHono<ApiEnv>({ defaultHook: validationHook })
  .openapi(read, async (c) =>
    c.json(await readCompliance(c.var.deps, accountOf(c), c.req.valid('query')), 200),
  )
  .openapi(issue, async (c) => c.json(await issueNotice(c.var.deps, accountOf(c), c.req.valid('json')), 200))
  .openapi(file, async (c) => {
    const { format, noticeId } = c.req.valid('param');
    const { fileName, stream } = await writeNotice(c.var.deps, accountOf(c), { noticeId, format });
    return c.body(Readable.toWeb(stream) as unknown as ReadableStream, 200, {
      'content-type': mimes[format],
      'content-disposition': `attachment; filename="${fileName}"`,
      'cache-control': 'private, no-store',
    });
  });
