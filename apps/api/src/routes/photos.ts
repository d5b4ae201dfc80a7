import { AcceptPhoto, CropPhoto, PhotoDesk, PhotoReceived } from '@conoceles/contracts';
import {
  acceptPhoto,
  cropPhoto,
  discardPhoto,
  readCapturePhoto,
  readOriginalPhoto,
  readPhotoDesk,
  uploadPhoto,
} from '@conoceles/services';
import { OpenAPIHono, z } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import type { ApiEnv } from '../environment.ts';
import { fileField, json, jsonBody } from '../http/body.ts';
import { accountOf } from '../http/caller.ts';
import { declareRoute } from '../http/declare-route.ts';
import { photoAnswer } from '../http/photo-answer.ts';
import { validationHook } from '../http/validation-hook.ts';

const tags = ['Captura'];
const params = z.object({ candidacyId: z.uuid() });
const image = { description: 'La imagen', content: { 'image/jpeg': { schema: z.string() } } };

const desk = declareRoute({
  method: 'get',
  path: '/capture/{candidacyId}/photo/desk',
  operationId: 'readPhotoDesk',
  tags,
  summary: 'La fotografía que está, la que falta aceptar y las reglas',
  request: { params },
  responses: { 200: json(PhotoDesk, 'La fotografía') },
});

const photo = declareRoute({
  method: 'get',
  path: '/capture/{candidacyId}/photo',
  operationId: 'readCapturePhoto',
  tags,
  summary: 'Una fotografía de la candidatura como se publicará; sin «v», la del borrador',
  request: { params, query: z.object({ v: z.uuid().optional() }) },
  responses: { 200: image },
});

const original = declareRoute({
  method: 'get',
  path: '/capture/{candidacyId}/photo/original',
  operationId: 'readOriginalPhoto',
  tags,
  summary: 'La fotografía completa de la que se elige el encuadre, reducida para la pantalla',
  request: { params, query: z.object({ v: z.uuid() }) },
  responses: { 200: image },
});

const upload = declareRoute({
  method: 'post',
  path: '/capture/{candidacyId}/photo',
  operationId: 'uploadPhoto',
  tags,
  summary: 'Sube una fotografía, que queda aparte hasta que se acepta',
  request: {
    params,
    body: {
      required: true,
      content: { 'multipart/form-data': { schema: z.object({ file: fileField('Elige una fotografía.') }) } },
    },
  },
  responses: { 200: json(PhotoReceived, 'La fotografía, por aceptar') },
  problems: ['unsupported-file', 'state-conflict', 'window-closed'],
});

const crop = declareRoute({
  method: 'post',
  path: '/capture/{candidacyId}/photo/crop',
  operationId: 'cropPhoto',
  tags,
  summary: 'Corta la fotografía por el encuadre elegido; el resultado queda por aceptar',
  request: { params, body: jsonBody(CropPhoto) },
  responses: { 200: json(PhotoReceived, 'El resultado, por aceptar') },
  problems: ['conflict', 'state-conflict', 'window-closed'],
});

const accept = declareRoute({
  method: 'put',
  path: '/capture/{candidacyId}/photo',
  operationId: 'acceptPhoto',
  tags,
  summary: 'Acepta la fotografía vista: queda en el borrador',
  request: { params, body: jsonBody(AcceptPhoto) },
  responses: { 200: json(z.object({ revision: z.number().int() }), 'La revisión del borrador') },
  problems: ['conflict', 'state-conflict', 'window-closed'],
});

const discard = declareRoute({
  method: 'delete',
  path: '/capture/{candidacyId}/photo/pending',
  operationId: 'discardPhoto',
  tags,
  summary: 'Descarta la fotografía por aceptar',
  request: { params },
  responses: { 204: { description: 'Descartada' } },
  problems: ['state-conflict', 'window-closed'],
});

const maxUploadBytes = 12 * 1024 * 1024;
const routes = new OpenAPIHono<ApiEnv>({ defaultHook: validationHook });
routes.use('/capture/:candidacyId/photo', bodyLimit({ maxSize: maxUploadBytes }));

/** The photograph of a candidacy: uploaded, cut, seen and accepted by whoever captures it. Before `captureRoutes`, which has a path with a gap. */
export const photoRoutes = routes
  .openapi(desk, async (c) =>
    c.json(await readPhotoDesk(c.var.deps, accountOf(c), c.req.valid('param').candidacyId), 200),
  )
  .openapi(photo, async (c) => {
    const asked = { ...c.req.valid('param'), photoId: c.req.valid('query').v };
    return photoAnswer(c, await readCapturePhoto(c.var.deps, accountOf(c), asked));
  })
  .openapi(original, async (c) => {
    const asked = { ...c.req.valid('param'), photoId: c.req.valid('query').v };
    return photoAnswer(c, await readOriginalPhoto(c.var.deps, accountOf(c), asked));
  })
  .openapi(upload, async (c) => {
    const bytes = new Uint8Array(await c.req.valid('form').file.arrayBuffer());
    return c.json(await uploadPhoto(c.var.deps, accountOf(c), { ...c.req.valid('param'), bytes }), 200);
  })
  .openapi(crop, async (c) => {
    const input = { ...c.req.valid('param'), ...c.req.valid('json') };
    return c.json(await cropPhoto(c.var.deps, accountOf(c), input), 200);
  })
  .openapi(accept, async (c) => {
    const input = { ...c.req.valid('param'), ...c.req.valid('json') };
    return c.json(await acceptPhoto(c.var.deps, accountOf(c), input), 200);
  })
  .openapi(discard, async (c) => {
    await discardPhoto(c.var.deps, accountOf(c), c.req.valid('param').candidacyId);
    return c.body(null, 204);
  });
