import { z } from '@hono/zod-openapi';

/** The JSON answer of a route. */
export function json<S extends z.ZodType>(schema: S, description: string) {
  return { description, content: { 'application/json': { schema } } };
}

/** A JSON body that must be there. */
export function jsonBody<S extends z.ZodType>(schema: S) {
  return { required: true, content: { 'application/json': { schema } } };
}

/** A file of a form; `message` says what to choose when there is none. */
export function fileField(message: string) {
  return z.file(message).openapi({ type: 'string', format: 'binary' });
}
