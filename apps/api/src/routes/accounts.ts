import { AccountFilter, AccountPage, BatchProgress, IssueAccounts } from '@conoceles/contracts';
import { listAccounts, readBatch, startIssuance } from '@conoceles/services';
import { OpenAPIHono, z } from '@hono/zod-openapi';
import type { ApiEnv } from '../environment.ts';
import { json, jsonBody } from '../http/body.ts';
import { accountOf } from '../http/caller.ts';
import { declareRoute } from '../http/declare-route.ts';
import { validationHook } from '../http/validation-hook.ts';

const tags = ['Cuentas'];

const list = declareRoute({
  method: 'get',
  path: '/admin/accounts',
  operationId: 'listAccounts',
  tags,
  summary: 'Cuentas por candidatura, con su plazo y su entrega',
  request: { query: AccountFilter },
  responses: { 200: json(AccountPage, 'Una página de cuentas') },
});

const issuance = declareRoute({
  method: 'post',
  path: '/admin/accounts/issuance',
  operationId: 'issueAccounts',
  tags,
  summary: 'Ordena emitir cuentas; la cola las emite y quien ya tiene no recibe otra',
  request: { body: jsonBody(IssueAccounts) },
  responses: { 202: json(BatchProgress, 'La emisión y su avance') },
  problems: ['state-conflict'],
});

const batch = declareRoute({
  method: 'get',
  path: '/admin/batches/{batchId}',
  operationId: 'readBatch',
  tags,
  summary: 'Cuánto lleva una emisión',
  request: { params: z.object({ batchId: z.uuid() }) },
  responses: { 200: json(BatchProgress, 'El avance') },
});

/** Accounts of candidacies and liaisons. */
export const accountRoutes = new OpenAPIHono<ApiEnv>({ defaultHook: validationHook })
  .openapi(list, async (c) => c.json(await listAccounts(c.var.deps, accountOf(c), c.req.valid('query')), 200))
  .openapi(issuance, async (c) =>
    c.json(await startIssuance(c.var.deps, accountOf(c), c.req.valid('json')), 202),
  )
  .openapi(batch, async (c) =>
    c.json(await readBatch(c.var.deps, accountOf(c), c.req.valid('param').batchId), 200),
  );
