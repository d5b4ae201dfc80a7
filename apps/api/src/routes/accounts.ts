import {
  AccountDetail,
  AccountFilter,
  AccountIds,
  AccountPage,
  BatchProgress,
  ChangeAddress,
  IssueAccounts,
  IssuedLiaisons,
  LetterRequest,
  LiaisonPage,
  NewHandover,
  NewLiaisons,
  ResentLinks,
} from '@conoceles/contracts';
import {
  changeAddress,
  issueLiaisons,
  listAccounts,
  listLiaisons,
  readAccount,
  readBatch,
  readHandoverFile,
  registerHandover,
  resendLinks,
  startIssuance,
  writeLetters,
} from '@conoceles/services';
import { OpenAPIHono, z } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import type { ApiEnv } from '../environment.ts';
import { json, jsonBody } from '../http/body.ts';
import { accountOf } from '../http/caller.ts';
import { declareRoute } from '../http/declare-route.ts';
import { pdf, pdfAnswer } from '../http/pdf-answer.ts';
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

const resend = declareRoute({
  method: 'post',
  path: '/admin/accounts/links',
  operationId: 'resendLinks',
  tags,
  summary: 'Envía un enlace nuevo; el anterior deja de servir',
  request: { body: jsonBody(AccountIds) },
  responses: { 200: json(ResentLinks, 'A cuántas y a cuáles no') },
  problems: ['state-conflict'],
});

const letters = declareRoute({
  method: 'post',
  path: '/admin/accounts/letters.pdf',
  operationId: 'writeLetters',
  tags,
  summary: 'Cartas con un código nuevo, una por hoja; los enlaces y cartas anteriores dejan de servir',
  request: { body: jsonBody(LetterRequest) },
  responses: { 200: pdf('Las cartas') },
  problems: ['state-conflict'],
});

const Account = z.object({ accountId: z.uuid() });
const detail = declareRoute({
  method: 'get',
  path: '/admin/accounts/{accountId}',
  operationId: 'readAccount',
  tags,
  summary: 'Una cuenta y todo lo que pasó con ella',
  request: { params: Account },
  responses: { 200: json(AccountDetail, 'La cuenta') },
});

const address = declareRoute({
  method: 'put',
  path: '/admin/accounts/{accountId}/address',
  operationId: 'changeAddress',
  tags,
  summary: 'Registra otro correo y le envía un enlace',
  request: { params: Account, body: jsonBody(ChangeAddress) },
  responses: { 200: json(AccountDetail, 'La cuenta') },
  problems: ['state-conflict'],
});

const SignedPaper = z.file().openapi({ type: 'string', format: 'binary' });
const handover = declareRoute({
  method: 'post',
  path: '/admin/accounts/{accountId}/handovers',
  operationId: 'registerHandover',
  tags,
  summary: 'Registra que la cuenta se entregó: día, hora, quién la recibió y, si lo hay, el acuse firmado',
  request: {
    params: Account,
    body: {
      required: true,
      content: { 'multipart/form-data': { schema: NewHandover.extend({ file: SignedPaper.optional() }) } },
    },
  },
  responses: { 200: json(AccountDetail, 'La cuenta') },
  problems: ['state-conflict', 'unsupported-file'],
});

const handoverFile = declareRoute({
  method: 'get',
  path: '/admin/accounts/{accountId}/handovers/{handoverId}/file',
  operationId: 'readHandoverFile',
  tags,
  summary: 'El acuse de entrega firmado',
  request: { params: Account.extend({ handoverId: z.uuid() }) },
  responses: {
    200: {
      description: 'El archivo',
      content: { 'application/pdf': { schema: z.string() }, 'image/jpeg': { schema: z.string() } },
    },
  },
});

const liaisons = declareRoute({
  method: 'get',
  path: '/admin/liaisons',
  operationId: 'listLiaisons',
  tags,
  summary: 'Partidos y las cuentas de sus enlaces',
  responses: { 200: json(LiaisonPage, 'Los partidos') },
});

const newLiaisons = declareRoute({
  method: 'post',
  path: '/admin/liaisons',
  operationId: 'issueLiaisons',
  tags,
  summary: 'Emite cuentas a enlaces de partido, una o varias',
  request: { body: jsonBody(NewLiaisons) },
  responses: { 200: json(IssuedLiaisons, 'Cuántas se emitieron') },
  problems: ['state-conflict'],
});

const maxHandoverBytes = 9 * 1024 * 1024;
const routes = new OpenAPIHono<ApiEnv>({ defaultHook: validationHook });
routes.use('/admin/accounts/:accountId/handovers', bodyLimit({ maxSize: maxHandoverBytes }));

/** Accounts of candidacies and liaisons. */
export const accountRoutes = routes
  .openapi(list, async (c) => c.json(await listAccounts(c.var.deps, accountOf(c), c.req.valid('query')), 200))
  .openapi(issuance, async (c) =>
    c.json(await startIssuance(c.var.deps, accountOf(c), c.req.valid('json')), 202),
  )
  .openapi(batch, async (c) =>
    c.json(await readBatch(c.var.deps, accountOf(c), c.req.valid('param').batchId), 200),
  )
  .openapi(resend, async (c) => c.json(await resendLinks(c.var.deps, accountOf(c), c.req.valid('json')), 200))
  .openapi(letters, async (c) =>
    pdfAnswer(c, await writeLetters(c.var.deps, accountOf(c), c.req.valid('json'))),
  )
  .openapi(detail, async (c) =>
    c.json(await readAccount(c.var.deps, accountOf(c), c.req.valid('param').accountId), 200),
  )
  .openapi(address, async (c) => {
    const { accountId } = c.req.valid('param');
    return c.json(await changeAddress(c.var.deps, accountOf(c), accountId, c.req.valid('json')), 200);
  })
  .openapi(handover, async (c) => {
    const { file, ...told } = c.req.valid('form');
    const { accountId } = c.req.valid('param');
    const signed = file === undefined ? {} : { file: new Uint8Array(await file.arrayBuffer()) };
    const input = { ...told, accountId, ...signed };
    return c.json(await registerHandover(c.var.deps, accountOf(c), input), 200);
  })
  .openapi(handoverFile, async (c) => {
    const { fileName, mime, bytes } = await readHandoverFile(c.var.deps, accountOf(c), c.req.valid('param'));
    return c.body(Uint8Array.from(bytes), 200, {
      'content-type': mime,
      'content-disposition': `attachment; filename="${fileName}"`,
      'cache-control': 'private, no-store',
    });
  })
  .openapi(liaisons, async (c) => c.json(await listLiaisons(c.var.deps, accountOf(c)), 200))
  .openapi(newLiaisons, async (c) =>
    c.json(await issueLiaisons(c.var.deps, accountOf(c), c.req.valid('json')), 200),
  );
