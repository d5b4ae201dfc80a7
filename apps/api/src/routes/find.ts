import { PublicBallot, PublicFacets, SectionFile, Slug } from '@conoceles/contracts';
import { readBallot, readFacets, readPublicationVersion, readSectionFile } from '@conoceles/services';
import { OpenAPIHono, z } from '@hono/zod-openapi';
import type { ApiEnv } from '../environment.ts';
import { json } from '../http/body.ts';
import { siteOf } from '../http/caller.ts';
import { declareRoute } from '../http/declare-route.ts';
import { immutable, isUnchanged, revalidate } from '../http/not-modified.ts';
import { validationHook } from '../http/validation-hook.ts';

const tags = ['Público'];

const facets = declareRoute({
  method: 'get',
  path: '/public/facets',
  operationId: 'readFacets',
  tags,
  summary: 'Opciones de los filtros de la lista, con cuántas candidaturas tiene cada una',
  responses: { 200: json(PublicFacets, 'Las opciones') },
});

const ballot = declareRoute({
  method: 'get',
  path: '/public/ballots/{municipality}',
  operationId: 'readBallot',
  tags,
  summary: 'Todo lo que se vota en un municipio y, si se indica, en un distrito local',
  request: { params: z.object({ municipality: Slug }), query: z.object({ district: Slug.optional() }) },
  responses: { 200: json(PublicBallot, 'La boleta') },
});

const sections = declareRoute({
  method: 'get',
  path: '/public/sections/{version}',
  operationId: 'readSectionFile',
  tags,
  summary: 'Catálogo de secciones electorales: el municipio y el distrito local de cada una',
  request: { params: z.object({ version: z.string().regex(/^[0-9a-f]{16}$/u) }) },
  responses: { 200: json(SectionFile, 'El catálogo') },
});

/** How citizens find who is on their ballot: only the published projection, never the session. */
export const findRoutes = new OpenAPIHono<ApiEnv>({ defaultHook: validationHook })
  .openapi(facets, async (c) => {
    const { site: version } = await readPublicationVersion(c.var.deps, siteOf(c));
    if (isUnchanged(c, `W/"o${version}"`, revalidate)) return c.body(null, 304) as never;
    return c.json(await readFacets(c.var.deps, siteOf(c)), 200);
  })
  .openapi(ballot, async (c) => {
    const { site: version } = await readPublicationVersion(c.var.deps, siteOf(c));
    if (isUnchanged(c, `W/"b${version}"`, revalidate)) return c.body(null, 304) as never;
    const { municipality } = c.req.valid('param');
    const { district } = c.req.valid('query');
    return c.json(await readBallot(c.var.deps, siteOf(c), { municipality, district }), 200);
  })
  .openapi(sections, async (c) => {
    const { version } = c.req.valid('param');
    const file = await readSectionFile(c.var.deps, siteOf(c), version);
    if (isUnchanged(c, `"${version}"`, immutable)) return c.body(null, 304) as never;
    return c.json(file, 200);
  });
