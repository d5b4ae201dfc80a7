import {
  AlliedList,
  AuthorisedMany,
  AuthoriseMany,
  CaptureHome,
  MarkedCandidacies,
  PartyFilter,
  PartyListFilter,
  PartyPortal,
  QuestionnaireKind,
  ReturnByParty,
  TableFormat,
  ToAuthoriseList,
} from '@conoceles/contracts';
import {
  authoriseMany,
  listAllied,
  readPartyPortal,
  readToAuthorise,
  returnByParty,
  writePartyProgress,
} from '@conoceles/services';
import { OpenAPIHono, z } from '@hono/zod-openapi';
import type { ApiEnv } from '../environment.ts';
import { json, jsonBody } from '../http/body.ts';
import { accountOf } from '../http/caller.ts';
import { declareRoute } from '../http/declare-route.ts';
import { table, tableAnswer } from '../http/table-answer.ts';
import { validationHook } from '../http/validation-hook.ts';

const tags = ['Partidos'];

const portal = declareRoute({
  method: 'get',
  path: '/party/candidacies',
  operationId: 'readPartyPortal',
  tags,
  summary: 'Las candidaturas por las que responde el partido, con lo que falta en cada una',
  request: { query: PartyListFilter },
  responses: { 200: json(PartyPortal, 'Una página, las cifras y lo que ofrecen los filtros') },
});

const progress = declareRoute({
  method: 'get',
  path: '/party/progress',
  operationId: 'exportPartyProgress',
  tags,
  summary: 'El avance del partido, para descargar',
  request: { query: PartyFilter.extend({ format: TableFormat }) },
  responses: { 200: table('El avance') },
});

const allied = declareRoute({
  method: 'get',
  path: '/party/allied',
  operationId: 'listAllied',
  tags,
  summary: 'Las que postula con otros partidos y captura otro',
  request: { query: z.object({ page: z.coerce.number().int().min(1).max(2_000).default(1) }) },
  responses: { 200: json(AlliedList, 'Una página de candidaturas') },
});

const toAuthorise = declareRoute({
  method: 'get',
  path: '/party/authorisations',
  operationId: 'readToAuthorise',
  tags,
  summary: 'Lo que espera autorización de las candidaturas marcadas, como se publicará',
  request: { query: MarkedCandidacies },
  responses: { 200: json(ToAuthoriseList, 'Los cuestionarios') },
});

const authorisations = declareRoute({
  method: 'post',
  path: '/party/authorisations',
  operationId: 'authoriseMany',
  tags,
  summary: 'El partido autoriza la publicación de lo que leyó, en varios cuestionarios a la vez',
  request: { body: jsonBody(AuthoriseMany) },
  responses: { 200: json(AuthorisedMany, 'Los autorizados y los que se quedaron como estaban') },
});

const returned = declareRoute({
  method: 'post',
  path: '/capture/{candidacyId}/{kind}/return',
  operationId: 'returnByParty',
  tags,
  summary: 'El partido (o la candidatura independiente) devuelve, con su motivo, lo que iba a autorizar',
  request: {
    params: z.object({ candidacyId: z.uuid(), kind: QuestionnaireKind }),
    body: jsonBody(ReturnByParty),
  },
  responses: { 200: json(CaptureHome, 'El avance de la candidatura') },
  problems: ['conflict', 'state-conflict'],
});

/** Portal of a party: the candidacies it answers for, as a whole. */
export const partyRoutes = new OpenAPIHono<ApiEnv>({ defaultHook: validationHook })
  .openapi(portal, async (c) =>
    c.json(await readPartyPortal(c.var.deps, accountOf(c), c.req.valid('query')), 200),
  )
  .openapi(progress, async (c) =>
    tableAnswer(c, await writePartyProgress(c.var.deps, accountOf(c), c.req.valid('query'))),
  )
  .openapi(allied, async (c) => c.json(await listAllied(c.var.deps, accountOf(c), c.req.valid('query')), 200))
  .openapi(toAuthorise, async (c) => {
    const { candidacy } = c.req.valid('query');
    return c.json(await readToAuthorise(c.var.deps, accountOf(c), candidacy), 200);
  })
  .openapi(authorisations, async (c) =>
    c.json(await authoriseMany(c.var.deps, accountOf(c), c.req.valid('json')), 200),
  )
  .openapi(returned, async (c) => {
    const input = { ...c.req.valid('param'), ...c.req.valid('json') };
    return c.json(await returnByParty(c.var.deps, accountOf(c), input), 200);
  });
