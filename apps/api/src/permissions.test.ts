import { type Caller, type Operation, type Permission, Problem, permissions } from '@conoceles/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  deskHostOf,
  hostOf,
  type SignedKind,
  startTwoStates,
  type TwoStates,
} from './testing/start-two-states.ts';

const kinds: readonly Caller[] = [
  'anonymous',
  'candidate',
  'liaison',
  'reviewer',
  'admin',
  'observer',
  'ine-viewer',
  'operator',
];

type Route = { operation: Operation; method: string; path: string };

/**
 * Every operation × every kind of caller × the host of its own, the other state's and a desk's, over real HTTP. Generated from the OpenAPI document and from the
 * permissions, so a new route is in it without anybody remembering.
 */
describe('who may call what', () => {
  let states: TwoStates;
  let routes: Route[];
  const cookies = new Map<Caller, string>();

  beforeAll(async () => {
    states = await startTwoStates();
    routes = await readRoutes(states);
    for (const kind of kinds) {
      if (kind !== 'anonymous') cookies.set(kind, await states.signIn('hidalgo', kind as SignedKind));
    }
  }, 180_000);
  afterAll(() => states.stop());

  const ask = (route: Route, host: string, cookie: string | undefined) =>
    states.api.call({ host, method: route.method, path: samplePath(route), cookie, ...sampleBody(route) });

  it('on the host of one’s own: what is not allowed is refused, what is allowed is not', async () => {
    for (const route of routes) {
      const permission: Permission = permissions[route.operation];
      for (const kind of kinds) {
        const host = deskHostOf(kind) ?? hostOf('hidalgo');
        const answer = await ask(route, host, cookies.get(kind));
        expect([route.operation, kind, outcome(answer.status)]).toEqual([
          route.operation,
          kind,
          expectedOutcome(permission, kind, deskHostOf(kind) !== null),
        ]);
        if (answer.status >= 400)
          expect(Problem.safeParse(answer.json()).success, route.operation).toBe(true);
      }
    }
  }, 120_000);

  it('on another host a cookie is nobody’s', async () => {
    for (const route of routes) {
      const permission: Permission = permissions[route.operation];
      for (const [kind, cookie] of cookies) {
        const answer = await ask(route, hostOf('morelos'), cookie);
        expect([route.operation, kind, outcome(answer.status)]).toEqual([
          route.operation,
          kind,
          expectedOutcome(permission, 'anonymous', false),
        ]);
      }
    }
  }, 120_000);

  it('the cookies still serve where they belong', async () => {
    for (const [kind, cookie] of cookies) {
      const host = deskHostOf(kind) ?? hostOf('hidalgo');
      const answer = await states.api.call({ host, path: '/api/session', cookie });
      expect([kind, answer.status]).toEqual([kind, 200]);
    }
  });
});

/** What the permission check did; any other status came from the operation itself, which was then reached. */
function outcome(status: number): 'unauthenticated' | 'forbidden' | 'reached' {
  if (status === 401) return 'unauthenticated';
  return status === 403 ? 'forbidden' : 'reached';
}

function expectedOutcome(permission: Permission, kind: Caller, onDesk: boolean) {
  // An operation of the other kind of host does not exist here: 404 for all.
  if (permission.host === 'tenant' && onDesk) return 'reached';
  if (permission.host === 'desk' && !onDesk) return 'reached';
  if (permission.callers.includes(kind)) return 'reached';
  return kind === 'anonymous' ? 'unauthenticated' : 'forbidden';
}

async function readRoutes({ api }: TwoStates): Promise<Route[]> {
  const answer = await api.call({ host: 'x.localhost', path: '/api/openapi.json' });
  const { paths } = answer.json() as {
    paths: Record<string, Record<string, { operationId: Operation }>>;
  };
  // Signing out would end the sessions of the matrix; it is tried in its own test.
  return Object.entries(paths)
    .flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { operationId }]) => ({
        operation: operationId,
        method: method.toUpperCase(),
        path,
      })),
    )
    .filter((route) => route.operation !== 'signOut');
}

/** Parameters that have the right shape and name nothing. */
function samplePath({ path }: Route): string {
  return path
    .replace(
      /\{(?:candidacyId|importId|batchId|accountId|handoverId|threadId|id)\}/gu,
      '00000000-0000-4000-8000-000000000000',
    )
    .replace('{kind}', 'curricular')
    .replace('{section}', 'contacto')
    .replace('{consent}', 'publish-identity')
    .replace('{slug}', 'nadie')
    .replace('{key}', 'ninguna-foto.jpg')
    .replace('{file}', 'esquema.json')
    .replace('{cut}', 'nada.json');
}

/** An empty body: reached operations answer that it is not valid, and do nothing. Credentials are left out, because a wrong one answers 401 too. */
function sampleBody({ method }: Route): { json?: unknown } {
  return method === 'GET' ? {} : { json: {} };
}
