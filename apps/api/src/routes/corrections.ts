import {
  ApplyCorrection,
  CorrectionFilter,
  CorrectionList,
  CorrectionRequestPage,
  CorrectionSheet,
  DecideCorrection,
  QuestionnaireKind,
  RequestCorrection,
} from '@conoceles/contracts';
import {
  applyCorrection,
  decideCorrection,
  listCorrections,
  readCorrection,
  readCorrectionPage,
  requestCorrection,
} from '@conoceles/services';
import { OpenAPIHono, z } from '@hono/zod-openapi';
import type { ApiEnv } from '../environment.ts';
import { json, jsonBody } from '../http/body.ts';
import { accountOf } from '../http/caller.ts';
import { declareRoute } from '../http/declare-route.ts';
import { validationHook } from '../http/validation-hook.ts';

const tags = ['Correcciones'];
const Target = z.object({ candidacyId: z.uuid(), kind: QuestionnaireKind });
const One = z.object({ correctionId: z.uuid() });

const page = declareRoute({
  method: 'get',
  path: '/capture/{candidacyId}/{kind}/corrections',
  operationId: 'readCorrectionPage',
  tags,
  summary: 'Lo publicado de un cuestionario y las correcciones que se han pedido',
  request: { params: Target },
  responses: { 200: json(CorrectionRequestPage, 'Lo publicado y las correcciones') },
});

const ask = declareRoute({
  method: 'post',
  path: '/capture/{candidacyId}/{kind}/corrections',
  operationId: 'requestCorrection',
  tags,
  summary: 'Pide corregir una sección publicada',
  request: { params: Target, body: jsonBody(RequestCorrection) },
  responses: { 200: json(CorrectionRequestPage, 'Lo publicado y las correcciones, con la nueva') },
  problems: ['state-conflict'],
});

const list = declareRoute({
  method: 'get',
  path: '/corrections',
  operationId: 'listCorrections',
  tags,
  summary: 'Solicitudes de corrección por atender, las que vencen antes primero',
  request: { query: CorrectionFilter },
  responses: { 200: json(CorrectionList, 'Una página de solicitudes') },
});

const one = declareRoute({
  method: 'get',
  path: '/corrections/{correctionId}',
  operationId: 'readCorrection',
  tags,
  summary: 'Una solicitud de corrección, con lo que está publicado',
  request: { params: One },
  responses: { 200: json(CorrectionSheet, 'La solicitud') },
});

const decide = declareRoute({
  method: 'post',
  path: '/corrections/{correctionId}/decision',
  operationId: 'decideCorrection',
  tags,
  summary: 'Acepta o niega una corrección',
  request: { params: One, body: jsonBody(DecideCorrection) },
  responses: { 200: json(CorrectionSheet, 'La solicitud respondida') },
  problems: ['state-conflict'],
});

const apply = declareRoute({
  method: 'post',
  path: '/corrections/{correctionId}/application',
  operationId: 'applyCorrection',
  tags,
  summary: 'Aplica una corrección aceptada a su sección y la publica',
  request: { params: One, body: jsonBody(ApplyCorrection) },
  responses: { 200: json(CorrectionSheet, 'La corrección aplicada') },
  problems: ['conflict', 'state-conflict'],
});

/** Corrections of what is published: asked by who captures, attended by the reviewer of the kind and the internal body. */
export const correctionRoutes = new OpenAPIHono<ApiEnv>({ defaultHook: validationHook })
  .openapi(page, async (c) =>
    c.json(await readCorrectionPage(c.var.deps, accountOf(c), c.req.valid('param')), 200),
  )
  .openapi(ask, async (c) =>
    c.json(await requestCorrection(c.var.deps, accountOf(c), c.req.valid('param'), c.req.valid('json')), 200),
  )
  .openapi(list, async (c) =>
    c.json(await listCorrections(c.var.deps, accountOf(c), c.req.valid('query')), 200),
  )
  .openapi(one, async (c) =>
    c.json(await readCorrection(c.var.deps, accountOf(c), c.req.valid('param').correctionId), 200),
  )
  .openapi(decide, async (c) => {
    const { correctionId } = c.req.valid('param');
    return c.json(await decideCorrection(c.var.deps, accountOf(c), correctionId, c.req.valid('json')), 200);
  })
  .openapi(apply, async (c) => {
    const { correctionId } = c.req.valid('param');
    return c.json(await applyCorrection(c.var.deps, accountOf(c), correctionId, c.req.valid('json')), 200);
  });
