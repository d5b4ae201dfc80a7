import { type FieldProblem, type Problem, type ProblemCode, problemCatalogue } from '@conoceles/contracts';
import type { Context } from 'hono';

type Told = { readonly detail?: string | undefined; readonly errors?: readonly FieldProblem[] };

/** Builds the RFC 9457 answer of a code of the catalogue. Only texts written by us go in: never an exception's message. */
export function problemResponse(c: Context, code: ProblemCode, told: Told = {}): Response {
  const { status, title } = problemCatalogue[code];
  const requestId = c.get('requestId') as string | undefined;
  const problem: Problem = {
    type: `/problemas/${code}`,
    code,
    title,
    status,
    ...(told.detail === undefined ? {} : { detail: told.detail }),
    ...(requestId === undefined ? {} : { requestId, instance: `urn:request:${requestId}` }),
    ...(told.errors === undefined || told.errors.length === 0 ? {} : { errors: [...told.errors] }),
  };
  return c.body(JSON.stringify(problem), status, {
    'content-type': 'application/problem+json; charset=utf-8',
    'cache-control': 'no-store',
    'content-language': 'es-MX',
  });
}
