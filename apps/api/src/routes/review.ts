import { QuestionnaireKind, ReviewFilter, ReviewQueue, ReviewSheet, Verdict } from '@conoceles/contracts';
import { giveVerdict, listReviewQueue, readReviewPhoto, readReviewSheet } from '@conoceles/services';
import { OpenAPIHono, z } from '@hono/zod-openapi';
import type { ApiEnv } from '../environment.ts';
import { json, jsonBody } from '../http/body.ts';
import { accountOf } from '../http/caller.ts';
import { declareRoute } from '../http/declare-route.ts';
import { photoAnswer } from '../http/photo-answer.ts';
import { validationHook } from '../http/validation-hook.ts';

const tags = ['Verificación'];
const Target = z.object({ candidacyId: z.uuid(), kind: QuestionnaireKind });

const queue = declareRoute({
  method: 'get',
  path: '/review/queue',
  operationId: 'listReviewQueue',
  tags,
  summary: 'Cuestionarios por verificar, los que más esperan primero',
  request: { query: ReviewFilter },
  responses: { 200: json(ReviewQueue, 'Una página de la cola') },
});

const photo = declareRoute({
  method: 'get',
  path: '/review/{candidacyId}/photo',
  operationId: 'readReviewPhoto',
  tags,
  summary: 'La fotografía como se publicará',
  request: { params: z.object({ candidacyId: z.uuid() }) },
  responses: { 200: { description: 'La imagen', content: { 'image/jpeg': { schema: z.string() } } } },
});

const sheet = declareRoute({
  method: 'get',
  path: '/review/{candidacyId}/{kind}',
  operationId: 'readReviewSheet',
  tags,
  summary: 'Un cuestionario enviado, con sus observaciones anteriores',
  request: { params: Target },
  responses: { 200: json(ReviewSheet, 'El cuestionario') },
});

const verdict = declareRoute({
  method: 'post',
  path: '/review/{candidacyId}/{kind}/verdicts',
  operationId: 'giveVerdict',
  tags,
  summary: 'Toma, observa, valida o publica lo que se leyó',
  request: { params: Target, body: jsonBody(Verdict) },
  responses: { 200: json(ReviewSheet, 'El cuestionario después del dictamen') },
  problems: ['conflict', 'state-conflict', 'window-closed'],
});

/** Review desk: only for the kinds of questionnaire the person verifies. */
export const reviewRoutes = new OpenAPIHono<ApiEnv>({ defaultHook: validationHook })
  .openapi(queue, async (c) =>
    c.json(await listReviewQueue(c.var.deps, accountOf(c), c.req.valid('query')), 200),
  )
  .openapi(photo, async (c) =>
    photoAnswer(c, await readReviewPhoto(c.var.deps, accountOf(c), c.req.valid('param').candidacyId)),
  )
  .openapi(sheet, async (c) =>
    c.json(await readReviewSheet(c.var.deps, accountOf(c), c.req.valid('param')), 200),
  )
  .openapi(verdict, async (c) =>
    c.json(await giveVerdict(c.var.deps, accountOf(c), c.req.valid('param'), c.req.valid('json')), 200),
  );
