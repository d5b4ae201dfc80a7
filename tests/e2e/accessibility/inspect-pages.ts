import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import {
  accessibilityFaults,
  colourFaults,
  DESK,
  launchBrowser,
  openPerson,
  sidewaysOverflow,
  widestElement,
} from '../../support/browser.ts';
import { type Product, startProduct } from '../../support/product.ts';
import { signInOn } from '../../support/sign-in.ts';
import { type Cast, findCast, slug } from './cast.ts';
import type { Visit, Visits, Who } from './visits/index.ts';

export const narrow = { width: 320, height: 720 };

/** A browser and the product of one file, with the pages of each person that visits. */
export type Inspection = { open(visit: Visit): Promise<Page> };

/** Starts product and browser for the file that calls it. */
export function startInspection(): Inspection & { faultsOf(visit: Visit): Promise<string[]> } {
  let product: Product;
  let cast: Cast;
  let browser: Browser;
  const people = new Map<Who, Promise<Page>>();
  vi.setConfig({ testTimeout: 60_000 });
  beforeAll(async () => {
    [product, browser] = await Promise.all([
      startProduct({ slugs: [slug], demonstration: { limit: 200 } }),
      launchBrowser(),
    ]);
    cast = await findCast(product);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await product?.close();
  });

  const hostOf = (who: Who) =>
    who === 'ine' || who === 'plataforma'
      ? product.desks[who === 'ine' ? 'ine' : 'platform']
      : (product.hosts[slug] ?? '');

  /** Signs in once, as people do, and keeps the browser. */
  async function pageOf(who: Who): Promise<Page> {
    const { page } = await openPerson(browser, { viewport: DESK });
    if (who === 'citizen') return page;
    const desk = product.deskAccounts.find(({ email }) => email.includes(`@${who}.`));
    await signInOn(page, `http://${hostOf(who)}:${product.port}`, desk ?? product.account(slug, who));
    return page;
  }

  async function open(visit: Visit): Promise<Page> {
    const known = people.get(visit.as) ?? pageOf(visit.as);
    people.set(visit.as, known);
    const page = await known;
    await page.setViewportSize(DESK);
    // Colours that are still moving would be measured half way.
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await visit.before?.({ product, cast });
    const answer = await page.goto(
      `http://${visit.host ?? hostOf(visit.as)}:${product.port}${visit.path(cast)}`,
    );
    expect(answer?.status()).toBe(visit.status ?? 200);
    return page;
  }

  async function faultsOf(visit: Visit): Promise<string[]> {
    const page = await open(visit);
    const keyboard =
      visit.act === undefined && visit.host !== 'nadie.localhost' ? await keyboardFaults(page) : [];
    await visit.act?.(page, { product, cast });
    const light = await accessibilityFaults(page);
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    const dark = (await colourFaults(page)).map((fault) => `in the dark: ${fault}`);
    await page.setViewportSize(narrow);
    const overflow = await sidewaysOverflow(page);
    return [
      ...keyboard,
      ...light,
      ...dark,
      ...(overflow > 0
        ? [`${overflow} px too wide at ${narrow.width} px: ${await widestElement(page)}`]
        : []),
    ];
  }
  return { open, faultsOf };
}

/** One test per visit: nobody is kept from reading the page. */
export function inspectVisits({ faultsOf }: ReturnType<typeof startInspection>, all: Visits): void {
  const listed = Object.entries(all).flatMap(([file, list]) => list.map((visit) => ({ file, visit })));
  it.each(listed.map((one) => ({ ...one, state: one.visit.state ?? '' })))(
    'can be read by everybody: $file $state',
    async ({ visit }) => {
      expect(await faultsOf(visit)).toEqual([]);
    },
  );
}

/** The first stop of the keyboard goes to the content, or is in it already; every stop can be seen. */
export async function keyboardFaults(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (let stop = 1; stop <= 6; stop += 1) {
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!(focused instanceof HTMLElement) || focused === document.body) return null;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(focused);
      const { width, height, top, bottom } = focused.getBoundingClientRect();
      const target = focused.getAttribute('href') ?? '';
      const skips = target.startsWith('#') && document.querySelector(target) !== null;
      return {
        words: (focused.textContent ?? '').trim().slice(0, 40) || focused.outerHTML.slice(0, 80),
        skips: skips || focused.closest('main') !== null,
        ringed: (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none',
        inView: width > 0 && height > 0 && bottom > 0 && top < window.innerHeight,
      };
    });
    if (seen === null) break;
    if (stop === 1 && !seen.skips) faults.push(`the first stop is «${seen.words}»`);
    if (!seen.ringed || !seen.inView) faults.push(`stop ${stop}, «${seen.words}», cannot be seen`);
  }
  return faults;
}
