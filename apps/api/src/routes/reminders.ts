import {
  PartyRecipientFilter,
  PartyRecipientPage,
  RecipientList,
  RecipientPage,
  RegisterFilter,
  RegisterPage,
  ReminderRegister,
  SendReminders,
  SentReminders,
  TableFormat,
} from '@conoceles/contracts';
import {
  previewAdminReminders,
  previewPartyReminders,
  readReminderRegister,
  sendAdminReminders,
  sendPartyReminders,
  writeReminderRegister,
} from '@conoceles/services';
import { OpenAPIHono } from '@hono/zod-openapi';
import type { ApiEnv } from '../environment.ts';
import { json, jsonBody } from '../http/body.ts';
import { accountOf } from '../http/caller.ts';
import { declareRoute } from '../http/declare-route.ts';
import { table, tableAnswer } from '../http/table-answer.ts';
import { validationHook } from '../http/validation-hook.ts';

const tags = ['Exhortos'];
const Table = RegisterFilter.extend({ format: TableFormat });

const partyPreview = declareRoute({
  method: 'get',
  path: '/party/reminders/recipients',
  operationId: 'previewPartyReminders',
  tags,
  summary: 'A quién le recordaría el partido y qué leería',
  request: { query: PartyRecipientPage },
  responses: { 200: json(RecipientList, 'Una página de destinatarias') },
});

const partySend = declareRoute({
  method: 'post',
  path: '/party/reminders',
  operationId: 'sendPartyReminders',
  tags,
  summary: 'El partido recuerda a las personas por las que responde que les falta algo',
  request: { body: jsonBody(PartyRecipientFilter) },
  responses: { 200: json(SentReminders, 'Cuántos salieron') },
});

const partyList = declareRoute({
  method: 'get',
  path: '/party/reminders',
  operationId: 'listPartyReminders',
  tags,
  summary: 'El registro de recordatorios del partido y de sus candidaturas',
  request: { query: RegisterPage },
  responses: { 200: json(ReminderRegister, 'Una página del registro') },
});

const partyTable = declareRoute({
  method: 'get',
  path: '/party/reminders/register',
  operationId: 'exportPartyReminders',
  tags,
  summary: 'El registro de recordatorios del partido, para descargar',
  request: { query: Table },
  responses: { 200: table('El registro') },
});

const preview = declareRoute({
  method: 'get',
  path: '/admin/reminders/recipients',
  operationId: 'previewReminders',
  tags,
  summary: 'A quién exhortaría el OPL y qué leería',
  request: { query: RecipientPage },
  responses: { 200: json(RecipientList, 'Una página de destinatarias') },
});

const send = declareRoute({
  method: 'post',
  path: '/admin/reminders',
  operationId: 'sendReminders',
  tags,
  summary: 'El OPL exhorta a personas o partidos a completar la captura',
  request: { body: jsonBody(SendReminders) },
  responses: { 200: json(SentReminders, 'Cuántos salieron') },
});

const list = declareRoute({
  method: 'get',
  path: '/admin/reminders',
  operationId: 'listReminders',
  tags,
  summary: 'El registro de exhortos, con la entrega de cada uno',
  request: { query: RegisterPage },
  responses: { 200: json(ReminderRegister, 'Una página del registro') },
});

const register = declareRoute({
  method: 'get',
  path: '/admin/reminders/register',
  operationId: 'exportReminders',
  tags,
  summary: 'El registro de exhortos, para descargar',
  request: { query: Table },
  responses: { 200: table('El registro') },
});

/** Reminders (exhortos) of the OPL and of parties, and the register that proves them. */
export const reminderRoutes = new OpenAPIHono<ApiEnv>({ defaultHook: validationHook })
  .openapi(partyPreview, async (c) =>
    c.json(await previewPartyReminders(c.var.deps, accountOf(c), c.req.valid('query')), 200),
  )
  .openapi(partySend, async (c) =>
    c.json(await sendPartyReminders(c.var.deps, accountOf(c), c.req.valid('json')), 200),
  )
  .openapi(partyList, async (c) =>
    c.json(await readReminderRegister(c.var.deps, accountOf(c), c.req.valid('query')), 200),
  )
  .openapi(partyTable, async (c) =>
    tableAnswer(c, await writeReminderRegister(c.var.deps, accountOf(c), c.req.valid('query'))),
  )
  .openapi(preview, async (c) =>
    c.json(await previewAdminReminders(c.var.deps, accountOf(c), c.req.valid('query')), 200),
  )
  .openapi(send, async (c) =>
    c.json(await sendAdminReminders(c.var.deps, accountOf(c), c.req.valid('json')), 200),
  )
  .openapi(list, async (c) =>
    c.json(await readReminderRegister(c.var.deps, accountOf(c), c.req.valid('query')), 200),
  )
  .openapi(register, async (c) =>
    tableAnswer(c, await writeReminderRegister(c.var.deps, accountOf(c), c.req.valid('query'))),
  );
