import {
  type Operation,
  type Permission,
  Problem,
  type ProblemCode,
  permissions,
  problemCatalogue,
} from '@conoceles/contracts';
import { createRoute, type RouteConfig } from '@hono/zod-openapi';
import { authorise } from './authorise.ts';

type Declared<P extends string> = Omit<RouteConfig, 'path' | 'operationId' | 'middleware'> & {
  path: P;
  operationId: Operation;
  /** What else than the common ones this operation may answer. */
  problems?: readonly ProblemCode[];
};

/**
 * Declares a route: who may call it (the permission of its operation), its problems, and what it answers. Types only know the good answer; problems are thrown
 * by the client as `ApiProblem`.
 */
export function declareRoute<P extends string, R extends Declared<P>>(config: R & { path: P }) {
  const { problems = [], ...route } = config;
  const permission: Permission = permissions[config.operationId];
  const described = {
    ...route,
    middleware: [authorise(config.operationId)],
    responses: { ...route.responses, ...problemResponses([...commonProblems(config), ...problems]) },
    security: permission.callers.includes('anonymous') ? [{}] : [{ session: [] }],
    'x-callers': permission.callers,
    'x-host': permission.host,
  };
  return createRoute(described as unknown as Omit<R, 'problems'> & { path: P });
}

function commonProblems(config: Declared<string>): ProblemCode[] {
  const permission: Permission = permissions[config.operationId];
  const found: ProblemCode[] = ['misdirected-host', 'tenant-suspended', 'unexpected', 'not-found'];
  if (!permission.callers.includes('anonymous')) found.push('unauthenticated', 'forbidden');
  if (config.method !== 'get') found.push('cross-site');
  if (config.request?.query !== undefined) found.push('invalid-input');
  if (config.request?.body !== undefined) found.push('invalid-input', 'malformed-request', 'too-large');
  return found;
}

/** One response per status, listing the codes that may come with it. */
function problemResponses(codes: readonly ProblemCode[]): RouteConfig['responses'] {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of new Set(codes)) {
    const { status } = problemCatalogue[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, found]) => [
      status,
      {
        description: found.map((code) => `${code}: ${problemCatalogue[code].title}`).join('. '),
        content: { 'application/problem+json': { schema: Problem } },
      },
    ]),
  );
}
