import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

/** The OPL opens the practice, a party trains in it on a phone, and the site of the citizens does not know. */
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

const ribbon = (page: Page) => page.getByText('nada de lo que hagas aquí cuenta ni se publica');

describe('the practice', () => {
  it('is opened, entered from a phone without scripts, used and left, and the public site stays the same', async () => {
    const citizen = (await openPerson(browser)).page;
    await citizen.goto(`${origin()}/candidaturas`);
    const before = await citizen.locator('main').textContent();

    const admin = await open('instancia', DESK);
    await admin.goto(`${origin()}/admin/practica`);
    expect(await accessibilityFaults(admin)).toEqual([]);
    await admin.getByLabel('Fórmulas por partido').fill('0');
    await admin.getByRole('button', { name: 'Abrir la práctica' }).click();
    await admin.getByText('Al menos una fórmula por partido').first().waitFor();
    await admin.getByLabel('Fórmulas por partido').fill('1');
    await admin.getByRole('button', { name: 'Abrir la práctica' }).click();
    await admin.getByText('La práctica está abierta').waitFor();

    const party = await open('enlace', PHONE, false);
    await party.getByRole('button', { name: 'Modo de práctica' }).click();
    await ribbon(party).waitFor();
    expect(await sidewaysOverflow(party)).toBe(0);
    await party.goto(`${origin()}/portal`);
    await party.getByRole('link', { name: '(práctica)' }).first().click();
    await party.waitForURL(/\/portal\/[0-9a-f-]{36}$/u);
    await ribbon(party).waitFor();
    const home = new URL(party.url()).pathname;

    await admin.getByRole('button', { name: 'Modo de práctica' }).click();
    await ribbon(admin).waitFor();
    await admin.goto(`${origin()}/admin/exportar`);
    await admin.goto(`${origin()}/admin/practica`);
    await admin.getByLabel('Día y hora').fill('2024-05-20T10:00');
    await admin.getByRole('button', { name: 'Mover el reloj de la práctica' }).click();
    await admin.getByText('El reloj de la práctica se movió').waitFor();
    await admin.getByText('Reloj de la práctica: 20 de mayo de 2024, 10:00').waitFor();

    await party.getByRole('button', { name: 'Salir de la práctica' }).click();
    await party.waitForURL(/\/portal$/u);
    expect(await ribbon(party).count()).toBe(0);
    const gone = await party.goto(`${origin()}${home}`);
    expect(gone?.status()).toBe(404);

    await citizen.goto(`${origin()}/candidaturas`);
    expect(await citizen.locator('main').textContent()).toBe(before);
    await Promise.all([admin, party, citizen].map((page) => page.context().close()));
  });

  it('says that it ended to whoever was in it, with the way out', async () => {
    const party = await open('enlace', PHONE);
    await party.getByRole('button', { name: 'Modo de práctica' }).click();
    await ribbon(party).waitFor();
    const admin = await open('instancia', DESK);
    await admin.goto(`${origin()}/admin/practica`);
    await admin.getByRole('button', { name: 'Cerrar la práctica' }).click();
    await admin.getByText('La práctica quedó cerrada').waitFor();
    await admin.getByText('1 simulacro').waitFor();
    await party.goto(`${origin()}/portal`);
    await party.getByText('La práctica terminó').first().waitFor();
    await party.getByRole('button', { name: 'Salir de la práctica' }).click();
    await party.waitForURL(/\/portal$/u);
    expect(await ribbon(party).count()).toBe(0);
    await Promise.all([admin, party].map((page) => page.context().close()));
  });
});
