import { pauseProfile, registerConsents, resumeProfile, revokeConsent } from '@conoceles/services';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { launchBrowser, openPerson, PHONE } from '../../support/browser.ts';
import { ask } from '../../support/http.ts';
import { type Product, startProduct } from '../../support/product.ts';
import { leakFinder } from './find-leaks.ts';
import type { Ground } from './ledger.ts';
import { type Planting, plant, slugs } from './plant.ts';
import { addStaff } from './plant-people.ts';
import { ineWorkbook } from './public-bytes.ts';

/** Two processes on one database, each with its own cache, both warm: what is taken back is gone from the very next answer of either. */
let product: Product;
let planting: Planting;
let doors: readonly number[];

beforeAll(async () => {
  product = await startProduct({ slugs, production: true, worker: true });
  doors = [product.port, await product.openProcess()];
  planting = await plant(product);
}, 180_000);
vi.setConfig({ testTimeout: 120_000 });
afterAll(() => product?.close());

function canary(key: string) {
  const found = planting.canaries[key];
  if (found === undefined) throw new Error(`There is no «${key}».`);
  return found;
}

/** What everybody can ask about a canary: its page, its data, the lists, its photograph. */
function addressesOf(key: string): string[] {
  const { slug, photos } = canary(key);
  const photo = photos.at(-1)?.id ?? '';
  return [
    `/candidaturas/${slug}`,
    `/api/public/candidacies/${slug}`,
    '/candidaturas',
    '/api/public/candidacies',
    `/comparar?c=${slug}`,
    `/api/public/comparison?slugs=${slug}`,
    `/api/public/photos/${photo}.jpg`,
    `/api/public/photos/${photo}-w320.webp`,
    `/candidaturas/${slug}/perfil.pdf`,
    `/candidaturas/${slug}/tarjeta.png`,
  ];
}

const get = (port: number, key: string, path: string, headers: Record<string, string> = {}) =>
  ask(port, canary(key).host, path, { headers });
const leaksOf = (key: string, ground: Ground) => leakFinder(planting.ledger.of(key, [ground]));

/** Asks for everything on both doors until both answer from their caches with what is shown. */
async function warm(key: string, ground: Ground): Promise<Record<string, string>> {
  const page = addressesOf(key)[0] ?? '';
  const find = leaksOf(key, ground);
  for (const port of doors) {
    await vi.waitUntil(async () => find((await get(port, key, page)).body).length > 0, 10_000);
    for (let round = 0; round < 2; round += 1)
      for (const path of addressesOf(key)) await get(port, key, path);
  }
  const tags: Record<string, string> = {};
  for (const path of addressesOf(key)) tags[path] = (await get(doors[0] ?? 0, key, path)).headers.etag ?? '';
  return tags;
}

/** Leaks in the very next answers of both doors, also to who holds an old copy. */
async function leaksAfter(key: string, ground: Ground, tags: Record<string, string>): Promise<string[]> {
  const find = leaksOf(key, ground);
  const asked = doors.flatMap((port) =>
    addressesOf(key).flatMap((path): { port: number; path: string; headers: Record<string, string> }[] => [
      { port, path, headers: {} },
      { port, path, headers: { 'if-none-match': tags[path] ?? '' } },
    ]),
  );
  const answers = await Promise.all(
    asked.map(async ({ port, path, headers }) => ({ path, answer: await get(port, key, path, headers) })),
  );
  // A comparison shows no identity answers: without them it is the same page. A card holds nothing that can be taken back.
  const told = answers.filter(
    ({ path }) => (ground !== 'identity' || !path.startsWith('/comparar')) && !path.endsWith('.png'),
  );
  const kept = told.filter(({ path, answer }) => path.includes(canary(key).slug) && answer.status === 304);
  return [
    ...answers.flatMap(({ path, answer }) => find(answer.body).map((leak) => `${leak} in ${path}`)),
    ...kept.map(({ path }) => `an old copy of ${path} was confirmed`),
  ];
}

/** What a device keeps of the site, byte by byte. */
const keptOn = (page: Page) =>
  page.evaluate(async () => {
    const texts: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        texts.push(request.url, (await (await cache.match(request))?.text()) ?? '');
      }
    }
    return texts.join('\n');
  });

describe('a copy on a device', () => {
  it('is never of what can be taken back, and is read without connection only where there was one', async () => {
    const browser = await launchBrowser();
    const { page, context } = await openPerson(browser, { viewport: PHONE });
    const origin = `http://${canary('abierta').host}:${product.port}`;
    const open = (key: string) => page.goto(`${origin}/candidaturas/${canary(key).slug}`);
    await page.goto(`${origin}/acerca`);
    await page.waitForFunction(
      async () => (await navigator.serviceWorker.ready).active?.state === 'activated',
    );
    await open('abierta');
    await page.getByRole('heading', { name: 'Identidad', exact: true }).waitFor();
    await open('borrador');
    await vi.waitUntil(async () => (await keptOn(page)).includes(canary('borrador').slug), 10_000);
    const find = leakFinder(planting.ledger.of('abierta', ['identity']));
    expect(find(Buffer.from(await keptOn(page)))).toEqual([]);
    await context.setOffline(true);
    await open('borrador');
    await page.getByText('Sin conexión. Esto es lo que viste').waitFor();
    await open('abierta');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Sin conexión');
    expect(find(Buffer.from(await page.content()))).toEqual([]);
    await browser.close();
  });
});

describe('an authorisation taken back', () => {
  it('takes the identity answers from both doors at once, also those authorised on an uploaded form', async () => {
    const { id, person } = canary('abierta');
    const tags = await warm('abierta', 'identity');
    await revokeConsent(product.deps, person, { candidacyId: id, consent: 'publish-identity' });
    expect(await leaksAfter('abierta', 'identity', tags)).toEqual([]);
    expect(leaksOf('abierta', 'identity')(await ineWorkbook(product, 'sonora', 'public'))).toEqual([]);
  });

  it('takes back as well what the electoral body registered from paper', async () => {
    const { id, person } = canary('callada');
    const admin = await addStaff(product.deps, product.siteOf('sonora').tenantId, 'admin');
    const paper = { kinds: ['publish-identity' as const], means: 'paper' as const, receivedOn: '2024-05-08' };
    await registerConsents(product.deps, admin, { candidacyId: id, ...paper, bytes: null });
    const tags = await warm('callada', 'identity');
    await revokeConsent(product.deps, person, { candidacyId: id, consent: 'publish-identity' });
    expect(await leaksAfter('callada', 'identity', tags)).toEqual([]);
    expect(leaksOf('callada', 'identity')(await ineWorkbook(product, 'sonora', 'public'))).toEqual([]);
  });

  it('takes the curricular answers and the photograph, which no copy may keep unasked', async () => {
    const { id, person } = canary('autorizada');
    const tags = await warm('autorizada', 'curricular');
    const photos = addressesOf('autorizada').filter((path) => path.includes('/photos/'));
    for (const port of doors)
      for (const path of photos) {
        const { status, headers } = await get(port, 'autorizada', path);
        expect([status, headers['cache-control']]).toEqual([200, 'public, no-cache']);
      }
    const page = await get(doors[0] ?? 0, 'autorizada', addressesOf('autorizada')[0] ?? '');
    expect(page.headers['cache-control']).toContain('no-cache');
    await revokeConsent(product.deps, person, { candidacyId: id, consent: 'publish-curricular' });
    expect(await leaksAfter('autorizada', 'curricular', tags)).toEqual([]);
    for (const port of doors)
      for (const path of photos) {
        const held = { 'if-none-match': tags[path] ?? '' };
        expect([
          (await get(port, 'autorizada', path)).status,
          (await get(port, 'autorizada', path, held)).status,
        ]).toEqual([404, 404]);
      }
    expect(leaksOf('autorizada', 'curricular')(await ineWorkbook(product, 'jalisco', 'public'))).toEqual([]);
  });
});

describe('a paused profile', () => {
  it('shows nothing that anybody answered on either door, its photograph neither, until it goes on', async () => {
    const { id, photos } = canary('abierta');
    const admin = await addStaff(product.deps, product.siteOf('sonora').tenantId, 'admin');
    const page = addressesOf('abierta')[0] ?? '';
    const tags = await warm('abierta', 'curricular');
    const reason = 'Se revisa una inconformidad sobre su contenido.';
    await pauseProfile(product.deps, admin, { candidacyId: id, input: { reason } });
    for (const port of doors)
      await vi.waitUntil(async () => (await get(port, 'abierta', page)).text.includes(reason), 5_000);
    expect(await leaksAfter('abierta', 'curricular', tags)).toEqual([]);
    const photo = await get(product.port, 'abierta', `/api/public/photos/${photos.at(-1)?.id}.jpg`);
    expect(photo.status).toBe(404);
    const find = leaksOf('abierta', 'curricular');
    expect(find(await ineWorkbook(product, 'sonora', 'public'))).toEqual([]);
    await resumeProfile(product.deps, admin, id);
    for (const port of doors)
      await vi.waitUntil(async () => find((await get(port, 'abierta', page)).body).length > 0, 5_000);
  });
});
