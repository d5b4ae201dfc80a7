import { eq, schema, systemActor, withTenant } from '@conoceles/db';
import { signIn as openSession, readCaptureForm, resolveSession } from '@conoceles/services';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { accessibilityFaults, launchBrowser } from '../../support/browser.ts';
import { type Product, startProduct } from '../../support/product.ts';
import { field, longText, openSection, openWriter, signIn, type Writer } from './people.ts';

/** On a phone in Sonora: a network that fails, a tab that closes, a session that ends and a paste without end lose nothing typed. */
const slug = 'sonora';
const section = 'curricular/historia';
const answer = 'historia-profesional';
let product: Product;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([
    startProduct({ slugs: [slug], demonstration: { limit: 1 } }),
    launchBrowser(),
  ]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await product?.close();
});
vi.setConfig({ testTimeout: 60_000 });

const writer = () => openWriter(browser, product, { slug, account: 'candidatura' });
const candidacyOf = ({ home }: Writer) => home.split('/').at(-1) ?? '';

/** What the server has of the answer, read as the person would from elsewhere. */
async function stored(one: Writer): Promise<string | undefined> {
  const site = product.siteOf(slug);
  const { sessionId } = await openSession(product.deps, site, product.account(slug, 'candidatura'), {
    address: 'prueba',
  });
  const actor = await resolveSession(product.deps, { kind: 'tenant', site }, sessionId);
  if (actor?.kind !== 'account') throw new Error('the candidate cannot sign in');
  const { answers } = await readCaptureForm(product.deps, actor, {
    candidacyId: candidacyOf(one),
    kind: 'curricular',
  });
  const held = answers[answer];
  return held?.kind === 'text' ? held.text : undefined;
}

/** Ends every session of the state, as the clock would. */
async function endSessions(): Promise<void> {
  const { tenantId } = product.siteOf(slug);
  await withTenant(product.deps.db, { tenantId, actor: systemActor('test'), scope: 'app' }, (tx) =>
    tx.delete(schema.sessions).where(eq(schema.sessions.tenantId, tenantId)),
  );
}

const saved = (page: Page) => page.getByText('Guardado hace un momento').waitFor();

describe('autosave', () => {
  it('saves within two seconds of a pause, one request at a time, and nothing when nothing changed', async () => {
    const one = await writer();
    const { page } = one;
    await openSection(one, section);
    let open = 0;
    let most = 0;
    let sent = 0;
    await page.route('**/guardar', async (route) => {
      open += 1;
      sent += 1;
      most = Math.max(most, open);
      await route.continue();
    });
    page.on('requestfinished', (request) => {
      if (request.url().endsWith('/guardar')) open -= 1;
    });
    await field(page, answer).fill(longText('uno'));
    const start = performance.now();
    await saved(page);
    const elapsed = Math.round(performance.now() - start);
    process.stdout.write(`pause → saved: ${elapsed} ms\n`);
    expect(await stored(one)).toBe(longText('uno'));
    for (const key of 'abcdefgh') await page.keyboard.type(key, { delay: 30 });
    await field(page, answer).focus();
    await saved(page);
    expect(most).toBe(1);
    const before = sent;
    await page.waitForTimeout(2_500);
    expect(sent).toBe(before);
    await page.context().close();
  });

  it('says that there is no network, goes on by itself when it comes back, and a button never loses the page', async () => {
    const one = await writer();
    const { page, home } = one;
    await openSection(one, section);
    await page.context().setOffline(true);
    await field(page, answer).fill(longText('cortada'));
    await page.getByText('Sin conexión. Sigue escribiendo').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Guardar y volver', exact: true }).click();
    await page.getByText('Sin conexión. Sigue escribiendo').waitFor();
    expect(await field(page, answer).inputValue()).toBe(longText('cortada'));
    await page.context().setOffline(false);
    await page.waitForURL(home);
    expect(await stored(one)).toBe(longText('cortada'));
    await page.context().close();
  });

  it('survives a server that fails for a while', async () => {
    const one = await writer();
    const { page } = one;
    await openSection(one, section);
    let failures = 2;
    await page.route('**/guardar', (route) => {
      failures -= 1;
      return failures < 0 ? route.continue() : route.abort('connectionreset');
    });
    await field(page, answer).fill(longText('terca'));
    await saved(page);
    expect(await stored(one)).toBe(longText('terca'));
    await page.context().close();
  });
});

describe('a tab closed without network', () => {
  it('gives back what was typed, from a device that says nothing of it to anybody else', async () => {
    const one = await writer();
    const { page, home } = one;
    await openSection(one, section);
    await page.context().setOffline(true);
    await field(page, answer).fill(longText('cerrada'));
    await page.getByText('Sin conexión. Sigue escribiendo').waitFor();
    await page.waitForFunction(() => localStorage.length > 0);
    const left = await page.evaluate(() => JSON.stringify({ ...localStorage }));
    expect(left).not.toContain('cerrada');
    await page.close({ runBeforeUnload: false });
    const again = await one.page.context().newPage();
    await one.page.context().setOffline(false);
    await openSection({ page: again, home }, section);
    await again.getByText(/^Recuperamos lo que escribiste y no alcanzó a guardarse/u).waitFor();
    expect(await accessibilityFaults(again)).toEqual([]);
    await again.getByRole('button', { name: 'Recuperar lo que escribí' }).click();
    await saved(again);
    expect(await field(again, answer).inputValue()).toBe(longText('cerrada'));
    expect(await stored(one)).toBe(longText('cerrada'));
    await again.waitForFunction(() => localStorage.length === 0);
    await again.context().close();
  });

  it('never puts it over what was saved meanwhile without asking', async () => {
    const one = await writer();
    const { page, home } = one;
    await openSection(one, section);
    await page.context().setOffline(true);
    await field(page, answer).fill(longText('vieja'));
    await page.waitForFunction(() => localStorage.length > 0);
    await page.close({ runBeforeUnload: false });
    await one.page.context().setOffline(false);
    const elsewhere = await writer();
    await openSection(elsewhere, section);
    await field(elsewhere.page, answer).fill(longText('nueva'));
    await saved(elsewhere.page);
    await elsewhere.page.context().close();
    const again = await one.page.context().newPage();
    await openSection({ page: again, home }, section);
    await again.getByText('Desde entonces esta sección cambió').waitFor();
    await again.getByRole('button', { name: 'Recuperar lo que escribí' }).click();
    await again.getByText('Sin guardar: esta sección cambió mientras escribías').waitFor();
    expect(await stored(one)).toBe(longText('nueva'));
    await again.getByRole('button', { name: 'Guardar y volver', exact: true }).click();
    await again.getByText('Alguien más cambió esta sección mientras escribías').waitFor();
    expect(await again.getByText(longText('nueva')).count()).toBe(1);
    expect(await field(again, answer).inputValue()).toBe(longText('vieja'));
    await again.context().close();
  });

  it('leaves nothing behind when the person signs out', async () => {
    const one = await writer();
    const { page } = one;
    await openSection(one, section);
    await page.route('**/guardar', (route) => route.abort());
    await field(page, answer).fill(longText('privada'));
    await page.waitForFunction(() => localStorage.length > 0);
    await page.getByRole('button', { name: 'Cerrar sesión' }).click();
    await page.waitForURL(/\/entrar/u);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.context().close();
  });
});

describe('a session that ends while somebody writes', () => {
  it('is opened again in the page, and what was typed is saved; another account is not let in', async () => {
    const one = await writer();
    const { page } = one;
    await openSection(one, section);
    await endSessions();
    await field(page, answer).fill(longText('despierta'));
    await page.getByRole('heading', { name: 'Tu sesión terminó' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await signIn(page, product, { slug, account: 'enlace', button: 'Entrar y continuar' });
    await page.getByText('Esa es otra cuenta').first().waitFor();
    await signIn(page, product, { slug, account: 'candidatura', button: 'Entrar y continuar' });
    await saved(page);
    expect(await field(page, answer).inputValue()).toBe(longText('despierta'));
    expect(await stored(one)).toBe(longText('despierta'));
    await page.context().close();
  });

  it('is announced a quarter of an hour before, and can be prolonged', async () => {
    const one = await writer();
    const { page } = one;
    await page.clock.install();
    await openSection(one, section);
    await page.clock.fastForward('01:46:00');
    await page.getByText(/^Tu sesión termina en 1[0-5] minutos/u).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Seguir aquí' }).click();
    await page.getByText(/^Tu sesión termina en/u).waitFor({ state: 'detached' });
    await page.context().close();
  });
});

describe('bad input', () => {
  it('a paste of one million characters is refused in words and stays whole on the page, with and without scripts', async () => {
    const huge = 'ñ'.repeat(1_000_000);
    for (const javaScript of [true, false]) {
      const one = await openWriter(browser, product, { slug, account: 'candidatura', javaScript });
      const { page } = one;
      await openSection(one, section);
      await field(page, answer).fill(huge);
      await page.getByRole('button', { name: 'Guardar y continuar', exact: true }).last().click();
      await page.getByText('No se puede guardar un texto de 1,000,000 caracteres').first().waitFor();
      expect((await field(page, answer).inputValue()).length).toBe(1_000_000);
      if (javaScript) expect(await accessibilityFaults(page)).toEqual([]);
      await page.context().close();
    }
  });

  it('emoji, marks and other scripts come back as they were typed', async () => {
    const odd = `🗳️👩🏽‍⚖️ ñandú é مرحبا 漢字 ${longText('x')}\n\ttabulado`;
    const one = await writer();
    await openSection(one, section);
    await field(one.page, answer).fill(odd);
    await saved(one.page);
    expect(await stored(one)).toBe(odd);
    await one.page.context().close();
  });
});
