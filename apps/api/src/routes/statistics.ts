import { SnapshotList, Statistics, StatisticsQuery } from '@conoceles/contracts';
import { listSnapshots, readPublicationVersion, readStatistics } from '@conoceles/services';
import { OpenAPIHono } from '@hono/zod-openapi';
import type { ApiEnv } from '../environment.ts';
import { json } from '../http/body.ts';
import { siteOf } from '../http/caller.ts';
import { declareRoute } from '../http/declare-route.ts';
import { isUnchanged, revalidate } from '../http/not-modified.ts';
import { validationHook } from '../http/validation-hook.ts';

const tags = ['Público'];

const statistics = declareRoute({
  method: 'get',
  path: '/public/statistics',
  operationId: 'readStatistics',
  tags,
  summary: 'Las cifras de un corte, con los grupos pequeños protegidos; el último si no se pide otro',
  request: { query: StatisticsQuery },
  responses: { 200: json(Statistics, 'Las cifras') },
});

const snapshots = declareRoute({
  method: 'get',
  path: '/public/snapshots',
  operationId: 'listSnapshots',
  tags,
  summary: 'Los cortes de las cifras del proceso, del más reciente al más antiguo',
  responses: { 200: json(SnapshotList, 'Los cortes') },
});

/** Figures that citizens read: only published snapshots, never the session. */
export const statisticsRoutes = new OpenAPIHono<ApiEnv>({ defaultHook: validationHook })
  .openapi(statistics, async (c) => {
    const { site: version } = await readPublicationVersion(c.var.deps, siteOf(c));
    if (isUnchanged(c, `W/"e${version}"`, revalidate)) return c.body(null, 304) as never;
    return c.json(await readStatistics(c.var.deps, siteOf(c), c.req.valid('query').snapshot), 200);
  })
  .openapi(snapshots, async (c) => {
    const { site: version } = await readPublicationVersion(c.var.deps, siteOf(c));
    if (isUnchanged(c, `W/"c${version}"`, revalidate)) return c.body(null, 304) as never;
    return c.json(await listSnapshots(c.var.deps, siteOf(c)), 200);
  });
