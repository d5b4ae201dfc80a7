import {
  Authorise,
  CaptureCheck,
  CaptureFilter,
  CaptureForm,
  CaptureHome,
  CaptureList,
  ConsentKind,
  CopiedAnswers,
  CopyAnswers,
  QuestionnaireKind,
  Receipt,
  SavedSection,
  SaveSection,
  Slug,
  Submit,
} from '@conoceles/contracts';
import {
  authorisePublication,
  checkCapture,
  copyAnswers,
  giveConsent,
  listCapture,
  readCaptureForm,
  readCaptureHome,
  revokeConsent,
  saveSection,
  submitCapture,
  writeConsentForm,
  writeReceipt,
} from '@conoceles/services';
import { OpenAPIHono, z } from '@hono/zod-openapi';
import type { ApiEnv } from '../environment.ts';
import { json, jsonBody } from '../http/body.ts';
import { accountOf } from '../http/caller.ts';
import { declareRoute } from '../http/declare-route.ts';
import { pdf, pdfAnswer } from '../http/pdf-answer.ts';
import { validationHook } from '../http/validation-hook.ts';

const tags = ['Captura'];
const Candidacy = z.object({ candidacyId: z.uuid() });
const Target = z.object({ candidacyId: z.uuid(), kind: QuestionnaireKind });

const list = declareRoute({
  method: 'get',
  path: '/capture/candidacies',
  operationId: 'listCapture',
  tags,
  summary: 'Candidaturas que esta cuenta captura',
  request: { query: CaptureFilter },
  responses: { 200: json(CaptureList, 'Una página de candidaturas') },
});

const home = declareRoute({
  method: 'get',
  path: '/capture/{candidacyId}',
  operationId: 'readCaptureHome',
  tags,
  summary: 'Qué falta y hasta cuándo',
  request: { params: Candidacy },
  responses: { 200: json(CaptureHome, 'El avance de la candidatura') },
});

const consentForm = declareRoute({
  method: 'get',
  path: '/capture/{candidacyId}/consent-form.pdf',
  operationId: 'readConsentForm',
  tags,
  summary: 'El formato de autorizaciones de la candidatura, para firmarlo en papel',
  request: { params: Candidacy },
  responses: { 200: pdf('El formato') },
});

const receipt = declareRoute({
  method: 'get',
  path: '/capture/{candidacyId}/{kind}/receipt.pdf',
  operationId: 'readReceipt',
  tags,
  summary: 'El acuse del último envío',
  request: { params: Target },
  responses: { 200: pdf('El acuse') },
});

const form = declareRoute({
  method: 'get',
  path: '/capture/{candidacyId}/{kind}',
  operationId: 'readCaptureForm',
  tags,
  summary: 'Un cuestionario con sus respuestas',
  request: { params: Target },
  responses: { 200: json(CaptureForm, 'El cuestionario') },
});

const save = declareRoute({
  method: 'put',
  path: '/capture/{candidacyId}/{kind}/sections/{section}',
  operationId: 'saveSection',
  tags,
  summary: 'Guarda las respuestas de una sección como borrador',
  request: { params: Target.extend({ section: Slug }), body: jsonBody(SaveSection) },
  responses: { 200: json(SavedSection, 'Lo guardado y lo que falta por corregir') },
  problems: ['conflict', 'state-conflict', 'window-closed'],
});

const copy = declareRoute({
  method: 'post',
  path: '/capture/{candidacyId}/{kind}/copy',
  operationId: 'copyAnswers',
  tags,
  summary: 'Llena lo que está en blanco con lo que la misma persona respondió en otra candidatura',
  request: { params: Target, body: jsonBody(CopyAnswers) },
  responses: { 200: json(CopiedAnswers, 'Cuántas respuestas se copiaron') },
  problems: ['state-conflict', 'window-closed'],
});

const check = declareRoute({
  method: 'get',
  path: '/capture/{candidacyId}/{kind}/check',
  operationId: 'checkCapture',
  tags,
  summary: 'Revisa antes de enviar: lo que falta y cómo se publicará',
  request: { params: Target },
  responses: { 200: json(CaptureCheck, 'La revisión') },
});

const submission = declareRoute({
  method: 'post',
  path: '/capture/{candidacyId}/{kind}/submission',
  operationId: 'submitCapture',
  tags,
  summary: 'Envía el cuestionario a verificación y lo cierra',
  request: { params: Target, body: jsonBody(Submit) },
  responses: { 200: json(Receipt, 'El acuse') },
  problems: ['conflict', 'state-conflict', 'window-closed'],
});

const authorisation = declareRoute({
  method: 'post',
  path: '/capture/{candidacyId}/{kind}/authorisation',
  operationId: 'authorisePublication',
  tags,
  summary: 'El partido (o la candidatura independiente) autoriza la publicación de lo que leyó',
  request: { params: Target, body: jsonBody(Authorise) },
  responses: { 200: json(CaptureHome, 'El avance de la candidatura') },
  problems: ['conflict', 'state-conflict'],
});

const consentParams = Candidacy.extend({ consent: ConsentKind });
const give = declareRoute({
  method: 'put',
  path: '/capture/{candidacyId}/consents/{consent}',
  operationId: 'giveConsent',
  tags,
  summary: 'La persona da su consentimiento expreso',
  request: { params: consentParams },
  responses: { 200: json(CaptureHome, 'El avance de la candidatura') },
  problems: ['state-conflict'],
});
const revoke = declareRoute({
  method: 'delete',
  path: '/capture/{candidacyId}/consents/{consent}',
  operationId: 'revokeConsent',
  tags,
  summary: 'La persona revoca su consentimiento: surte efecto en el acto',
  request: { params: consentParams },
  responses: { 200: json(CaptureHome, 'El avance de la candidatura') },
  problems: ['state-conflict'],
});

const routes = new OpenAPIHono<ApiEnv>({ defaultHook: validationHook });

/** Drafts, submission and consents of the candidacies a candidate or a party answers for. */
export const captureRoutes = routes
  .openapi(list, async (c) => c.json(await listCapture(c.var.deps, accountOf(c), c.req.valid('query')), 200))
  .openapi(home, async (c) =>
    c.json(await readCaptureHome(c.var.deps, accountOf(c), c.req.valid('param').candidacyId), 200),
  )
  .openapi(consentForm, async (c) =>
    pdfAnswer(c, await writeConsentForm(c.var.deps, accountOf(c), c.req.valid('param').candidacyId)),
  )
  .openapi(receipt, async (c) =>
    pdfAnswer(c, await writeReceipt(c.var.deps, accountOf(c), c.req.valid('param'))),
  )
  .openapi(form, async (c) =>
    c.json(await readCaptureForm(c.var.deps, accountOf(c), c.req.valid('param')), 200),
  )
  .openapi(save, async (c) => {
    const input = { ...c.req.valid('param'), ...c.req.valid('json') };
    return c.json(await saveSection(c.var.deps, accountOf(c), input), 200);
  })
  .openapi(copy, async (c) => {
    const input = { ...c.req.valid('param'), ...c.req.valid('json') };
    return c.json(await copyAnswers(c.var.deps, accountOf(c), input), 200);
  })
  .openapi(check, async (c) =>
    c.json(await checkCapture(c.var.deps, accountOf(c), c.req.valid('param')), 200),
  )
  .openapi(submission, async (c) => {
    const input = { ...c.req.valid('param'), ...c.req.valid('json') };
    return c.json(await submitCapture(c.var.deps, accountOf(c), input), 200);
  })
  .openapi(authorisation, async (c) => {
    const input = { ...c.req.valid('param'), ...c.req.valid('json') };
    return c.json(await authorisePublication(c.var.deps, accountOf(c), input), 200);
  })
  .openapi(give, async (c) => c.json(await giveConsent(c.var.deps, accountOf(c), c.req.valid('param')), 200))
  .openapi(revoke, async (c) =>
    c.json(await revokeConsent(c.var.deps, accountOf(c), c.req.valid('param')), 200),
  );
