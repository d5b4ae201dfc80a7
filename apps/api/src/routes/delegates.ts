import { DelegateState, NewDelegate } from '@conoceles/contracts';
import { nameDelegate, readDelegate, withdrawDelegate } from '@conoceles/services';
import { OpenAPIHono, z } from '@hono/zod-openapi';
import type { ApiEnv } from '../environment.ts';
import { json, jsonBody } from '../http/body.ts';
import { accountOf } from '../http/caller.ts';
import { declareRoute } from '../http/declare-route.ts';
import { validationHook } from '../http/validation-hook.ts';

const tags = ['Captura'];
const Candidacy = z.object({ candidacyId: z.uuid() });
// Beside `/capture/{candidacyId}/{kind}` it would be taken for a questionnaire.
const path = '/delegates/{candidacyId}';

const read = declareRoute({
  method: 'get',
  path,
  operationId: 'readDelegate',
  tags,
  summary: 'La persona delegada de una candidatura independiente',
  request: { params: Candidacy },
  responses: { 200: json(DelegateState, 'Quién es, si hay') },
  problems: ['state-conflict'],
});

const name = declareRoute({
  method: 'post',
  path,
  operationId: 'nameDelegate',
  tags,
  summary: 'Nombra a quien puede capturar por la candidatura independiente y le envía su enlace',
  request: { params: Candidacy, body: jsonBody(NewDelegate) },
  responses: { 200: json(DelegateState, 'La persona nombrada') },
  problems: ['state-conflict'],
});

const withdraw = declareRoute({
  method: 'delete',
  path,
  operationId: 'withdrawDelegate',
  tags,
  summary: 'Retira a la persona delegada: su cuenta y sus sesiones terminan en el acto',
  request: { params: Candidacy },
  responses: { 200: json(DelegateState, 'Sin persona delegada') },
  problems: ['state-conflict'],
});

/** The delegate of an independent candidacy (Hidalgo 5.6). */
export const delegateRoutes = new OpenAPIHono<ApiEnv>({ defaultHook: validationHook })
  .openapi(read, async (c) =>
    c.json(await readDelegate(c.var.deps, accountOf(c), c.req.valid('param').candidacyId), 200),
  )
  .openapi(name, async (c) => {
    const { candidacyId } = c.req.valid('param');
    return c.json(await nameDelegate(c.var.deps, accountOf(c), candidacyId, c.req.valid('json')), 200);
  })
  .openapi(withdraw, async (c) =>
    c.json(await withdrawDelegate(c.var.deps, accountOf(c), c.req.valid('param').candidacyId), 200),
  );
