import { MoveClock, OpenPractice, PracticeDesk, PracticeState } from '@conoceles/contracts';
import {
  closePractice,
  enterPractice,
  leavePractice,
  movePracticeClock,
  openPractice,
  readPracticeDesk,
  restartPractice,
} from '@conoceles/services';
import { OpenAPIHono } from '@hono/zod-openapi';
import type { ApiEnv } from '../environment.ts';
import { json, jsonBody } from '../http/body.ts';
import { accountOf } from '../http/caller.ts';
import { declareRoute } from '../http/declare-route.ts';
import { validationHook } from '../http/validation-hook.ts';

const tags = ['Práctica'];

const enter = declareRoute({
  method: 'put',
  path: '/session/practice',
  operationId: 'enterPractice',
  tags,
  summary: 'Pone esta sesión en práctica: solo ve candidaturas inventadas',
  responses: { 200: json(PracticeState, 'Cómo queda') },
  problems: ['state-conflict'],
});

const leave = declareRoute({
  method: 'delete',
  path: '/session/practice',
  operationId: 'leavePractice',
  tags,
  summary: 'Saca esta sesión de la práctica',
  responses: { 200: json(PracticeState, 'Cómo queda') },
});

const desk = { 200: json(PracticeDesk, 'La práctica y el registro de simulacros') };

const read = declareRoute({
  method: 'get',
  path: '/admin/practice',
  operationId: 'readPractice',
  tags,
  summary: 'La práctica abierta y el registro de simulacros',
  responses: desk,
});

const open = declareRoute({
  method: 'post',
  path: '/admin/practice',
  operationId: 'openPractice',
  tags,
  summary: 'Abre la práctica con candidaturas inventadas',
  request: { body: jsonBody(OpenPractice) },
  responses: desk,
  problems: ['state-conflict'],
});

const restart = declareRoute({
  method: 'post',
  path: '/admin/practice/restart',
  operationId: 'restartPractice',
  tags,
  summary: 'Cierra la práctica y abre otra con candidaturas nuevas',
  request: { body: jsonBody(OpenPractice) },
  responses: desk,
});

const close = declareRoute({
  method: 'post',
  path: '/admin/practice/closing',
  operationId: 'closePractice',
  tags,
  summary: 'Cierra la práctica; queda como evidencia del simulacro',
  responses: desk,
  problems: ['state-conflict'],
});

const clock = declareRoute({
  method: 'put',
  path: '/admin/practice/clock',
  operationId: 'movePracticeClock',
  tags,
  summary: 'Mueve el reloj de la práctica; el real no cambia',
  request: { body: jsonBody(MoveClock) },
  responses: desk,
  problems: ['state-conflict'],
});

/** Practice: who enters and leaves it, and how the internal body opens, restarts, moves and closes it. */
export const practiceRoutes = new OpenAPIHono<ApiEnv>({ defaultHook: validationHook })
  .openapi(enter, async (c) => c.json(await enterPractice(c.var.deps, accountOf(c)), 200))
  .openapi(leave, async (c) => c.json(await leavePractice(c.var.deps, accountOf(c)), 200))
  .openapi(read, async (c) => c.json(await readPracticeDesk(c.var.deps, accountOf(c)), 200))
  .openapi(open, async (c) => c.json(await openPractice(c.var.deps, accountOf(c), c.req.valid('json')), 200))
  .openapi(restart, async (c) =>
    c.json(await restartPractice(c.var.deps, accountOf(c), c.req.valid('json')), 200),
  )
  .openapi(close, async (c) => c.json(await closePractice(c.var.deps, accountOf(c)), 200))
  .openapi(clock, async (c) =>
    c.json(await movePracticeClock(c.var.deps, accountOf(c), c.req.valid('json')), 200),
  );
