import { ComparisonQuery, PublicComparison } from '@conoceles/contracts';
import { comparePublicCandidacies, readPublicationVersion } from '@conoceles/services';
import { OpenAPIHono } from '@hono/zod-openapi';
import type { ApiEnv } from '../environment.ts';
import { json } from '../http/body.ts';
import { siteOf } from '../http/caller.ts';
import { declareRoute } from '../http/declare-route.ts';
import { isUnchanged, revalidate } from '../http/not-modified.ts';
import { validationHook } from '../http/validation-hook.ts';

const comparison = declareRoute({
  method: 'get',
  path: '/public/comparison',
  operationId: 'comparePublicCandidacies',
  tags: ['Público'],
  summary:
    'Candidaturas al mismo cargo, lado a lado: las que se nombran o una contienda entera, con las mismas preguntas en el mismo orden',
  request: { query: ComparisonQuery },
  responses: { 200: json(PublicComparison, 'La comparación') },
});

/** How citizens compare candidacies: only the published projection, never the session. */
export const compareRoutes = new OpenAPIHono<ApiEnv>({ defaultHook: validationHook }).openapi(
  comparison,
  async (c) => {
    const { site: version } = await readPublicationVersion(c.var.deps, siteOf(c));
    if (isUnchanged(c, `W/"c${version}"`, revalidate)) return c.body(null, 304) as never;
    return c.json(await comparePublicCandidacies(c.var.deps, siteOf(c), c.req.valid('query')), 200);
  },
);
