import {
  AskHelp,
  HelpAnswer,
  HelpDesk,
  HelpDeskFilter,
  HelpList,
  HelpListFilter,
  HelpRegister,
  HelpReply,
  HelpThread,
} from '@conoceles/contracts';
import {
  answerHelp,
  askHelp,
  closeHelp,
  followHelp,
  listHelp,
  listHelpDesk,
  readHelp,
  readHelpAtDesk,
  writeHelpRegister,
} from '@conoceles/services';
import { OpenAPIHono, z } from '@hono/zod-openapi';
import type { ApiEnv } from '../environment.ts';
import { json, jsonBody } from '../http/body.ts';
import { accountOf, siteOf } from '../http/caller.ts';
import { collectBytes } from '../http/collect-bytes.ts';
import { declareRoute } from '../http/declare-route.ts';
import { validationHook } from '../http/validation-hook.ts';

const tags = ['Ayuda'];
const Thread = z.object({ threadId: z.uuid() });
const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

const ask = declareRoute({
  method: 'post',
  path: '/help',
  operationId: 'askHelp',
  tags,
  summary: 'Pide ayuda u opina sobre el sistema desde donde se está',
  request: { body: jsonBody(AskHelp) },
  responses: { 200: json(HelpThread, 'La conversación que empieza') },
  problems: ['too-many-requests'],
});

const list = declareRoute({
  method: 'get',
  path: '/help',
  operationId: 'listHelp',
  tags,
  summary: 'Las conversaciones propias con el organismo electoral',
  request: { query: HelpListFilter },
  responses: { 200: json(HelpList, 'Una página de conversaciones') },
});

const read = declareRoute({
  method: 'get',
  path: '/help/{threadId}',
  operationId: 'readHelp',
  tags,
  summary: 'Una conversación propia',
  request: { params: Thread },
  responses: { 200: json(HelpThread, 'La conversación') },
});

const follow = declareRoute({
  method: 'post',
  path: '/help/{threadId}/messages',
  operationId: 'followHelp',
  tags,
  summary: 'Sigue una conversación; si estaba respondida o cerrada, la reabre',
  request: { params: Thread, body: jsonBody(HelpReply) },
  responses: { 200: json(HelpThread, 'La conversación') },
  problems: ['too-many-requests'],
});

const desk = declareRoute({
  method: 'get',
  path: '/admin/help',
  operationId: 'listHelpDesk',
  tags,
  summary: 'Mesa de ayuda: lo abierto primero, lo que más espera arriba',
  request: { query: HelpDeskFilter },
  responses: { 200: json(HelpDesk, 'Una página de la mesa') },
});

const register = declareRoute({
  method: 'get',
  path: '/admin/help/register',
  operationId: 'exportHelp',
  tags,
  summary: 'El registro de ayuda y opiniones (art. 14 h y 6), en XLSX o CSV',
  request: { query: HelpRegister },
  responses: {
    200: {
      description: 'El registro',
      content: { [types.xlsx]: { schema: z.string() }, 'text/csv': { schema: z.string() } },
    },
  },
});

const readAtDesk = declareRoute({
  method: 'get',
  path: '/admin/help/{threadId}',
  operationId: 'readHelpAtDesk',
  tags,
  summary: 'Una conversación en la mesa de ayuda',
  request: { params: Thread },
  responses: { 200: json(HelpThread, 'La conversación') },
});

const answer = declareRoute({
  method: 'post',
  path: '/admin/help/{threadId}/messages',
  operationId: 'answerHelp',
  tags,
  summary: 'Responde a quien preguntó y, si se pide, cierra el asunto',
  request: { params: Thread, body: jsonBody(HelpAnswer) },
  responses: { 200: json(HelpThread, 'La conversación') },
});

const close = declareRoute({
  method: 'post',
  path: '/admin/help/{threadId}/closing',
  operationId: 'closeHelp',
  tags,
  summary: 'Cierra un asunto sin otra respuesta',
  request: { params: Thread },
  responses: { 200: json(HelpThread, 'La conversación') },
  problems: ['state-conflict'],
});

/** Help and opinions: of whoever captures, and the OPL's desk. */
export const helpRoutes = new OpenAPIHono<ApiEnv>({ defaultHook: validationHook })
  .openapi(ask, async (c) => c.json(await askHelp(c.var.deps, accountOf(c), c.req.valid('json')), 200))
  .openapi(list, async (c) => c.json(await listHelp(c.var.deps, accountOf(c), c.req.valid('query')), 200))
  .openapi(read, async (c) =>
    c.json(await readHelp(c.var.deps, accountOf(c), c.req.valid('param').threadId), 200),
  )
  .openapi(follow, async (c) => {
    const reply = { ...c.req.valid('param'), ...c.req.valid('json') };
    return c.json(await followHelp(c.var.deps, accountOf(c), reply), 200);
  })
  .openapi(desk, async (c) => c.json(await listHelpDesk(c.var.deps, accountOf(c), c.req.valid('query')), 200))
  .openapi(register, async (c) => {
    const { format, texts } = c.req.valid('query');
    const sink = collectBytes();
    await writeHelpRegister(c.var.deps, accountOf(c), { format, texts, out: sink.out });
    const name = `ayuda-${siteOf(c).slug}${texts ? '-confidencial' : ''}.${format}`;
    return c.body(sink.bytes(), 200, {
      'content-type': types[format],
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'private, no-store',
    });
  })
  .openapi(readAtDesk, async (c) =>
    c.json(await readHelpAtDesk(c.var.deps, accountOf(c), c.req.valid('param').threadId), 200),
  )
  .openapi(answer, async (c) => {
    const said = { ...c.req.valid('param'), ...c.req.valid('json') };
    return c.json(await answerHelp(c.var.deps, accountOf(c), said), 200);
  })
  .openapi(close, async (c) =>
    c.json(await closeHelp(c.var.deps, accountOf(c), c.req.valid('param').threadId), 200),
  );
