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

/** A reviewer gets through with the keyboard alone, with a thumb, and without scripts. */
let product: Product;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([
    startProduct({ slugs: ['sonora'], demonstration: { limit: 60 } }),
    launchBrowser(),
  ]);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await product?.close();
});

const origin = () => `http://${product.hosts.sonora}:${product.port}`;

async function openDesk(options: Parameters<typeof openPerson>[1], query: string): Promise<Page> {
  const { page } = await openPerson(browser, options);
  await signInOn(page, origin(), product.account('sonora', 'curricular'));
  await page.goto(`${origin()}/mesa?${query}`, { waitUntil: 'networkidle' });
  return page;
}

const firstName = (page: Page) => page.locator('.c-queue tbody th a').first();
const currentSection = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('[data-section]')?.id ?? '');

describe('at a desk', () => {
  it('a questionnaire is reviewed with the keyboard alone, and the next one of the queue comes', async () => {
    const page = await openDesk({ viewport: DESK }, 'estado=in-review');
    await firstName(page).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/cola=si/u);
    await page.waitForLoadState('networkidle');
    const before = new URL(page.url()).pathname;
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Atajos del teclado' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    const first = await currentSection(page);
    await page.keyboard.press('c');
    expect(await currentSection(page)).not.toBe(first);
    await page.keyboard.press('o');
    await page.keyboard.press('v');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
    await page.keyboard.press('Tab');
    await page.keyboard.type('cojan: esto no es un atajo');
    expect(new URL(page.url()).pathname).toBe(before);
    await page.getByText('Lo marcado quedó guardado').waitFor();
    await page.reload({ waitUntil: 'networkidle' });
    expect(await page.getByRole('radio', { name: 'Observada' }).nth(1).isChecked()).toBe(true);
    expect(await page.getByLabel('Qué hay que corregir').nth(1).inputValue()).toBe(
      'cojan: esto no es un atajo',
    );
    const sections = await page.locator('[data-needed]').count();
    await page.keyboard.press('k');
    for (let place = 0; place < sections + 1; place += 1) await page.keyboard.press('c');
    await page.keyboard.press('v');
    await page.waitForURL((url) => url.pathname !== before);
    await page.getByText('Validado', { exact: true }).waitFor();
    await page.context().close();
  }, 60_000);

  it('single keys do nothing once they are turned off', async () => {
    const page = await openDesk({ viewport: DESK }, 'estado=in-review');
    await firstName(page).click();
    await page.waitForLoadState('networkidle');
    await page.keyboard.press('?');
    await page.getByLabel('Usar atajos en este navegador').uncheck();
    await page.getByRole('button', { name: 'Cerrar', exact: true }).click();
    await page.keyboard.press('j');
    expect(await currentSection(page)).toBe('');
    await page.context().close();
  });
});

describe('on a phone', () => {
  it('a section is returned with the thumb, the verdict always in reach and nothing to the sides', async () => {
    const page = await openDesk({ viewport: PHONE }, 'estado=submitted');
    expect(await sidewaysOverflow(page)).toBe(0);
    await firstName(page).click();
    await page.waitForLoadState('networkidle');
    await page.getByRole('button', { name: 'Tomar para verificar' }).click();
    await page.getByText('Lo tomaste para verificar').waitFor();
    const bar = await page.getByRole('button', { name: 'Todo correcto' }).boundingBox();
    expect((bar?.y ?? 0) + (bar?.height ?? 0)).toBeLessThanOrEqual(PHONE.height);
    expect(bar?.height ?? 0).toBeGreaterThanOrEqual(44);
    const part = page.locator('[data-section]').nth(2);
    await part.getByText('Observada', { exact: true }).click();
    const send = page.getByRole('button', { name: 'Devolver con observaciones' });
    await send.click();
    await page.getByRole('alert').getByText('Elige el motivo.').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await sidewaysOverflow(page)).toBe(0);
    await part.getByLabel('Motivo').selectOption({ index: 1 });
    await part.getByLabel('Qué hay que corregir').fill('Di en qué años trabajaste ahí.');
    await send.click();
    await page.getByText('Devuelto con observaciones', { exact: true }).first().waitFor();
    await page.context().close();
  }, 60_000);
});

describe('without scripts', () => {
  it('the turn is taken, everything is found correct, and the whole is validated and published', async () => {
    const page = await openDesk({ viewport: DESK, javaScript: false }, 'estado=submitted');
    await page.getByRole('button', { name: 'Tomar el turno' }).click();
    await page.getByRole('alert').getByText('Elige al menos un cuestionario').waitFor();
    await page.locator('.c-queue tbody input[type="checkbox"]').first().check();
    await page.getByRole('button', { name: 'Tomar el turno' }).click();
    await page.getByText('Cambió el turno de 1 cuestionario').waitFor();
    await page.goto(`${origin()}/mesa?estado=submitted&turno=mio`);
    const name = (await firstName(page).textContent()) ?? '';
    await firstName(page).click();
    await page.getByRole('button', { name: 'Tomar para verificar' }).click();
    expect(await page.getByRole('button', { name: 'Validar' }).isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Todo correcto' }).click();
    await page.getByRole('button', { name: 'Validar' }).click();
    await page.getByText(/^(?:Validado|Ya no queda ninguno con estos filtros)$/u).waitFor();
    await page.goto(`${origin()}/mesa?estado=validated&nombre=${encodeURIComponent(name)}`);
    await page.locator('.c-queue tbody input[type="checkbox"]').first().check();
    await page.getByRole('button', { name: 'Publicar los elegidos' }).click();
    await page.getByText('1 cuestionario publicado').waitFor();
    await page.context().close();
  }, 60_000);
});
