import { PauseDesk, PauseProfile, SiteDesk, SwitchKind, SwitchOn } from '@conoceles/contracts';
import {
  pauseProfile,
  readPause,
  readSiteDesk,
  resumeProfile,
  switchOff,
  switchOn,
} from '@conoceles/services';
import { OpenAPIHono, z } from '@hono/zod-openapi';
import type { ApiEnv } from '../environment.ts';
import { json, jsonBody } from '../http/body.ts';
import { accountOf } from '../http/caller.ts';
import { declareRoute } from '../http/declare-route.ts';
import { validationHook } from '../http/validation-hook.ts';

const tags = ['Sitio público'];
const Kind = z.object({ kind: SwitchKind });
const Candidacy = z.object({ candidacyId: z.uuid() });

const read = declareRoute({
  method: 'get',
  path: '/site-desk',
  operationId: 'readSiteDesk',
  tags,
  summary: 'Interruptores del sitio público, su historia y los perfiles en pausa',
  responses: { 200: json(SiteDesk, 'Los interruptores') },
});

const on = declareRoute({
  method: 'post',
  path: '/site-desk/switches/{kind}',
  operationId: 'switchOn',
  tags,
  summary: 'Pone un aviso, cierra el sitio por mantenimiento o congela la publicación',
  request: { params: Kind, body: jsonBody(SwitchOn) },
  responses: { 200: json(SiteDesk, 'Los interruptores') },
  problems: ['state-conflict'],
});

const off = declareRoute({
  method: 'delete',
  path: '/site-desk/switches/{kind}',
  operationId: 'switchOff',
  tags,
  summary: 'Termina lo que se encendió',
  request: { params: Kind },
  responses: { 200: json(SiteDesk, 'Los interruptores') },
  problems: ['state-conflict'],
});

const readOne = declareRoute({
  method: 'get',
  path: '/site-desk/profiles/{candidacyId}',
  operationId: 'readPause',
  tags,
  summary: 'Qué muestra el perfil público de una candidatura y sus pausas',
  request: { params: Candidacy },
  responses: { 200: json(PauseDesk, 'El perfil y sus pausas') },
});

const pause = declareRoute({
  method: 'post',
  path: '/site-desk/profiles/{candidacyId}/pause',
  operationId: 'pauseProfile',
  tags,
  summary: 'Pone en pausa el perfil público de una candidatura, con su razón',
  request: { params: Candidacy, body: jsonBody(PauseProfile) },
  responses: { 200: json(PauseDesk, 'El perfil y sus pausas') },
  problems: ['state-conflict'],
});

const resume = declareRoute({
  method: 'delete',
  path: '/site-desk/profiles/{candidacyId}/pause',
  operationId: 'resumeProfile',
  tags,
  summary: 'Termina la pausa de un perfil',
  request: { params: Candidacy },
  responses: { 200: json(PauseDesk, 'El perfil y sus pausas') },
  problems: ['state-conflict'],
});

/** What the internal body switches over its public site. */
export const siteSwitchRoutes = new OpenAPIHono<ApiEnv>({ defaultHook: validationHook })
  .openapi(read, async (c) => c.json(await readSiteDesk(c.var.deps, accountOf(c)), 200))
  .openapi(on, async (c) => {
    const given = { kind: c.req.valid('param').kind, input: c.req.valid('json') };
    return c.json(await switchOn(c.var.deps, accountOf(c), given), 200);
  })
  .openapi(off, async (c) =>
    c.json(await switchOff(c.var.deps, accountOf(c), c.req.valid('param').kind), 200),
  )
  .openapi(readOne, async (c) =>
    c.json(await readPause(c.var.deps, accountOf(c), c.req.valid('param').candidacyId), 200),
  )
  .openapi(pause, async (c) => {
    const given = { candidacyId: c.req.valid('param').candidacyId, input: c.req.valid('json') };
    return c.json(await pauseProfile(c.var.deps, accountOf(c), given), 200);
  })
  .openapi(resume, async (c) =>
    c.json(await resumeProfile(c.var.deps, accountOf(c), c.req.valid('param').candidacyId), 200),
  );
