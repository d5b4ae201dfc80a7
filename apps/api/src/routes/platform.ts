import { Me, PlatformTenants, SignIn } from '@conoceles/contracts';
import { listTenants, platformSignIn, ServiceProblem } from '@conoceles/services';
import { OpenAPIHono } from '@hono/zod-openapi';
import type { ApiEnv } from '../environment.ts';
import { json, jsonBody } from '../http/body.ts';
import { deskActorOf } from '../http/caller.ts';
import { declareRoute } from '../http/declare-route.ts';
import { requestOrigin } from '../http/request-origin.ts';
import { validationHook } from '../http/validation-hook.ts';
import { answerSession } from './session.ts';

const tags = ['INE y plataforma'];

const open = declareRoute({
  method: 'post',
  path: '/platform/session',
  operationId: 'platformSignIn',
  tags,
  summary: 'Inicia sesión en el escritorio del INE o de la plataforma',
  request: { body: jsonBody(SignIn) },
  responses: { 200: json(Me, 'Quién inició sesión') },
  problems: ['wrong-credentials', 'too-many-requests'],
});

const tenants = declareRoute({
  method: 'get',
  path: '/platform/tenants',
  operationId: 'listTenants',
  tags,
  summary: 'Los estados y sus cifras de cumplimiento, nunca una persona',
  responses: { 200: json(PlatformTenants, 'Los estados') },
});

/** Desks outside tenants: INE and the platform's operator. */
export const platformRoutes = new OpenAPIHono<ApiEnv>({ defaultHook: validationHook })
  .openapi(open, async (c) => {
    const { host } = c.var;
    if (host.kind === 'tenant') throw new ServiceProblem('not-found');
    const opened = await platformSignIn(c.var.deps, host, c.req.valid('json'), requestOrigin(c));
    return c.json(answerSession(c, opened), 200);
  })
  .openapi(tenants, async (c) => c.json(await listTenants(c.var.deps, deskActorOf(c)), 200));
