import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openPerson, PHONE } from '../../support/browser.ts';
import { type Product, startProduct } from '../../support/product.ts';

/** What somebody types is never lost: not to another tab, not to a session that ended, not to the lack of scripts. */
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
const text = (word: string) => Array.from({ length: 60 }, (_, place) => `${word}${place}`).join(' ');

async function fillSignIn(page: Page, labels: { email: string; passphrase: string; button: string }) {
  const { email, passphrase } = product.account('sonora', 'candidatura');
  await page.getByLabel(labels.email).fill(email);
  await page.getByLabel(labels.passphrase).fill(passphrase);
  await page.getByRole('button', { name: labels.button }).click();
}

/** Signs in and answers the address of the candidacy's home. */
async function openHome(javaScript: boolean): Promise<{ page: Page; home: string }> {
  const { page } = await openPerson(browser, { viewport: PHONE, javaScript });
  await page.goto(`${origin()}/entrar`);
  await fillSignIn(page, { email: 'Correo', passphrase: 'Frase de acceso', button: 'Entrar' });
  await page.waitForURL(/\/portal\/[0-9a-f-]{36}$/u);
  return { page, home: page.url() };
}

/** Another device of the same person may have had it a moment ago: then it is taken. */
async function openSection(page: Page, address: string) {
  await page.goto(address);
  const take = page.getByRole('button', { name: 'Tomar la edición' });
  if ((await take.count()) > 0) await take.click();
  await page.getByRole('button', { name: 'Guardar y volver' }).waitFor();
}

const workHistory = (page: Page) => page.locator('[name="historia-profesional"]');
const save = (page: Page, name = 'Guardar y volver') =>
  page.getByRole('button', { name, exact: true }).click();

describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('typed text, %s', (_title, javaScript) => {
  it('is kept beside what another tab saved, and the person chooses', async () => {
    const { page, home } = await openHome(javaScript);
    const other = await page.context().newPage();
    await openSection(page, `${home}/curricular/historia`);
    await openSection(other, `${home}/curricular/historia`);
    await workHistory(other).fill(text('otra'));
    await save(other);
    await other.waitForURL(home);
    await workHistory(page).fill(text('propia'));
    await save(page);
    await page.getByText('Alguien más cambió esta sección mientras escribías').waitFor();
    expect(await page.getByText(text('otra')).count()).toBe(1);
    expect(await workHistory(page).inputValue()).toBe(text('propia'));
    await save(page, 'Guardar lo que escribí');
    await openSection(page, `${home}/curricular/historia`);
    expect(await workHistory(page).inputValue()).toBe(text('propia'));
    await page.context().close();
  });

  it('is not taken for a conflict when it only touches another section', async () => {
    const { page, home } = await openHome(javaScript);
    await openSection(page, `${home}/curricular/historia`);
    const other = await page.context().newPage();
    await openSection(other, `${home}/curricular/contacto`);
    await other.locator('[name="facebook"]').fill(`https://www.facebook.com/ejemplo-${javaScript}`);
    await save(other);
    await other.waitForURL(home);
    await workHistory(page).fill(text('tercera'));
    await save(page);
    await page.waitForURL(home);
    await page.context().close();
  });

  it('waits for the passphrase when the session has ended, and is saved', async () => {
    const { page, home } = await openHome(javaScript);
    await openSection(page, `${home}/curricular/historia`);
    await page.context().clearCookies();
    await workHistory(page).fill(text('espera'));
    await save(page);
    await page.getByRole('heading', { name: 'Tu sesión terminó' }).waitFor();
    await fillSignIn(page, { email: 'Correo', passphrase: 'Frase de acceso', button: 'Entrar y continuar' });
    await page.waitForURL(home);
    await openSection(page, `${home}/curricular/historia`);
    expect(await workHistory(page).inputValue()).toBe(text('espera'));
    await page.context().close();
  });
});

describe('a section without scripts', () => {
  it('gives one more control when asked, and keeps what was typed', async () => {
    const { page, home } = await openHome(false);
    await openSection(page, `${home}/curricular/contacto`);
    await page.locator('[name="telefonos"]').fill('6621234567');
    const group = page.getByRole('group', { name: /^Teléfono\(s\)/u });
    await group.getByRole('button', { name: 'Agregar otro' }).click();
    await page.waitForURL(/mas=telefonos/u);
    expect(await page.locator('[name="telefonos"]').count()).toBe(2);
    expect(await page.locator('[name="telefonos"]').first().inputValue()).toBe('6621234567');
    await page.context().close();
  });

  it('opens follow-ups as they are needed and forgets what closing them left behind', async () => {
    const { page, home } = await openHome(false);
    const section = `${home}/identidad/discapacidad`;
    const kind = page.locator('[name="discapacidad-tipo"][value="fisica"]');
    await openSection(page, section);
    expect(await kind.isVisible()).toBe(false);
    await page.locator('[name="discapacidad"][value="si"]').check();
    await kind.check();
    await save(page);
    await openSection(page, section);
    expect(await kind.isChecked()).toBe(true);
    await page.locator('[name="discapacidad"][value="no"]').check();
    expect(await kind.isVisible()).toBe(false);
    await save(page);
    await openSection(page, section);
    await page.locator('[name="discapacidad"][value="si"]').check();
    expect(await kind.isChecked()).toBe(false);
    await page.context().close();
  });
});

it('saves by itself after a pause', async () => {
  const { page, home } = await openHome(true);
  await openSection(page, `${home}/curricular/motivos-y-propuestas`);
  await page.locator('[name="motivo-cargo"]').fill(text('sola'));
  await page.getByText('Guardado hace un momento').waitFor();
  await page.reload();
  expect(await page.locator('[name="motivo-cargo"]').inputValue()).toBe(text('sola'));
  await page.context().close();
});
