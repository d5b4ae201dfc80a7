import { createHash } from 'node:crypto';
import { PublicAddresses, Slug } from '@conoceles/contracts';
import { drawIcon, drawShareCard, drawSiteCard, readAddresses, writeProfilePdf } from '@conoceles/services';
import { OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { ApiEnv } from '../environment.ts';
import { json } from '../http/body.ts';
import { siteOf } from '../http/caller.ts';
import { hostOf } from '../http/cross-site-guard.ts';
import { declareRoute } from '../http/declare-route.ts';
import { immutable, isUnchanged, revalidate } from '../http/not-modified.ts';
import { pdf, pdfAnswer } from '../http/pdf-answer.ts';
import { validationHook } from '../http/validation-hook.ts';

const tags = ['Público'];
const Profile = z.object({ slug: Slug });
const png = (description: string) => ({
  description,
  content: { 'image/png': { schema: z.string() } },
});

const profilePdf = declareRoute({
  method: 'get',
  path: '/public/candidacies/{slug}/profile.pdf',
  operationId: 'writeProfilePdf',
  tags,
  summary: 'El perfil público en PDF, con lo mismo que su página',
  request: { params: Profile },
  responses: { 200: pdf('El perfil') },
  problems: ['gone', 'unavailable'],
});

const card = declareRoute({
  method: 'get',
  path: '/public/candidacies/{slug}/card.png',
  operationId: 'drawShareCard',
  tags,
  summary: 'Tarjeta para compartir una candidatura: solo datos de registro',
  request: { params: Profile },
  responses: { 200: png('La tarjeta, de 1200 × 630') },
  problems: ['gone', 'unavailable'],
});

const siteCard = declareRoute({
  method: 'get',
  path: '/public/card.png',
  operationId: 'drawSiteCard',
  tags,
  summary: 'Tarjeta para compartir el sitio',
  responses: { 200: png('La tarjeta, de 1200 × 630') },
  problems: ['unavailable'],
});

const addresses = declareRoute({
  method: 'get',
  path: '/public/addresses',
  operationId: 'readAddresses',
  tags,
  summary: 'Direcciones de los perfiles y boletas del sitio',
  responses: { 200: json(PublicAddresses, 'Las direcciones') },
});

const icon = declareRoute({
  method: 'get',
  path: '/public/icons/{file}',
  operationId: 'drawIcon',
  tags,
  summary: 'Icono del sitio instalado, por versión de la marca y tamaño',
  request: { params: z.object({ file: z.string().regex(/^[0-9a-f]{12}-[a-z0-9-]{2,20}\.png$/u) }) },
  responses: { 200: png('El icono') },
  problems: ['unavailable'],
});

function picture(c: Context, bytes: Uint8Array, cacheControl: string) {
  const tag = createHash('sha256').update(bytes).digest('base64url').slice(0, 27);
  if (isUnchanged(c, `"${tag}"`, cacheControl)) return c.body(null, 304);
  return c.body(Uint8Array.from(bytes), 200, { 'content-type': 'image/png' });
}

/** What citizens take away from the site: a profile on paper, a card to share, the icon of the installed site. */
export const takeAwayRoutes = new OpenAPIHono<ApiEnv>({ defaultHook: validationHook })
  .openapi(profilePdf, async (c) => {
    const asked = { ...c.req.valid('param'), host: hostOf(c) };
    const file = await writeProfilePdf(c.var.deps, siteOf(c), asked);
    c.header('cache-control', revalidate);
    if (file.revocable) c.header('x-revocable', '1');
    return pdfAnswer(c, file);
  })
  .openapi(card, async (c) => {
    const asked = { ...c.req.valid('param'), host: hostOf(c) };
    return picture(c, await drawShareCard(c.var.deps, siteOf(c), asked), revalidate);
  })
  .openapi(siteCard, async (c) =>
    picture(c, await drawSiteCard(c.var.deps, siteOf(c), { host: hostOf(c) }), revalidate),
  )
  .openapi(addresses, async (c) => c.json(await readAddresses(c.var.deps, siteOf(c)), 200))
  .openapi(icon, async (c) =>
    picture(c, await drawIcon(c.var.deps, siteOf(c), c.req.valid('param').file), immutable),
  );
