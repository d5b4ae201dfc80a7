import { OutboxMail, OutboxPage } from '@conoceles/contracts';
import { listOutbox, readOutboxMail } from '@conoceles/services';
import { OpenAPIHono, z } from '@hono/zod-openapi';
import type { ApiEnv } from '../environment.ts';
import { json } from '../http/body.ts';
import { siteOf } from '../http/caller.ts';
import { declareRoute } from '../http/declare-route.ts';
import { validationHook } from '../http/validation-hook.ts';

const tags = ['Buzón de salida'];

const list = declareRoute({
  method: 'get',
  path: '/outbox',
  operationId: 'listOutbox',
  tags,
  summary: 'Correos que habrían salido (solo fuera de producción)',
  responses: { 200: json(OutboxPage, 'Los correos más recientes') },
});

const mail = declareRoute({
  method: 'get',
  path: '/outbox/{id}',
  operationId: 'readOutboxMail',
  tags,
  summary: 'Un correo del buzón (solo fuera de producción)',
  request: { params: z.object({ id: z.uuid() }) },
  responses: { 200: json(OutboxMail, 'El correo') },
});

/** The embedded outbox; the services answer not-found in production. */
export const outboxRoutes = new OpenAPIHono<ApiEnv>({ defaultHook: validationHook })
  .openapi(list, async (c) => c.json(await listOutbox(c.var.deps, siteOf(c)), 200))
  .openapi(mail, async (c) =>
    c.json(await readOutboxMail(c.var.deps, siteOf(c), c.req.valid('param').id), 200),
  );
