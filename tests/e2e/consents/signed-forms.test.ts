import { readFileSync } from 'node:fs';
import { eq, schema, systemActor, withTenant } from '@conoceles/db';
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
import { signInOn } from '../../support/sign-in.ts';
import { signedForm } from '../canary/signed-form.ts';

/** A signed form on its way in: uploaded by the person, or registered by her party and by the electoral body; and out again by her alone. */
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
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const faults = async (page: Page) => [...(await accessibilityFaults(page)), await sidewaysOverflow(page)];
const file = (buffer: Buffer, name = 'hoja.pdf') => ({ name, mimeType: 'application/pdf', buffer });

async function enter(who: string, options: { phone: boolean; javaScript?: boolean }): Promise<Page> {
  const { page } = await openPerson(browser, {
    viewport: options.phone ? PHONE : DESK,
    javaScript: options.javaScript ?? true,
  });
  await signInOn(page, origin(), product.account('sonora', who));
  return page;
}

const idIn = (address: string) => /\/portal\/([0-9a-f-]{36})/u.exec(address)?.[1] ?? '';

/** The liaison of the demonstration answers for another party: here it is that of the candidacy. */
async function giveLiaisonThatParty(candidacyId: string): Promise<void> {
  const { tenantId } = product.siteOf('sonora');
  const { accounts: a, candidacies: c, nominations: n } = schema;
  await withTenant(product.deps.db, { tenantId, actor: systemActor('test'), scope: 'app' }, async (tx) => {
    const [row] = await tx
      .select({ partyId: n.originPartyId })
      .from(c)
      .innerJoin(n, eq(n.id, c.nominationId))
      .where(eq(c.id, candidacyId));
    await tx
      .update(a)
      .set({ partyId: row?.partyId ?? null })
      .where(eq(a.kind, 'liaison'));
  });
}

async function openOwn(javaScript: boolean): Promise<Page> {
  const page = await enter('candidatura', { phone: true, javaScript });
  await page.goto(`${page.url()}/autorizaciones`);
  return page;
}

it('is refused with what was marked kept, uploaded, downloaded as it is kept, and revoked; by a phone without scripts', async () => {
  const page = await openOwn(false);
  const contains = page.getByRole('group', { name: '¿Qué autorizaciones contiene la hoja?' });
  const treatment = contains.getByLabel('Tratamiento de mis datos');
  await treatment.check();
  const script = signedForm('x')
    .toString('latin1')
    .replace('/Catalog', '/Catalog /OpenAction << /S /JavaScript /JS (app.alert) >>');
  await page.getByLabel('La hoja firmada').setInputFiles(file(Buffer.from(script, 'latin1')));
  await press(page, 'Subir la hoja firmada');
  await page.getByText('lleva programas, formularios o archivos adjuntos').first().waitFor();
  expect(await treatment.isChecked()).toBe(true);
  expect(await sidewaysOverflow(page)).toBe(0);
  const form = signedForm('HOJA');
  await page.getByLabel('La hoja firmada').setInputFiles(file(form));
  await press(page, 'Subir la hoja firmada');
  await page.getByText('La hoja firmada quedó registrada').waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Descargar la hoja firmada' }).first().click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe('hoja-firmada.pdf');
  expect(readFileSync(await saved.path()).equals(form)).toBe(true);
  await page.locator('#treatment').getByRole('button', { name: 'Revocar esta autorización' }).click();
  await page.getByText('Revocada', { exact: true }).first().waitFor();
  expect(
    await page.locator('#treatment').getByRole('button', { name: 'Otorgar esta autorización' }).count(),
  ).toBe(1);
});

it('is registered by the party from paper, and she sees by whom, since when and who keeps it', async () => {
  const person = await openOwn(true);
  const address = person.url();
  await giveLiaisonThatParty(idIn(address));
  const page = await enter('enlace', { phone: true });
  await page.goto(address);
  await press(page, 'Registrar la hoja');
  await page.getByText('Marca qué autorizaciones contiene la hoja.').first().waitFor();
  expect(await faults(page)).toEqual([0]);
  await page
    .getByRole('group', { name: '¿Qué autorizaciones contiene la hoja?' })
    .getByLabel(/^Publicación de mis respuestas/u)
    .check();
  await page.getByLabel('En papel, en mano').check();
  await page.getByLabel('¿Qué día se recibió?').fill('2024-05-30');
  await press(page, 'Registrar la hoja');
  await page.getByText('no puede ser posterior a hoy').first().waitFor();
  expect(await page.getByLabel('En papel, en mano').isChecked()).toBe(true);
  await page.getByLabel('¿Qué día se recibió?').fill('2024-05-09');
  await press(page, 'Registrar la hoja');
  await page.getByText('La hoja firmada quedó registrada').waitFor();
  expect(await faults(page)).toEqual([0]);
  await person.reload();
  await person.getByText('Hoja firmada recibida en papel').waitFor();
  await person.getByText('9 de mayo de 2024').first().waitFor();
  expect(await person.getByText(/\(enlace de partido\)/u).count()).toBe(1);
  expect(await faults(person)).toEqual([0]);
  await person
    .locator('#publish-identity')
    .getByRole('button', { name: 'Revocar esta autorización' })
    .click();
  await person.getByText('Revocada', { exact: true }).first().waitFor();
});

it('is registered by the electoral body, which chooses who keeps it, on a page of each candidacy', async () => {
  const person = await openOwn(true);
  const candidacyId = idIn(person.url());
  const page = await enter('instancia', { phone: false });
  await page.goto(`${origin()}/admin/candidaturas/${candidacyId}`);
  await page.getByRole('link', { name: 'Autorizaciones de la candidatura' }).click();
  await page
    .getByRole('group', { name: '¿Qué autorizaciones contiene la hoja?' })
    .getByLabel('Tratamiento de mis datos')
    .check();
  await page.getByLabel('Por correo o mensajería').check();
  await press(page, 'Registrar la hoja');
  await page
    .getByText(/sólo ella puede otorgarla otra vez/u)
    .first()
    .waitFor();
  expect(await faults(page)).toEqual([0]);
});
