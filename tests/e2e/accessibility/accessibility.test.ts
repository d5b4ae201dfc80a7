import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
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
import { webPages } from '../../support/web-pages.ts';
import { type Cast, findCast, slug } from './cast.ts';
import { noPages, otherVisits, type Visit, visits, type Who } from './visits.ts';

const narrow = { width: 320, height: 720 };

let product: Product;
let cast: Cast;
let browser: Browser;
const people = new Map<Who, Promise<Page>>();

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
vi.setConfig({ testTimeout: 60_000 });

const hostOf = (who: Who) =>
  who === 'ine' || who === 'plataforma'
    ? product.desks[who === 'ine' ? 'ine' : 'platform']
    : (product.hosts[slug] ?? '');
const addressOf = (visit: Visit) =>
  `http://${visit.host ?? hostOf(visit.as)}:${product.port}${visit.path(cast)}`;

function accountOf(who: Who) {
  const desk = product.deskAccounts.find(({ email }) => email.includes(`@${who}.`));
  return desk ?? product.account(slug, who);
}

/** Signs in once, as people do, and keeps the browser. */
async function pageOf(who: Who): Promise<Page> {
  const { page } = await openPerson(browser, { viewport: DESK });
  if (who === 'citizen') return page;
  const { email, passphrase } = accountOf(who);
  await page.goto(`http://${hostOf(who)}:${product.port}/entrar`);
  await page.getByLabel('Correo').fill(email);
  await page.getByLabel('Frase de acceso').fill(passphrase);
  await page.getByRole('button', { name: 'Entrar', exact: true }).click();
  await page.waitForURL((url) => url.pathname !== '/entrar');
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
  const answer = await page.goto(addressOf(visit));
  expect(answer?.status()).toBe(visit.status ?? 200);
  return page;
}

/** The first stop of the keyboard goes to the content, or is in it already; every stop can be seen. */
async function keyboardFaults(page: Page): Promise<string[]> {
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
    ...(overflow > 0 ? [`${overflow} px too wide at ${narrow.width} px: ${await widestElement(page)}`] : []),
  ];
}

describe('every page', () => {
  it('is visited here', () => {
    const made = webPages().map(({ file }) => file);
    expect([...Object.keys(visits), ...noPages].toSorted()).toEqual(made.toSorted());
    expect(Object.values(visits).every((list) => list.length > 0)).toBe(true);
  });

  const listed = Object.entries(visits).flatMap(([file, list]) => list.map((visit) => ({ file, visit })));
  const others = otherVisits.map((visit) => ({ file: 'other', visit }));
  it.each([...listed, ...others].map((one) => ({ ...one, state: one.visit.state ?? '' })))(
    'can be read by everybody: $file $state',
    async ({ visit }) => {
      expect(await faultsOf(visit)).toEqual([]);
    },
  );
});

describe('the check itself', () => {
  it('finds what it is for', async () => {
    const page = await open({ as: 'citizen', path: () => '/acerca' });
    await page.evaluate(() => {
      const bad = '<img src="/marca/base.svg"><p class="poor">apenas</p>';
      document.querySelector('main')?.insertAdjacentHTML('beforeend', bad);
      document.querySelector('.c-skip')?.remove();
      const sheet = new CSSStyleSheet();
      const unseen = '*:focus { outline: none !important; box-shadow: none !important }';
      sheet.replaceSync(`.poor { color: #ccc; background: #fff; width: 900px } ${unseen}`);
      document.adoptedStyleSheets = [sheet];
    });
    const axe = (await accessibilityFaults(page)).join('\n');
    expect(axe).toMatch(/image-alt/u);
    expect(axe).toMatch(/color-contrast/u);
    expect((await colourFaults(page)).length).toBeGreaterThan(0);
    expect((await keyboardFaults(page)).length).toBeGreaterThan(1);
    await page.setViewportSize(narrow);
    expect(await sidewaysOverflow(page)).toBeGreaterThan(0);
  });
});
