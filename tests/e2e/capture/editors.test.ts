import { schema, sql, systemActor, withTenant } from '@conoceles/db';
import { listCapture, signIn as openSession, resolveSession } from '@conoceles/services';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { accessibilityFaults, launchBrowser, sidewaysOverflow } from '../../support/browser.ts';
import { type Product, startProduct } from '../../support/product.ts';
import { field, longText, openSection, openWriter, originOf } from './people.ts';

/** In Jalisco, on phones: the person and her party's liaison write in one section; the privacy notice changes; scripts may be missing. */
const slug = 'jalisco';
const section = 'curricular/historia';
const answer = 'historia-profesional';
let product: Product;
let browser: Browser;
let candidacyId: string;

beforeAll(async () => {
  [product, browser] = await Promise.all([
    startProduct({ slugs: [slug], demonstration: { limit: 60 } }),
    launchBrowser(),
  ]);
  candidacyId = await draftOfTheParty();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await product?.close();
});
vi.setConfig({ testTimeout: 60_000 });

/** A candidacy of the liaison's party that is still to be captured; her account is lent to the demonstration's candidate. */
async function draftOfTheParty(): Promise<string> {
  const site = product.siteOf(slug);
  const opened = await openSession(product.deps, site, product.account(slug, 'enlace'), {
    address: 'prueba',
  });
  const liaison = await resolveSession(product.deps, { kind: 'tenant', site }, opened.sessionId);
  if (liaison?.kind !== 'account') throw new Error('the liaison cannot sign in');
  const { items } = await listCapture(product.deps, liaison, { page: 1 });
  const draft = items.find(({ curricular }) => curricular === 'draft' || curricular === 'not-started');
  if (draft === undefined) throw new Error('nothing to capture');
  await lend(draft.candidacyId);
  return draft.candidacyId;
}

async function lend(to: string): Promise<void> {
  const { tenantId } = product.siteOf(slug);
  const { accounts: a } = schema;
  await withTenant(product.deps.db, { tenantId, actor: systemActor('test'), scope: 'app' }, async (tx) => {
    const [own] = await tx
      .select({ id: a.id })
      .from(a)
      .where(sql`${a.kind} = 'candidate' and ${a.passwordHash} is not null`);
    await tx
      .update(a)
      .set({ candidacyId: null, kind: 'observer' })
      .where(sql`${a.candidacyId} = ${to} and ${a.kind} = 'candidate' and ${a.id} <> ${own?.id ?? null}`);
    await tx
      .update(a)
      .set({ candidacyId: to })
      .where(sql`${a.id} = ${own?.id ?? null}`);
  });
}

const person = (javaScript = true) =>
  openWriter(browser, product, { slug, account: 'candidatura', candidacyId, javaScript });
const liaison = (javaScript = true) =>
  openWriter(browser, product, { slug, account: 'enlace', candidacyId, javaScript });

describe('two editors of one section', () => {
  it('the second reads until it takes it; the first keeps every word, and takes it back', async () => {
    const one = await person();
    await openSection(one, section);
    await field(one.page, answer).fill(longText('primera'));
    await one.page.getByText('Guardado hace un momento').waitFor();
    const two = await liaison();
    await two.page.goto(`${two.home}/${section}`);
    await two.page.getByText(/\(candidatura\) la está editando desde hace/u).waitFor();
    expect(await two.page.getByRole('textbox').count()).toBe(0);
    expect(await two.page.getByText(longText('primera')).count()).toBe(1);
    expect(await accessibilityFaults(two.page)).toEqual([]);
    expect(await sidewaysOverflow(two.page)).toBe(0);
    await two.page.getByRole('button', { name: 'Tomar la edición' }).click();
    await field(two.page, answer).fill(longText('segunda'));
    await two.page.getByText('Guardado hace un momento').waitFor();
    await field(one.page, answer).fill(longText('tercera'));
    await one.page.getByText(/\(enlace\) tomó la edición de esta sección/u).waitFor();
    expect(await accessibilityFaults(one.page)).toEqual([]);
    expect(await field(one.page, answer).inputValue()).toBe(longText('tercera'));
    await one.page.getByRole('button', { name: 'Volver a tomar la edición' }).click();
    await one.page.getByText('Sin guardar: esta sección cambió mientras escribías').waitFor();
    await one.page.getByRole('button', { name: 'Guardar y volver', exact: true }).click();
    await one.page.getByText('Alguien más cambió esta sección mientras escribías').waitFor();
    expect(await one.page.getByText(longText('segunda')).count()).toBe(1);
    expect(await field(one.page, answer).inputValue()).toBe(longText('tercera'));
    await one.page.context().close();
    await two.page.context().close();
  });

  it('works without scripts: taken by a form, and nothing is overwritten in silence', async () => {
    const one = await person(false);
    await openSection(one, section);
    const two = await liaison(false);
    await two.page.goto(`${two.home}/${section}`);
    await two.page.getByRole('button', { name: 'Tomar la edición' }).click();
    await field(two.page, answer).fill(longText('cuarta'));
    await two.page.getByRole('button', { name: 'Guardar y volver', exact: true }).click();
    await two.page.waitForURL(two.home);
    await field(one.page, answer).fill(longText('quinta'));
    await one.page.getByRole('button', { name: 'Guardar y volver', exact: true }).click();
    await one.page.getByText('Alguien más cambió esta sección mientras escribías').waitFor();
    expect(await field(one.page, answer).inputValue()).toBe(longText('quinta'));
    await one.page.context().close();
    await two.page.context().close();
  });

  it('is left free on saving and going elsewhere', async () => {
    const one = await person();
    await openSection(one, section);
    await one.page.getByRole('button', { name: 'Guardar y volver', exact: true }).click();
    await one.page.waitForURL(one.home);
    const two = await liaison();
    await two.page.goto(`${two.home}/${section}`);
    await two.page.getByRole('button', { name: 'Guardar y volver', exact: true }).waitFor();
    await one.page.context().close();
    await two.page.context().close();
  });
});

describe('with the keyboard alone', () => {
  it('takes the section, writes and goes back', async () => {
    const two = await liaison();
    await openSection(two, section);
    const one = await person();
    await one.page.goto(`${one.home}/${section}`);
    await one.page.getByRole('button', { name: 'Tomar la edición' }).focus();
    await one.page.keyboard.press('Enter');
    await field(one.page, answer).waitFor();
    await field(one.page, answer).focus();
    await one.page.keyboard.press('Control+A');
    await one.page.keyboard.insertText(longText('teclado'));
    await one.page.getByText('Guardado hace un momento').waitFor();
    await one.page.getByRole('button', { name: 'Guardar y volver', exact: true }).focus();
    await one.page.keyboard.press('Enter');
    await one.page.waitForURL(one.home);
    await one.page.context().close();
    await two.page.context().close();
  });
});

describe('a new version of the privacy notice', () => {
  it('is accepted before going on, without scripts, by the liaison and by the candidacy, and leads where they were going', async () => {
    const { tenantId } = product.siteOf(slug);
    const { publishedSites: s } = schema;
    const version = '9.9';
    await withTenant(product.deps.db, { tenantId, actor: systemActor('test'), scope: 'app' }, (tx) =>
      tx
        .update(s)
        .set({ texts: sql`jsonb_set(${s.texts}, '{privacyNotice,version}', to_jsonb(${version}::text))` }),
    );
    for (const account of ['candidatura', 'enlace']) {
      const { page } = await openWriter(browser, product, { slug, account, javaScript: false });
      const wanted = `${originOf(product, slug)}/portal/${candidacyId}/curricular/revisar`;
      await page.goto(wanted);
      expect(new URL(page.url()).pathname).toBe('/aviso');
      await page.getByRole('button', { name: 'Aceptar y continuar' }).click();
      await page.getByText('Para continuar marca que leíste el aviso').first().waitFor();
      expect(await sidewaysOverflow(page)).toBe(0);
      await page.getByLabel('Leí el aviso de privacidad').check();
      await page.getByRole('button', { name: 'Aceptar y continuar' }).click();
      await page.waitForURL(wanted);
      await page.getByRole('heading', { name: 'Así se verá el perfil' }).waitFor();
      await page.context().close();
    }
  });
});
