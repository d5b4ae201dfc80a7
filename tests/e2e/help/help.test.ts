import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESK, launchBrowser, openPerson, PHONE, sidewaysOverflow } from '../../support/browser.ts';
import { type Product, startProduct } from '../../support/product.ts';
import { fillAccess, signInOn } from '../../support/sign-in.ts';

/** Whoever captures asks from where it is, the OPL answers, and nothing typed is lost. */
let product: Product;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([
    startProduct({ slugs: ['sonora'], demonstration: { limit: 1 } }),
    launchBrowser(),
  ]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await product?.close();
});

const origin = () => `http://${product.hosts.sonora}:${product.port}`;

async function open(who: string, viewport: typeof DESK | typeof PHONE, javaScript = true): Promise<Page> {
  const { page } = await openPerson(browser, { viewport, javaScript });
  await signInOn(page, origin(), product.account('sonora', who));
  return page;
}

const question = 'No encuentro dónde se sube la fotografía de la candidatura.';

describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('a request for help, %s', (_title, javaScript) => {
  it('leaves from a section on a phone, is answered at the desk and comes back', async () => {
    const person = await open('candidatura', PHONE, javaScript);
    await person.goto(`${person.url()}/curricular/fotografia`);
    await person.getByRole('link', { name: 'Ayuda', exact: true }).click();
    await person.waitForURL(/\/ayuda\/nueva/u);
    await person.getByRole('button', { name: 'Enviar mensaje' }).click();
    await person.getByText('Escribe un poco más').first().waitFor();
    await person.getByLabel('Tu mensaje').fill(question);
    expect(await sidewaysOverflow(person)).toBe(0);
    await person.getByRole('button', { name: 'Enviar mensaje' }).click();
    await person.getByText('Enviamos tu mensaje').waitFor();
    const thread = new URL(person.url()).pathname;

    const desk = await open('curricular', DESK, javaScript);
    await desk.goto(`${origin()}/admin/ayuda?estado=open`);
    await desk.getByRole('link', { name: question }).first().click();
    await desk.getByText('Sección «fotografia»').waitFor();
    await desk
      .getByLabel('Tu respuesta')
      .fill('Está en la sección «Fotografía» del cuestionario curricular.');
    await desk.getByRole('button', { name: 'Responder y cerrar' }).click();
    await desk.getByText('Asunto cerrado').waitFor();

    await person.goto(`${origin()}${thread}`);
    await person.getByText('Está en la sección «Fotografía»').waitFor();
    await person.getByLabel('Sigue la conversación').fill('Ya la encontré, muchas gracias.');
    await person.getByRole('button', { name: 'Enviar mensaje' }).click();
    await person.getByText('Enviado, sin respuesta todavía').waitFor();
    await Promise.all([person.context().close(), desk.context().close()]);
  });

  it('keeps what was typed when the session ends', async () => {
    const person = await open('enlace', PHONE, javaScript);
    await person.goto(`${origin()}/ayuda/nueva?desde=/portal`);
    await person.getByText('Quiero opinar sobre el sistema').click();
    await person.getByLabel('Tu mensaje').fill('Sería útil ver el avance de todas en una sola página.');
    await person.context().clearCookies();
    await person.getByRole('button', { name: 'Enviar mensaje' }).click();
    await person.getByRole('heading', { name: 'Tu sesión terminó' }).waitFor();
    await fillAccess(person, product.account('sonora', 'enlace'), 'Entrar y continuar');
    await person.getByText('Sería útil ver el avance').waitFor();
    await person.getByText('Opinión').first().waitFor();
    await person.context().close();
  });
});

/** A file as the browser of the person gets it. */
const download = (page: Page, query = '') =>
  page.evaluate(async (address) => {
    const answer = await fetch(address);
    return {
      status: answer.status,
      text: await answer.text(),
      cache: answer.headers.get('cache-control') ?? '',
    };
  }, `/admin/ayuda/archivo/registro.csv${query}`);

describe('the register', () => {
  it('gives its texts to the internal body and to nobody else', async () => {
    const reviewer = await open('curricular', DESK);
    const plain = await download(reviewer);
    expect(plain.status).toBe(200);
    expect(plain.text).toContain('Solicitud de ayuda');
    expect(plain.text).not.toContain(question);
    expect((await download(reviewer, '?textos=1')).status).toBe(403);
    const admin = await open('instancia', DESK);
    const whole = await download(admin, '?textos=1');
    expect(whole.text).toContain(question);
    expect(whole.cache).toContain('no-store');
    await Promise.all([reviewer.context().close(), admin.context().close()]);
  });
});
