import {
  ClaimSection,
  ProfilePreview,
  QuestionnaireKind,
  ReleaseSection,
  SectionClaim,
  Slug,
} from '@conoceles/contracts';
import { claimSection, previewProfile, releaseSection } from '@conoceles/services';
import { OpenAPIHono, z } from '@hono/zod-openapi';
import type { ApiEnv } from '../environment.ts';
import { json, jsonBody } from '../http/body.ts';
import { accountOf } from '../http/caller.ts';
import { declareRoute } from '../http/declare-route.ts';
import { validationHook } from '../http/validation-hook.ts';

const tags = ['Captura'];
const SectionParams = z.object({ candidacyId: z.uuid(), kind: QuestionnaireKind, section: Slug });

const claim = declareRoute({
  method: 'post',
  path: '/capture/{candidacyId}/{kind}/sections/{section}/editing',
  operationId: 'claimSection',
  tags,
  summary: 'Avisa que esta sesión edita una sección, o dice quién la edita',
  request: { params: SectionParams, body: jsonBody(ClaimSection) },
  responses: { 200: json(SectionClaim, 'Quién la edita') },
});

const release = declareRoute({
  method: 'delete',
  path: '/capture/{candidacyId}/{kind}/sections/{section}/editing',
  operationId: 'releaseSection',
  tags,
  summary: 'Deja de editar una sección',
  request: { params: SectionParams, query: ReleaseSection },
  responses: { 204: { description: 'Queda libre' } },
});

const preview = declareRoute({
  method: 'get',
  path: '/capture/{candidacyId}/preview',
  operationId: 'previewProfile',
  tags,
  summary: 'El perfil público como quedaría con lo capturado y los consentimientos de hoy',
  request: { params: z.object({ candidacyId: z.uuid() }) },
  responses: { 200: json(ProfilePreview, 'El perfil y quién verá cada parte') },
  problems: ['state-conflict'],
});

/** Who writes in each section, and how what is written will look to the public. */
export const editingRoutes = new OpenAPIHono<ApiEnv>({ defaultHook: validationHook })
  .openapi(claim, async (c) => {
    c.header('cache-control', 'no-store');
    const input = { ...c.req.valid('param'), ...c.req.valid('json') };
    return c.json(await claimSection(c.var.deps, accountOf(c), input), 200);
  })
  .openapi(release, async (c) => {
    await releaseSection(c.var.deps, accountOf(c), { ...c.req.valid('param'), ...c.req.valid('query') });
    return c.body(null, 204);
  })
  .openapi(preview, async (c) => {
    c.header('cache-control', 'no-store');
    return c.json(await previewProfile(c.var.deps, accountOf(c), c.req.valid('param')), 200);
  });
