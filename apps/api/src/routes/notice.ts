import { AcceptNotice, Me, NoticeStanding } from '@conoceles/contracts';
import { acceptNotice, prolongSession, readNoticeStanding } from '@conoceles/services';
import { OpenAPIHono } from '@hono/zod-openapi';
import type { ApiEnv } from '../environment.ts';
import { json, jsonBody } from '../http/body.ts';
import { accountOf } from '../http/caller.ts';
import { declareRoute } from '../http/declare-route.ts';
import { validationHook } from '../http/validation-hook.ts';

const tags = ['Sesión'];

const prolong = declareRoute({
  method: 'post',
  path: '/session/extension',
  operationId: 'prolongSession',
  tags,
  summary: 'Alarga la sesión, hasta su límite absoluto',
  responses: { 200: json(Me, 'La cuenta y el nuevo fin de su sesión') },
});

const read = declareRoute({
  method: 'get',
  path: '/privacy-notice',
  operationId: 'readNotice',
  tags,
  summary: 'El aviso de privacidad vigente y si esta cuenta ya lo aceptó',
  responses: { 200: json(NoticeStanding, 'El aviso') },
});

const accept = declareRoute({
  method: 'post',
  path: '/privacy-notice/acceptance',
  operationId: 'acceptNotice',
  tags,
  summary: 'Acepta el aviso de privacidad vigente, por su versión',
  request: { body: jsonBody(AcceptNotice) },
  responses: { 200: json(NoticeStanding, 'El aviso, aceptado') },
  problems: ['conflict'],
});

/** What a session asks of its own account while it lasts. */
export const noticeRoutes = new OpenAPIHono<ApiEnv>({ defaultHook: validationHook })
  .openapi(prolong, async (c) => {
    c.header('cache-control', 'no-store');
    return c.json(await prolongSession(c.var.deps, accountOf(c)), 200);
  })
  .openapi(read, async (c) => {
    c.header('cache-control', 'no-store');
    return c.json(await readNoticeStanding(c.var.deps, accountOf(c)), 200);
  })
  .openapi(accept, async (c) => {
    c.header('cache-control', 'no-store');
    return c.json(await acceptNotice(c.var.deps, accountOf(c), c.req.valid('json')), 200);
  });
