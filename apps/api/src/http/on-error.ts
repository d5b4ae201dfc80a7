import { ServiceProblem } from '@conoceles/services';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { problemResponse } from './problem-response.ts';

/**
 * Every error leaves as a problem. What is not ours gives a fixed text, because a driver's message carries bound values; the log gets the kind of error, the
 * place and the request id, nothing else.
 */
export function onError(error: Error, c: Context): Response {
  if (error instanceof ServiceProblem) {
    return problemResponse(c, error.code, { detail: error.detail, errors: error.errors });
  }
  if (error instanceof HTTPException) return problemResponse(c, codeOf(error.status));
  logUnexpected(error, c);
  return problemResponse(c, 'unexpected', {
    detail:
      'Lo que guardaste antes sigue a salvo. Intenta de nuevo; si se repite, comparte el número de petición.',
  });
}

function codeOf(status: number): 'malformed-request' | 'too-large' | 'not-found' | 'unexpected' {
  if (status === 413) return 'too-large';
  if (status === 404) return 'not-found';
  return status < 500 ? 'malformed-request' : 'unexpected';
}

function logUnexpected(error: Error, c: Context): void {
  const code = (error as { code?: unknown }).code ?? (error.cause as { code?: unknown } | undefined)?.code;
  const place =
    error.stack
      ?.split('\n')
      .filter((line) => line.trimStart().startsWith('at '))
      .slice(0, 6) ?? [];
  const line = {
    level: 'error',
    event: 'unexpected',
    requestId: c.get('requestId') as string,
    method: c.req.method,
    route: c.req.routePath,
    name: error.name,
    code: typeof code === 'string' ? code : undefined,
    place: place.map((entry) => entry.trim()),
  };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}
