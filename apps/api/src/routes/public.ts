import {
  CandidacyFilter,
  PublicationVersion,
  PublicBrand,
  PublicCandidacyPage,
  PublicLanguages,
  PublicMaintenance,
  PublicProfileAnswer,
  PublicSite,
  Slug,
} from '@conoceles/contracts';
import {
  listPublicCandidacies,
  readBrand,
  readLanguages,
  readMaintenance,
  readPublicationVersion,
  readPublicPhoto,
  readPublicProfile,
  readSite,
  writeBlankConsentForm,
} from '@conoceles/services';
import { OpenAPIHono, z } from '@hono/zod-openapi';
import type { ApiEnv } from '../environment.ts';
import { json } from '../http/body.ts';
import { siteOf } from '../http/caller.ts';
import { declareRoute } from '../http/declare-route.ts';
import { askEachTime, isUnchanged, revalidate } from '../http/not-modified.ts';
import { pdf, pdfAnswer } from '../http/pdf-answer.ts';
import { validationHook } from '../http/validation-hook.ts';

const tags = ['Público'];

const site = declareRoute({
  method: 'get',
  path: '/public/site',
  operationId: 'readSite',
  tags,
  summary: 'El sitio del estado: proceso, ventana de publicación, catálogos y cifras',
  responses: { 200: json(PublicSite, 'El sitio') },
});

const brand = declareRoute({
  method: 'get',
  path: '/public/brand',
  operationId: 'readBrand',
  tags,
  summary: 'Colores y marca del sitio',
  responses: { 200: json(PublicBrand, 'La marca') },
});

const languages = declareRoute({
  method: 'get',
  path: '/public/languages',
  operationId: 'readLanguages',
  tags,
  summary: 'Lenguas que aporta el estado, con los textos del sitio que ha traducido',
  responses: { 200: json(PublicLanguages, 'Las lenguas') },
});

const version = declareRoute({
  method: 'get',
  path: '/public/version',
  operationId: 'readPublicationVersion',
  tags,
  summary: 'Versión de publicación del sitio y, si se pide, de un perfil',
  request: { query: z.object({ slug: Slug.optional() }) },
  responses: { 200: json(PublicationVersion, 'Las versiones') },
});

const maintenance = declareRoute({
  method: 'get',
  path: '/public/maintenance',
  operationId: 'readMaintenance',
  tags,
  summary: 'Si el sitio está cerrado por mantenimiento, y qué decir mientras tanto',
  responses: { 200: json(PublicMaintenance, 'El mantenimiento') },
});

const list = declareRoute({
  method: 'get',
  path: '/public/candidacies',
  operationId: 'listPublicCandidacies',
  tags,
  summary: 'Candidaturas publicadas, por cargo, ámbito y partido, en el orden neutral del sitio',
  request: { query: CandidacyFilter },
  responses: { 200: json(PublicCandidacyPage, 'Una página de candidaturas') },
});

const profile = declareRoute({
  method: 'get',
  path: '/public/candidacies/{slug}',
  operationId: 'readPublicProfile',
  tags,
  summary: 'Perfil público de una candidatura, o la constancia de que ya no está',
  request: { params: z.object({ slug: Slug }) },
  responses: { 200: json(PublicProfileAnswer, 'El perfil o su constancia de retiro') },
});

const photo = declareRoute({
  method: 'get',
  path: '/public/photos/{key}',
  operationId: 'readPublicPhoto',
  tags,
  summary: 'Fotografía publicada, por su clave',
  request: { params: z.object({ key: z.string().regex(/^[a-z0-9-]{8,80}\.(?:jpg|webp)$/u) }) },
  responses: {
    200: {
      description: 'La imagen',
      content: { 'image/jpeg': { schema: z.string() }, 'image/webp': { schema: z.string() } },
    },
  },
});

const consentForm = declareRoute({
  method: 'get',
  path: '/public/consent-form.pdf',
  operationId: 'readBlankConsentForm',
  tags,
  summary: 'El formato de autorizaciones en blanco',
  responses: { 200: pdf('El formato') },
});

/** What citizens read: only the published projection, never the session. */
export const publicRoutes = new OpenAPIHono<ApiEnv>({ defaultHook: validationHook })
  .openapi(site, async (c) => {
    const found = await readSite(c.var.deps, siteOf(c));
    if (isUnchanged(c, `W/"s${found.version}"`, revalidate)) return c.body(null, 304) as never;
    return c.json(found, 200);
  })
  .openapi(brand, async (c) => {
    const found = await readBrand(c.var.deps, siteOf(c));
    if (isUnchanged(c, `W/"m${found.version}"`, revalidate)) return c.body(null, 304) as never;
    return c.json(found, 200);
  })
  .openapi(languages, async (c) => c.json(await readLanguages(c.var.deps, siteOf(c)), 200))
  .openapi(version, async (c) => {
    c.header('cache-control', 'no-store');
    return c.json(await readPublicationVersion(c.var.deps, siteOf(c), c.req.valid('query').slug), 200);
  })
  .openapi(maintenance, async (c) => {
    c.header('cache-control', 'no-store');
    return c.json(await readMaintenance(c.var.deps, siteOf(c)), 200);
  })
  .openapi(list, async (c) => {
    const { site: siteVersion } = await readPublicationVersion(c.var.deps, siteOf(c));
    if (isUnchanged(c, `W/"l${siteVersion}"`, revalidate)) return c.body(null, 304) as never;
    return c.json(await listPublicCandidacies(c.var.deps, siteOf(c), c.req.valid('query')), 200);
  })
  .openapi(profile, async (c) => {
    const { slug } = c.req.valid('param');
    const { profile: profileVersion } = await readPublicationVersion(c.var.deps, siteOf(c), slug);
    if (isUnchanged(c, `W/"p${profileVersion ?? 0}"`, revalidate)) return c.body(null, 304) as never;
    return c.json(await readPublicProfile(c.var.deps, siteOf(c), slug), 200);
  })
  .openapi(consentForm, async (c) => {
    const { site: siteVersion } = await readPublicationVersion(c.var.deps, siteOf(c));
    if (isUnchanged(c, `W/"f${siteVersion}"`, revalidate)) return c.body(null, 304);
    return pdfAnswer(c, await writeBlankConsentForm(c.var.deps, siteOf(c)));
  })
  .openapi(photo, async (c) => {
    const found = await readPublicPhoto(c.var.deps, siteOf(c), c.req.valid('param').key);
    const kept = found.revocable ? revalidate : askEachTime;
    if (isUnchanged(c, found.etag, kept)) return c.body(null, 304);
    return c.body(Uint8Array.from(found.bytes), 200, { 'content-type': found.contentType });
  });
