import { takeMailEvent } from '@conoceles/services';
import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { ApiEnv } from '../environment.ts';
import { declareRoute } from '../http/declare-route.ts';
import { validationHook } from '../http/validation-hook.ts';

const take = declareRoute({
  method: 'post',
  path: '/mail/events',
  operationId: 'takeMailEvent',
  tags: ['Correo'],
  summary: 'Lo que el proveedor de correo avisa de un mensaje: llegó, rebotó; sólo con su firma',
  responses: { 204: { description: 'Recibido' } },
  problems: ['forbidden'],
});

/** The provider's headers go by two names: Svix's own, and those of the standard that it wrote. */
function headerOf(c: Context<ApiEnv>, name: string): string {
  return c.req.header(`svix-${name}`) ?? c.req.header(`webhook-${name}`) ?? '';
}

/** Signed by the mail provider, called by nobody else. The signature is over the bytes, so the body is read as text. */
export const mailEventRoutes = new OpenAPIHono<ApiEnv>({ defaultHook: validationHook }).openapi(
  take,
  async (c) => {
    await takeMailEvent(c.var.deps, {
      id: headerOf(c, 'id'),
      timestamp: headerOf(c, 'timestamp'),
      signature: headerOf(c, 'signature'),
      body: await c.req.text(),
    });
    return c.body(null, 204);
  },
);
