import { createReadStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readPdf, registerPeople } from '@conoceles/services/testing';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  accessibilityFaults,
  DESK,
  launchBrowser,
  openPerson,
  PHONE,
  sidewaysOverflow,
} from '../../support/browser.ts';
import { type Product, startProduct } from '../../support/product.ts';

/** From the order of the internal body to a person without mail who comes back on her own, through the queue's process. */
const slug = 'sonora';
const passphrase = 'una frase de acceso larga';
let product: Product;
let browser: Browser;
let looks: string | undefined;

beforeAll(async () => {
  [product, browser] = await Promise.all([
    startProduct({ slugs: [slug], demonstration: { limit: 40 }, worker: true }),
    launchBrowser(),
  ]);
  const { deps, siteOf } = product;
  const { tenantId } = siteOf(slug);
  await registerPeople({ deps, tenantIdOf: () => tenantId }, slug, { withMail: 4, withoutMail: 2 });
  looks = process.env.LOOK_FOLDER;
  if (looks !== undefined) mkdirSync(looks, { recursive: true });
}, 150_000);
afterAll(async () => {
  await browser?.close();
  await product?.close();
});

const origin = () => `http://${product.hosts[slug]}:${product.port}`;

/** Axe and width at both sizes; a picture of each when a folder is given. */
async function look(page: Page, name: string): Promise<void> {
  for (const [size, viewport] of Object.entries({ phone: PHONE, desk: DESK })) {
    await page.setViewportSize(viewport);
    if (looks !== undefined)
      await page.screenshot({ path: join(looks, `${name}-${size}.png`), fullPage: true });
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await sidewaysOverflow(page)).toBe(0);
  }
}

async function signIn(page: Page, name: string, phrase: string): Promise<void> {
  await page.goto(`${origin()}/entrar`);
  await page.getByLabel('Correo o clave de acceso').fill(name);
  await page.getByLabel('Frase de acceso').fill(phrase);
  await page.getByRole('button', { name: 'Entrar', exact: true }).click();
}

async function letterOf(admin: Page): Promise<{ code: string; key: string }> {
  const started = admin.waitForEvent('download');
  await admin.getByRole('button', { name: 'Descargar carta (PDF)' }).click();
  const stream = createReadStream(await (await started).path());
  const [text = ''] = await readPdf({ fileName: 'carta.pdf', stream });
  return {
    code: /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){4}/u.exec(text)?.[0] ?? '',
    key: /SON-[0-9A-Z]{4}-[0-9A-Z]{4}/u.exec(text)?.[0] ?? '',
  };
}

it('issues, shows how far it is, writes a letter, registers its hand-over; the person comes in without scripts', async () => {
  const { page: admin } = await openPerson(browser, { viewport: DESK });
  const staff = product.account(slug, 'instancia');
  await signIn(admin, staff.email, staff.passphrase);
  await admin.goto(`${origin()}/admin/cuentas`);
  await look(admin, 'cuentas');
  await admin.getByRole('button', { name: 'Emitir todas las pendientes' }).click();
  await admin.waitForURL(/\/admin\/cuentas\/emision\//u);
  await admin.getByText(/^\d+ cuentas emitidas$/u).waitFor();
  await look(admin, 'emision');

  await admin.getByRole('link', { name: 'Ver las que no tienen correo' }).click();
  await admin
    .getByRole('link', { name: /^Ver cuenta/u })
    .first()
    .click();
  await admin.getByRole('heading', { level: 1 }).waitFor();
  const account = admin.url();
  const { code, key } = await letterOf(admin);
  await admin.getByRole('button', { name: 'Registrar la entrega' }).click();
  await admin.getByRole('alert').getByText('Escribe quién la recibió.').waitFor();
  await look(admin, 'cuenta-errores');
  await admin.getByLabel('Quién la recibió').fill('Persona que Recibe');
  const file = { name: 'acuse.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 acuse') };
  await admin.getByLabel('Acuse firmado').setInputFiles(file);
  await admin.getByRole('button', { name: 'Registrar la entrega' }).click();
  await admin.getByText('La entrega quedó registrada').waitFor();
  await admin.getByText(/^Quedan \d+ días/u).waitFor();
  await look(admin, 'cuenta-entregada');

  const { page: person } = await openPerson(browser, { viewport: PHONE, javaScript: false });
  await person.goto(`${origin()}/activar`);
  await person.getByLabel('Código de tu carta').fill('nada');
  await person.getByRole('button', { name: 'Continuar con el código' }).click();
  await person.getByText('Escribe las 20 letras y números del código de tu carta.').first().waitFor();
  await person.getByLabel('Código de tu carta').fill(code.toLowerCase().replaceAll('-', ' '));
  await person.getByRole('button', { name: 'Continuar con el código' }).click();
  await person.getByText(`Tu clave de acceso es ${key}`).waitFor();
  await person.getByLabel('Frase de acceso').fill(passphrase);
  await person.getByRole('button', { name: 'Activar mi cuenta' }).click();
  await person.getByText('Escribe la misma frase las dos veces.').first().waitFor();
  expect(new URL(person.url()).search).toBe('');
  await person.getByLabel('Frase de acceso').fill(passphrase);
  await person.getByLabel('Escribe otra vez la frase').fill(passphrase);
  await person.getByRole('checkbox', { name: /^Leí el aviso/u }).check();
  await person.getByRole('button', { name: 'Activar mi cuenta' }).click();
  await person.waitForURL(/\/portal/u);
  await person.context().clearCookies();
  await signIn(person, key.toLowerCase(), passphrase);
  await person.waitForURL(/\/portal/u);

  await admin.goto(account);
  await admin.getByText('Eligieron frase de acceso').waitFor();
  await admin.goto(`${origin()}/admin/cuentas/enlaces`);
  await admin.getByLabel(/^Un renglón por persona/u).fill('PAN; Enlace de Prueba');
  await admin.getByRole('button', { name: 'Emitir cuentas' }).click();
  await admin.getByText('1 cuenta emitida').waitFor();
  await look(admin, 'enlaces');
}, 120_000);
