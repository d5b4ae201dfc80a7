import {
  AssignedReviews,
  AssignReviews,
  NextFilter,
  NextReview,
  PublishedReviews,
  PublishReviews,
  QuestionnaireKind,
  ReviewFilter,
  ReviewQueue,
  ReviewSheet,
  SaveFindings,
  Verdict,
} from '@conoceles/contracts';
import {
  assignReviews,
  findNextReview,
  giveVerdict,
  listReviewQueue,
  publishReviews,
  readReviewPhoto,
  readReviewSheet,
  recheckLinks,
  saveFindings,
} from '@conoceles/services';
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
  summary: 'Toma, suelta, observa, valida o publica lo que se leyó',
  request: { params: Target, body: jsonBody(Verdict) },
  responses: { 200: json(ReviewSheet, 'El cuestionario después del dictamen') },
  problems: ['conflict', 'state-conflict', 'window-closed'],
});

const findings = declareRoute({
  method: 'put',
  path: '/review/{candidacyId}/{kind}/findings',
  operationId: 'saveFindings',
  tags,
  summary: 'Guarda lo que se ha encontrado hasta ahora, sección por sección, sin dictaminar',
  request: { params: Target, body: jsonBody(SaveFindings) },
  responses: { 200: json(ReviewSheet, 'El cuestionario con lo marcado') },
  problems: ['conflict', 'state-conflict'],
});

const next = declareRoute({
  method: 'get',
  path: '/review/next',
  operationId: 'findNextReview',
  tags,
  summary: 'El cuestionario que sigue en la cola con los mismos filtros',
  request: { query: NextFilter },
  responses: { 200: json(NextReview, 'El que sigue, si queda alguno') },
});

const assignment = declareRoute({
  method: 'post',
  path: '/review/assignments',
  operationId: 'assignReviews',
  tags,
  summary: 'Dice de quién es el turno de verificar; no bloquea a nadie',
  request: { body: jsonBody(AssignReviews) },
  responses: { 200: json(AssignedReviews, 'Cuántos cambiaron de turno') },
});

const publication = declareRoute({
  method: 'post',
  path: '/review/publications',
  operationId: 'publishReviews',
  tags,
  summary: 'Publica varios validados, cada uno con la huella de lo que se leyó',
  request: { body: jsonBody(PublishReviews) },
  responses: { 200: json(PublishedReviews, 'Los publicados y los que se dejaron fuera, con la razón') },
});

const links = declareRoute({
  method: 'post',
  path: '/review/{candidacyId}/links',
  operationId: 'recheckLinks',
  tags,
  summary: 'Vuelve a preguntar por las ligas que no respondieron',
  request: { params: z.object({ candidacyId: z.uuid() }) },
  responses: { 200: json(z.object({ asked: z.number().int() }), 'Cuántas se van a preguntar') },
});

/** Review desk: only for the kinds of questionnaire the person verifies. */
export const reviewRoutes = new OpenAPIHono<ApiEnv>({ defaultHook: validationHook })
  .openapi(queue, async (c) =>
    c.json(await listReviewQueue(c.var.deps, accountOf(c), c.req.valid('query')), 200),
  )
  .openapi(next, async (c) =>
    c.json(await findNextReview(c.var.deps, accountOf(c), c.req.valid('query')), 200),
  )
  .openapi(assignment, async (c) =>
    c.json(await assignReviews(c.var.deps, accountOf(c), c.req.valid('json')), 200),
  )
  .openapi(publication, async (c) =>
    c.json(await publishReviews(c.var.deps, accountOf(c), c.req.valid('json')), 200),
  )
  .openapi(photo, async (c) =>
    photoAnswer(c, await readReviewPhoto(c.var.deps, accountOf(c), c.req.valid('param').candidacyId)),
  )
  .openapi(links, async (c) =>
    c.json(await recheckLinks(c.var.deps, accountOf(c), c.req.valid('param').candidacyId), 200),
  )
  .openapi(sheet, async (c) =>
    c.json(await readReviewSheet(c.var.deps, accountOf(c), c.req.valid('param')), 200),
  )
  .openapi(findings, async (c) =>
    c.json(await saveFindings(c.var.deps, accountOf(c), c.req.valid('param'), c.req.valid('json')), 200),
  )
  .openapi(verdict, async (c) =>
    c.json(await giveVerdict(c.var.deps, accountOf(c), c.req.valid('param'), c.req.valid('json')), 200),
  );
