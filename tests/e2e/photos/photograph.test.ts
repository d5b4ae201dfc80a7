import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  accessibilityFaults,
  launchBrowser,
  openPerson,
  PHONE,
  sidewaysOverflow,
} from '../../support/browser.ts';
import { type Product, startProduct } from '../../support/product.ts';
import { signInOn } from '../../support/sign-in.ts';
import { drawnPortrait, heavyPhoto } from './pictures.ts';

/** A person with a phone uploads her photograph, frames it, sees it and accepts it: on a bad network, by keyboard, without scripts. */
let product: Product;
let browser: Browser;
/** On disk: fifty megabytes do not fit through the pipe to the browser in time. */
const heavy = join(mkdtempSync(join(tmpdir(), 'conoceles-heavy-')), 'foto.jpg');
writeFileSync(heavy, Buffer.alloc(49_900_000, '\xff\xd8\xff', 'latin1'));

beforeAll(async () => {
  [product, browser] = await Promise.all([
    startProduct({ slugs: ['sonora'], demonstration: { limit: 1 } }),
    launchBrowser(),
  ]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await product?.close();
  rmSync(dirname(heavy), { recursive: true, force: true });
});

const origin = () => `http://${product.hosts.sonora}:${product.port}`;
const jpg = (buffer: Buffer, name = 'foto.jpg') => ({ name, mimeType: 'image/jpeg', buffer });
const field = (page: Page) => page.getByLabel('Elige tu fotografía');
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

async function openPhoto(javaScript: boolean): Promise<{ page: Page; address: string }> {
  const { page } = await openPerson(browser, { viewport: PHONE, javaScript });
  await signInOn(page, origin(), product.account('sonora', 'candidatura'));
  const address = `${page.url()}/fotografia`;
  await page.goto(address, { waitUntil: 'networkidle' });
  return { page, address };
}

/** Sends a photograph and waits for the page that shows it. */
async function upload(page: Page, buffer: Buffer): Promise<void> {
  const loaded = page.waitForEvent('load');
  await field(page).setInputFiles(jpg(buffer));
  await loaded;
  await page.getByRole('heading', { name: 'Así se verá' }).waitFor();
  await page.waitForLoadState('networkidle');
}

/** Bytes of the picture under «Así se verá», as this person gets them. */
async function shownBytes(page: Page): Promise<Buffer> {
  const source = await page.getByAltText('Así se verá tu fotografía').getAttribute('src');
  const text = await page.evaluate(async (address) => {
    const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  }, source ?? '');
  return Buffer.from(text, 'base64');
}

const faults = async (page: Page) => [...(await accessibilityFaults(page)), await sidewaysOverflow(page)];

describe('with scripts', () => {
  it('is refused on the device before a byte is sent, and made lighter there', async () => {
    const { page } = await openPhoto(true);
    let posts = 0;
    page.on('request', (request) => {
      if (request.method() === 'POST') posts += 1;
    });
    await field(page).setInputFiles(jpg(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')));
    await page.getByText('Es un dibujo SVG').waitFor();
    await field(page).setInputFiles(jpg(Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1'), 'IMG_1.jpg'));
    await page.getByText('Más compatible').waitFor();
    expect(await faults(page)).toEqual([0]);
    await field(page).setInputFiles(heavy);
    await page.getByText('La fotografía pesa 50 MB; el límite es 700 KB.').waitFor();
    expect(posts).toBe(0);
    await field(page).setInputFiles(jpg(await heavyPhoto()));
    await press(page, 'Hacerla más ligera aquí mismo');
    await page.getByRole('heading', { name: 'Así se verá' }).waitFor();
    expect(await page.getByLabel('¿Qué día se tomó?').count()).toBe(1);
    await press(page, 'Descartarla');
    await field(page).waitFor();
  });

  it('goes on when the network is cut half way, without choosing the file again', async () => {
    const { page } = await openPhoto(true);
    let cut = true;
    await page.route('**/fotografia/subir', (route) =>
      cut ? route.abort('connectionreset') : route.continue(),
    );
    await field(page).setInputFiles(jpg(await drawnPortrait()));
    await page.getByText('Se cortó la conexión mientras subía.').waitFor();
    expect(await faults(page)).toEqual([0]);
    cut = false;
    await press(page, 'Reintentar');
    await page.getByRole('heading', { name: 'Así se verá' }).waitFor();
    await press(page, 'Descartarla');
    await field(page).waitFor();
    await page.context().setOffline(true);
    await field(page).setInputFiles(jpg(await drawnPortrait()));
    await page.getByText('Se cortó la conexión mientras subía.').waitFor();
    await page.context().setOffline(false);
    await page.getByRole('heading', { name: 'Así se verá' }).waitFor();
  });

  it('shows how much has left on a slow line', async () => {
    const { page } = await openPhoto(true);
    const devtools = await page.context().newCDPSession(page);
    const line = { offline: false, latency: 20, downloadThroughput: -1, uploadThroughput: 120_000 };
    await devtools.send('Network.emulateNetworkConditions', line);
    // The heading of an earlier photograph may be there already: only the next page says that this one arrived.
    const arrived = page.waitForEvent('load');
    await field(page).setInputFiles(jpg(await drawnPortrait({ width: 2400, height: 2000, quality: 96 })));
    const bar = page.getByLabel('Avance de la subida');
    await bar.waitFor();
    await page.waitForFunction(() => {
      const progress = document.querySelector('progress');
      return progress !== null && progress.value > 0 && progress.value < progress.max;
    });
    await arrived;
    await page.getByRole('heading', { name: 'Así se verá' }).waitFor();
  });

  it('is framed by keyboard, undone and repeated, and the accepted bytes are those seen', async () => {
    const { page, address } = await openPhoto(true);
    await upload(page, await drawnPortrait());
    const stage = page.getByRole('group', { name: 'Encuadre de la fotografía' });
    const frame = async () =>
      Promise.all(['izquierda', 'ancho'].map((name) => page.locator(`input[name="${name}"]`).inputValue()));
    const first = await frame();
    await stage.focus();
    await page.keyboard.press('+');
    await page.keyboard.press('+');
    await page.keyboard.press('Shift+ArrowRight');
    const moved = await frame();
    expect(Number(moved[1])).toBeLessThan(Number(first[1]));
    expect(Number(moved[0])).toBeGreaterThan(Number(first[0]));
    for (let step = 0; step < 3; step += 1) await press(page, 'Deshacer');
    expect(await frame()).toEqual(first);
    for (let step = 0; step < 3; step += 1) await press(page, 'Rehacer');
    expect(await frame()).toEqual(moved);
    expect(await faults(page)).toEqual([0]);
    const before = await shownBytes(page);
    await Promise.all([page.waitForEvent('load'), press(page, 'Ver cómo queda')]);
    await page.waitForLoadState('networkidle');
    expect(await frame()).toEqual(moved);
    const seen = await shownBytes(page);
    expect(seen.equals(before)).toBe(false);
    expect(await sharp(seen).metadata()).toMatchObject({ width: 960, height: 1200, format: 'jpeg' });
    await press(page, 'Usar esta fotografía');
    await page.getByText('Escribe qué día se tomó la fotografía.').first().waitFor();
    expect(await faults(page)).toEqual([0]);
    await page.getByLabel('¿Qué día se tomó?').fill('2024-05-02');
    await press(page, 'Usar esta fotografía');
    await page.waitForURL(/\/curricular\/fotografia$/u);
    await page.getByText('Se tomó el 2 de mayo de 2024').waitFor();
    expect((await shownBytes(page)).equals(seen)).toBe(true);
    await page.goto(address);
    expect((await shownBytes(page)).equals(seen)).toBe(true);
  });

  it('is dragged by a finger', async () => {
    const { page } = await openPhoto(true);
    await upload(page, await drawnPortrait());
    await page.getByRole('group', { name: 'Encuadre de la fotografía' }).scrollIntoViewIfNeeded();
    await press(page, 'Acercar');
    await press(page, 'Acercar');
    const left = page.locator('input[name="izquierda"]');
    const before = Number(await left.inputValue());
    const box = await page.locator('.c-crop__frame').boundingBox();
    if (box === null) throw new Error('no frame');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2 - 300, box.y + box.height / 2, { steps: 5 });
    await page.mouse.up();
    expect(Number(await left.inputValue())).toBeLessThan(before);
  });
});

describe('without scripts', () => {
  it('answers 50 MB with a page that says so', async () => {
    const { page } = await openPhoto(false);
    await field(page).setInputFiles(heavy);
    await press(page, 'Subir la fotografía');
    await page.getByText('La fotografía pesa 50 MB; el límite es 700 KB.').first().waitFor();
    expect(await sidewaysOverflow(page)).toBe(0);
    await press(page, 'Subir la fotografía');
    await page.getByText('Elige una fotografía.').first().waitFor();
  });

  it('is uploaded, framed by name, and accepted with the day its file says', async () => {
    const { page } = await openPhoto(false);
    await field(page).setInputFiles(jpg(await drawnPortrait({ exif: '2024:05:03' })));
    await press(page, 'Subir la fotografía');
    await page.getByText('La cámara dice que se tomó el').waitFor();
    const source = () => page.getByAltText('Así se verá tu fotografía').getAttribute('src');
    const first = await source();
    await page.getByLabel('Más a la izquierda').check();
    await press(page, 'Ver cómo queda');
    await page.getByText('La cámara dice que se tomó el').waitFor();
    expect(await source()).not.toBe(first);
    await press(page, 'Usar esta fotografía');
    await page.waitForURL(/\/curricular\/fotografia$/u);
    await page.getByText('Se tomó el 3 de mayo de 2024').waitFor();
  });
});
