import { ConsentDesk, ConsentHolder, ConsentKind, ConsentMeans } from '@conoceles/contracts';
import { readConsentDesk, readConsentFile, registerConsents } from '@conoceles/services';
import { OpenAPIHono, z } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import type { ApiEnv } from '../environment.ts';
import { fileField, json } from '../http/body.ts';
import { accountOf } from '../http/caller.ts';
import { declareRoute } from '../http/declare-route.ts';
import { validationHook } from '../http/validation-hook.ts';

const tags = ['Autorizaciones'];
const params = z.object({ candidacyId: z.uuid() });

const desk = declareRoute({
  method: 'get',
  path: '/consents/{candidacyId}',
  operationId: 'readConsentDesk',
  tags,
  summary: 'Las autorizaciones de una candidatura, con quién registró cada una y quién conserva la hoja',
  request: { params },
  responses: { 200: json(ConsentDesk, 'Las autorizaciones') },
});

const register = declareRoute({
  method: 'post',
  path: '/consents/{candidacyId}/forms',
  operationId: 'registerConsents',
  tags,
  summary: 'Registra una hoja firmada: la sube la persona, o se recibió en papel o por correo',
  request: {
    params,
    body: {
      required: true,
      content: {
        'multipart/form-data': {
          schema: z.object({
            file: fileField('Elige el archivo de la hoja firmada.').optional(),
            /** Separated by commas: a form repeats no name. */
            kinds: z
              .string()
              .transform((text) => text.split(',').filter((kind) => kind !== ''))
              .pipe(z.array(ConsentKind).min(1, 'Marca qué autorizaciones contiene la hoja.')),
            means: ConsentMeans.extract(['upload', 'paper', 'mail'], 'Elige cómo se recibió.'),
            receivedOn: z.iso.date('Escribe el día en que se recibió.').optional(),
            holder: ConsentHolder.optional(),
          }),
        },
      },
    },
  },
  responses: { 200: json(ConsentDesk, 'Las autorizaciones') },
  problems: ['unsupported-file', 'state-conflict'],
});

const file = declareRoute({
  method: 'get',
  path: '/consents/{candidacyId}/{consentId}/file',
  operationId: 'readConsentFile',
  tags,
  summary: 'La hoja firmada de una autorización',
  request: { params: params.extend({ consentId: z.uuid() }) },
  responses: {
    200: {
      description: 'La hoja',
      content: { 'application/pdf': { schema: z.string() }, 'image/jpeg': { schema: z.string() } },
    },
  },
});

const routes = new OpenAPIHono<ApiEnv>({ defaultHook: validationHook });
routes.use('/consents/:candidacyId/forms', bodyLimit({ maxSize: 12 * 1024 * 1024 }));

/** The authorisations of a candidacy on paper: for the person, whoever answers for her and the electoral body. */
export const consentRoutes = routes
  .openapi(desk, async (c) =>
    c.json(await readConsentDesk(c.var.deps, accountOf(c), c.req.valid('param').candidacyId), 200),
  )
  .openapi(register, async (c) => {
    const { file: sent, kinds, means, receivedOn, holder } = c.req.valid('form');
    const input = {
      ...c.req.valid('param'),
      kinds,
      means,
      ...(receivedOn === undefined ? {} : { receivedOn }),
      ...(holder === undefined ? {} : { holder }),
      bytes: sent === undefined ? null : new Uint8Array(await sent.arrayBuffer()),
    };
    return c.json(await registerConsents(c.var.deps, accountOf(c), input), 200);
  })
  .openapi(file, async (c) => {
    const { bytes, mime, fileName } = await readConsentFile(c.var.deps, accountOf(c), c.req.valid('param'));
    // Somebody else made these bytes: saved, never shown inside the site, and never run.
    return c.body(Uint8Array.from(bytes), 200, {
      'content-type': mime,
      'content-disposition': `attachment; filename="${fileName}"`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
  });
