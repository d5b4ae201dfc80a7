import type { Browser, Page } from 'playwright-core';
import { openPerson, PHONE } from '../../support/browser.ts';
import type { Product } from '../../support/product.ts';
import { fillAccess } from '../../support/sign-in.ts';

export const longText = (word: string) =>
  Array.from({ length: 60 }, (_, place) => `${word}${place}`).join(' ');

export const originOf = (product: Product, slug: string) => `http://${product.hosts[slug]}:${product.port}`;

export type Writer = { readonly page: Page; readonly home: string };

/** Signs in as a person does, on a phone of its own, and opens a candidacy. */
export async function openWriter(
  browser: Browser,
  product: Product,
  who: { slug: string; account: string; candidacyId?: string; javaScript?: boolean },
): Promise<Writer> {
  const { page } = await openPerson(browser, { viewport: PHONE, javaScript: who.javaScript ?? true });
  const origin = originOf(product, who.slug);
  await page.goto(`${origin}/entrar`);
  await signIn(page, product, { ...who, button: 'Entrar' });
  await page.waitForURL((url) => url.pathname.startsWith('/portal') || url.pathname === '/aviso');
  if (who.candidacyId === undefined) return { page, home: page.url() };
  const home = `${origin}/portal/${who.candidacyId}`;
  await page.goto(home);
  return { page, home };
}

export async function signIn(
  page: Page,
  product: Product,
  { slug, account, button }: { slug: string; account: string; button: string },
): Promise<void> {
  await fillAccess(page, product.account(slug, account), button);
}

/** Opens a section to write in it; taken where another device of a test before had it. */
export async function openSection({ page, home }: Writer, section: string): Promise<void> {
  await page.goto(`${home}/${section}`);
  const take = page.getByRole('button', { name: 'Tomar la edición' });
  if ((await take.count()) > 0) await take.click();
  await page.getByRole('button', { name: 'Guardar y volver' }).waitFor();
}

export const field = (page: Page, name: string) => page.locator(`[name="${name}"]`);
