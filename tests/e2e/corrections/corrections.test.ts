import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESK, launchBrowser, openPerson, PHONE, sidewaysOverflow } from '../../support/browser.ts';
import { ask } from '../../support/http.ts';
import { type Product, startProduct } from '../../support/product.ts';
import { signInOn } from '../../support/sign-in.ts';

/** A correction asked for, answered and made in two states with different ways, and a section withheld from a warm cache: all without scripts. */
let product: Product;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([
    startProduct({ slugs: ['sonora', 'jalisco'], demonstration: { limit: 60 } }),
    launchBrowser(),
  ]);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await product?.close();
});

const origin = (slug: string) => `http://${product.hosts[slug]}:${product.port}`;

async function signedIn(slug: string, name: string, viewport: typeof PHONE | typeof DESK): Promise<Page> {
  const { page } = await openPerson(browser, { viewport, javaScript: false });
  await signInOn(page, origin(slug), product.account(slug, name));
  return page;
}

async function fits(page: Page) {
  expect(await sidewaysOverflow(page)).toBe(0);
}

/** Address of the public profile, from the home of its candidacy; on a phone the link is in what folds away. */
const profileOf = async (page: Page) =>
  (await page.locator('main a[href^="/candidaturas/"]').first().getAttribute('href')) ?? '';

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** A candidacy of the liaison whose curricular questionnaire is published, and that may ask to correct it where asked. */
async function publishedOf(slug: string, toCorrect: boolean): Promise<string> {
  const page = await signedIn(slug, 'enlace', PHONE);
  await page.goto(`${origin(slug)}/portal`);
  for (const link of await page
    .locator('main a[href^="/portal/"]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))) {
    if (!/^\/portal\/[0-9a-f-]{36}$/u.test(link)) continue;
    const answer = await page.goto(`${origin(slug)}${link}/curricular/correccion`);
    if (
      answer?.status() === 200 &&
      (!toCorrect || (await page.getByRole('button', { name: 'Pedir la corrección' }).count()) > 0)
    ) {
      await page.context().close();
      return link.split('/').at(-1) ?? '';
    }
  }
  throw new Error(`nobody to correct in ${slug}`);
}

/** What a page says, without its marks. */
const wordsOf = (html: string) =>
  html
    .replace(/<!--.*?-->/gu, '')
    .replace(/<[^>]+>/gu, ' ')
    .replace(/\s+/gu, ' ');

async function askFor(slug: string, candidacyId: string): Promise<void> {
  const page = await signedIn(slug, 'enlace', PHONE);
  await page.goto(`${origin(slug)}/portal/${candidacyId}/curricular/correccion`);
  await press(page, 'Pedir la corrección');
  await page.getByText('Elige la sección que quieres corregir.').first().waitFor();
  await fits(page);
  await page.getByLabel('Motivos y propuestas').check();
  await page.getByLabel('Qué hay que corregir y por qué').fill('Dice «tres años» y debe decir «seis años».');
  await press(page, 'Pedir la corrección');
  await page.getByText('Recibimos la solicitud').waitFor();
  await page.getByText('lunes 13 de mayo a las 23:59').first().waitFor();
  await fits(page);
  await page.context().close();
}

async function grant(slug: string, as: string): Promise<Page> {
  const page = await signedIn(slug, as, DESK);
  await page.goto(`${origin(slug)}/mesa/correcciones`);
  await page.locator('main table a').first().click();
  await page.getByText('Dice «tres años»').waitFor();
  await press(page, 'Responder');
  await page.getByText('Elige si procede o no.').first().waitFor();
  await page.locator('#decision-accept').check();
  await press(page, 'Responder');
  return page;
}

describe('a correction', () => {
  it('in Sonora is applied by the admin and read by citizens at once', async () => {
    const candidacyId = await publishedOf('sonora', true);
    await askFor('sonora', candidacyId);
    const page = await grant('sonora', 'instancia');
    await page.waitForURL(/aplicar/u);
    const text = `Motivo corregido ${'con la fecha buena '.repeat(20)}`.trim();
    await page.locator('[name="motivo-cargo"]').fill(text);
    await fits(page);
    await press(page, 'Aplicar y publicar');
    await page.getByText('La corrección está publicada').waitFor();
    await page.goto(`${origin('sonora')}/mesa/correcciones?estado=applied`);
    expect(await page.locator('main table tbody tr').count()).toBe(1);
    await page.context().close();
    const person = await signedIn('sonora', 'enlace', PHONE);
    await person.goto(`${origin('sonora')}/portal/${candidacyId}`);
    const profile = await profileOf(person);
    await person.goto(`${origin('sonora')}/portal/${candidacyId}/curricular/correccion`);
    await person.getByText('Ya no quedan correcciones en este cuestionario.').first().waitFor();
    await person.context().close();
    const published = await ask(product.port, product.hosts.sonora ?? '', profile);
    expect(published.text).toContain('Motivo corregido');
    expect(wordsOf(published.text)).toContain('Última corrección 10 de mayo de 2024');
  });

  it('in Jalisco opens one section on the phone while the site keeps what was validated', async () => {
    const candidacyId = await publishedOf('jalisco', true);
    await askFor('jalisco', candidacyId);
    const page = await grant('jalisco', 'curricular');
    await page.getByText('Aceptaste la corrección').waitFor();
    await page.context().close();
    const person = await signedIn('jalisco', 'enlace', PHONE);
    await person.goto(`${origin('jalisco')}/portal/${candidacyId}`);
    await person.getByText('Corrección en curso: Motivos y propuestas').waitFor();
    await fits(person);
    const profile = await profileOf(person);
    const read = async () => wordsOf((await ask(product.port, product.hosts.jalisco ?? '', profile)).text);
    await person.goto(`${origin('jalisco')}/portal/${candidacyId}/curricular/historia`);
    expect(await person.locator('[name="historia-profesional"]').count()).toBe(0);
    await person.goto(`${origin('jalisco')}/portal/${candidacyId}/curricular/motivos-y-propuestas`);
    await person.locator('[name="motivo-cargo"]').fill(`Nuevo sin validar ${'con sus razones '.repeat(30)}`);
    await press(person, 'Guardar y volver');
    expect(await read()).not.toContain('Nuevo sin validar');
    expect(await read()).toMatch(/Publicado \d+ de mayo de 2024/u);
    await person.context().close();
  });
});

describe('a withheld section', () => {
  it('is gone on the very next request from a warm cache, and comes back', async () => {
    const candidacyId = await publishedOf('sonora', false);
    const person = await signedIn('sonora', 'enlace', PHONE);
    await person.goto(`${origin('sonora')}/portal/${candidacyId}`);
    const path = await profileOf(person);
    await person.context().close();
    const read = async () => wordsOf((await ask(product.port, product.hosts.sonora ?? '', path)).text);
    const warm = await read();
    expect(await read()).toBe(warm);
    expect(warm).toContain('Historia profesional');
    const page = await signedIn('sonora', 'curricular', PHONE);
    await page.goto(`${origin('sonora')}/mesa/${candidacyId}/curricular/retener`);
    await page.getByLabel('Historia profesional y/o laboral').check();
    await page.getByLabel('Motivo (artículo 18)').selectOption({ index: 1 });
    await page
      .getByLabel('Razón que se leerá en el sitio')
      .fill('Se revisa a petición de la autoridad electoral.');
    await press(page, 'Ver cómo quedará');
    await page.getByText('Así se leerá en el perfil').waitFor();
    await fits(page);
    await press(page, 'Retener ahora');
    await page.getByText('La sección ya no está en el sitio').waitFor();
    const hidden = await read();
    expect(hidden).toContain('Retenida el 10 de mayo de 2024');
    expect(hidden).not.toContain('Trayectoria política');
    await press(page, 'Devolver al sitio: Historia profesional y/o laboral');
    await page.getByText('La sección está otra vez en el sitio').waitFor();
    expect(await read()).toContain('Trayectoria política');
    await page.context().close();
  });
});
