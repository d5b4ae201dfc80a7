import { Activation, ActivationOffer, ActivationToken, Me, SignIn } from '@conoceles/contracts';
import {
  type AccountActor,
  activate,
  checkActivation,
  type DeskActor,
  type OpenedSession,
  readPracticeState,
  ServiceProblem,
  signIn,
  signOut,
} from '@conoceles/services';
import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { ApiEnv } from '../environment.ts';
import { json, jsonBody } from '../http/body.ts';
import { siteOf } from '../http/caller.ts';
import { declareRoute } from '../http/declare-route.ts';
import { requestOrigin } from '../http/request-origin.ts';
import { clearSessionCookie, writeSessionCookie } from '../http/session-cookie.ts';
import { validationHook } from '../http/validation-hook.ts';

const tags = ['Sesión'];

const open = declareRoute({
  method: 'post',
  path: '/session',
  operationId: 'signIn',
  tags,
  summary: 'Inicia sesión en el sitio de un estado',
  request: { body: jsonBody(SignIn) },
  responses: { 200: json(Me, 'Quién inició sesión; la galleta va en la cabecera') },
  problems: ['wrong-credentials', 'too-many-requests'],
});

const read = declareRoute({
  method: 'get',
  path: '/session',
  operationId: 'readSession',
  tags,
  summary: 'Quién tiene la sesión abierta',
  responses: { 200: json(Me, 'La cuenta') },
});

const close = declareRoute({
  method: 'delete',
  path: '/session',
  operationId: 'signOut',
  tags,
  summary: 'Cierra la sesión',
  responses: { 204: { description: 'Cerrada' } },
});

const check = declareRoute({
  method: 'post',
  path: '/activation/check',
  operationId: 'checkActivation',
  tags,
  summary: 'Mira un enlace de activación sin gastarlo',
  request: { body: jsonBody(ActivationToken) },
  responses: { 200: json(ActivationOffer, 'A quién pertenece y qué aviso de privacidad acepta') },
  problems: ['link-expired', 'too-many-requests'],
});

const use = declareRoute({
  method: 'post',
  path: '/activation',
  operationId: 'activate',
  tags,
  summary: 'Gasta el enlace: fija la frase de acceso, acepta el aviso y abre la sesión',
  request: { body: jsonBody(Activation) },
  responses: { 200: json(Me, 'La cuenta activada') },
  problems: ['link-expired', 'too-many-requests', 'conflict'],
});

/** Opens the cookie of a session and answers who it is. */
export function answerSession(c: Context, opened: OpenedSession): Me {
  writeSessionCookie(c, opened.sessionId, opened.expiresAt);
  c.header('cache-control', 'no-store');
  return opened.me;
}

function meOf(actor: AccountActor | DeskActor): Omit<Me, 'practice'> {
  const isAccount = actor.kind === 'account';
  return {
    accountId: isAccount ? actor.accountId : actor.userId,
    kind: isAccount ? actor.accountKind : actor.deskKind,
    displayName: actor.displayName,
    reviews: isAccount ? [...actor.reviews] : [],
    candidacyId: isAccount ? actor.candidacyId : null,
    party: isAccount ? actor.partySlug : null,
    expiresAt: actor.expiresAt.toISOString(),
  };
}

export const sessionRoutes = new OpenAPIHono<ApiEnv>({ defaultHook: validationHook })
  .openapi(open, async (c) => {
    const opened = await signIn(c.var.deps, siteOf(c), c.req.valid('json'), requestOrigin(c));
    return c.json(answerSession(c, opened), 200);
  })
  .openapi(read, async (c) => {
    c.header('cache-control', 'no-store');
    if (c.var.actor.kind === 'anonymous') throw new ServiceProblem('unauthenticated');
    const { actor } = c.var;
    const practice = actor.kind === 'account' ? await readPracticeState(c.var.deps, actor) : null;
    return c.json({ ...meOf(actor), practice }, 200);
  })
  .openapi(close, async (c) => {
    if (c.var.actor.kind !== 'anonymous') await signOut(c.var.deps, c.var.actor);
    clearSessionCookie(c);
    return c.body(null, 204);
  })
  .openapi(check, async (c) =>
    c.json(await checkActivation(c.var.deps, siteOf(c), c.req.valid('json'), requestOrigin(c)), 200),
  )
  .openapi(use, async (c) => {
    const opened = await activate(c.var.deps, siteOf(c), c.req.valid('json'), requestOrigin(c));
    return c.json(answerSession(c, opened), 200);
  });
