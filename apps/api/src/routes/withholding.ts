import { QuestionnaireKind, Slug, WithholdingPage, WithholdSection } from '@conoceles/contracts';
import { readWithholding, restoreSection, withholdSection } from '@conoceles/services';
import { OpenAPIHono, z } from '@hono/zod-openapi';
import type { ApiEnv } from '../environment.ts';
import { json, jsonBody } from '../http/body.ts';
import { accountOf } from '../http/caller.ts';
import { declareRoute } from '../http/declare-route.ts';
import { validationHook } from '../http/validation-hook.ts';

const tags = ['Correcciones'];
const Target = z.object({ candidacyId: z.uuid(), kind: QuestionnaireKind });

const read = declareRoute({
  method: 'get',
  path: '/withholding/{candidacyId}/{kind}',
  operationId: 'readWithholding',
  tags,
  summary: 'Secciones publicadas de un cuestionario y las que están retenidas',
  request: { params: Target },
  responses: { 200: json(WithholdingPage, 'Las secciones') },
});

const withhold = declareRoute({
  method: 'post',
  path: '/withholding/{candidacyId}/{kind}',
  operationId: 'withholdSection',
  tags,
  summary: 'Retira del sitio una sección publicada, con su motivo y su razón',
  request: { params: Target, body: jsonBody(WithholdSection) },
  responses: { 200: json(WithholdingPage, 'Las secciones') },
  problems: ['state-conflict'],
});

const restore = declareRoute({
  method: 'delete',
  path: '/withholding/{candidacyId}/{kind}/{section}',
  operationId: 'restoreSection',
  tags,
  summary: 'Devuelve al sitio una sección retenida',
  request: { params: Target.extend({ section: Slug }) },
  responses: { 200: json(WithholdingPage, 'Las secciones') },
});

/** Sections taken off the site and put back: by the reviewer of the kind or the internal body. */
export const withholdingRoutes = new OpenAPIHono<ApiEnv>({ defaultHook: validationHook })
  .openapi(read, async (c) =>
    c.json(await readWithholding(c.var.deps, accountOf(c), c.req.valid('param')), 200),
  )
  .openapi(withhold, async (c) =>
    c.json(await withholdSection(c.var.deps, accountOf(c), c.req.valid('param'), c.req.valid('json')), 200),
  )
  .openapi(restore, async (c) =>
    c.json(await restoreSection(c.var.deps, accountOf(c), c.req.valid('param')), 200),
  );
