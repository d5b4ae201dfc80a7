import type { Statistics } from '@conoceles/contracts';
import { listPublicCandidacies, readBallot, readSectionFile, readSite } from '@conoceles/services';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { DESK, launchBrowser, openPerson, PHONE, sidewaysOverflow } from '../../support/browser.ts';
import { ask, type HttpAnswer } from '../../support/http.ts';
import { type Product, startProduct } from '../../support/product.ts';
import { signInOn } from '../../support/sign-in.ts';
import { weighPage } from '../../support/weigh-page.ts';
import { walkEnglish } from './english.ts';

/** A citizen finds a ballot and a person on an old phone, and nothing of where they vote or whom they look for stays anywhere. */
let product: Product;
let browser: Browser;
const slug = 'jalisco';

beforeAll(async () => {
  [product, browser] = await Promise.all([
    startProduct({ slugs: [slug], demonstration: { limit: 400 } }),
    launchBrowser(),
  ]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await product?.close();
});

const origin = () => `http://${product.hosts[slug]}:${product.port}`;
const get = (path: string, headers: Record<string, string> = {}) =>
  ask(product.port, product.hosts[slug] ?? '', path, { headers });
const someone = async () => {
  const { items } = await listPublicCandidacies(product.deps, product.siteOf(slug), { page: 1 });
  const person = items.find(({ displayName }) => displayName.split(' ').length >= 3);
  if (person === undefined) throw new Error('nobody is listed');
  return person;
};

describe('the English site', () => {
  it('is whole: no link leaves it, and no page says in Spanish what is ours to say', async () => {
    const { pages, faults } = await walkEnglish((path) => get(path));
    expect(faults).toEqual([]);
    expect(pages).toBeGreaterThan(10);
  });
});

describe('«mi boleta»', () => {
  it('by section: found on the device, and the number never leaves it', async () => {
    const site = await readSite(product.deps, product.siteOf(slug));
    const version = site.sections?.version ?? '';
    const { municipalities, districts, runs } = await readSectionFile(
      product.deps,
      product.siteOf(slug),
      version,
    );
    const [from, , m, d] = runs.at(-1) ?? [0, 0, 0, 0];
    const { page } = await openPerson(browser, { viewport: PHONE });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
    await page.goto(`${origin()}/`);
    await page.getByLabel('Tu sección electoral').fill('9999');
    await page.getByRole('button', { name: 'Ver mi boleta' }).first().click();
    await page.getByRole('alert').filter({ hasText: 'No encontramos la sección 9999 en Jalisco' }).waitFor();
    await page.getByLabel('Tu sección electoral').fill(String(from));
    await page.keyboard.press('Enter');
    await page.waitForURL(`${origin()}/boleta/${municipalities[m]}/${districts[d]}`);
    expect(asked.filter((one) => one.includes('9999') || one.includes('seccion='))).toEqual([]);
    expect(asked.filter((one) => one.includes(`/secciones/${version}.json`))).toHaveLength(1);
    await page.getByText('Secciones inventadas').waitFor();
    expect(await sidewaysOverflow(page)).toBe(0);
    await page.context().close();
    const told = JSON.stringify(product.log);
    expect(told).not.toContain(municipalities[m] ?? '-');
    expect(told).toContain('/boleta/:municipio/:distrito');
  });

  it('without scripts: by municipality, then district where there are several, to every contest of the place', async () => {
    const { page } = await openPerson(browser, { viewport: PHONE, javaScript: false });
    const site = await readSite(product.deps, product.siteOf(slug));
    const version = site.sections?.version ?? '';
    const { municipalities, runs } = await readSectionFile(product.deps, product.siteOf(slug), version);
    const districtsOf = (place: number) =>
      new Set(runs.filter(([, , m]) => m === place).map(([, , , d]) => d)).size;
    const split = municipalities.find((_, place) => districtsOf(place) > 1) ?? '';
    const whole = municipalities.find((_, place) => districtsOf(place) === 1) ?? '';
    await page.goto(`${origin()}/`);
    expect(await page.getByLabel('Tu sección electoral').isVisible()).toBe(false);
    await page.getByLabel('Tu municipio').selectOption(split);
    await page.getByRole('button', { name: 'Ver mi boleta' }).click();
    await page.locator('main .c-index a').first().click();
    expect(page.url()).toMatch(new RegExp(`/boleta/${split}/distrito-\\d+$`, 'u'));
    const district = page.url().split('/').at(-1) ?? '';
    const ballot = await readBallot(product.deps, product.siteOf(slug), { municipality: split, district });
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Tu boleta en');
    expect(await page.locator('.c-contest').count()).toBe(ballot.contests.length);
    await page.goto(`${origin()}/boleta?municipio=${whole}`);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(
      /^Tu boleta en .+, Distrito \d+$/u,
    );
    const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
    expect(canonical).toMatch(new RegExp(`/boleta/${whole}/distrito-\\d+$`, 'u'));
    await page.context().close();
  });

  it('gives the catalogue as one small file that is kept for good, and no other version', async () => {
    const site = await readSite(product.deps, product.siteOf(slug));
    const answer = await get(`/secciones/${site.sections?.version}.json`, { 'accept-encoding': 'br' });
    expect(answer.status).toBe(200);
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(answer.body.length).toBeLessThan(20_000);
    expect((await get('/secciones/0123456789abcdef.json')).status).toBe(404);
  });
});

describe('the list', () => {
  it.each([true, false])(
    'finds a person by name with an error and removes filters one by one (scripts: %s)',
    async (javaScript) => {
      const person = await someone();
      const words = person.displayName.normalize('NFD').replace(/\p{M}/gu, '').split(' ').toReversed();
      const long = words.findIndex((word) => word.length >= 5);
      words[long] = `${words[long]?.slice(0, 3)}${words[long]?.slice(4)}`;
      const { page } = await openPerson(browser, { viewport: PHONE, javaScript });
      await page.goto(`${origin()}/`);
      await page.getByLabel('Nombre o apellidos').fill(words.join(' '));
      await page.getByRole('button', { name: 'Buscar' }).click();
      await page.getByRole('link', { name: person.displayName, exact: true }).first().waitFor();
      expect(await page.getByLabel('Nombre de la persona').inputValue()).toBe(words.join(' '));
      await page.goto(`${origin()}/candidaturas?genero=mujer&edad=40-49`);
      await page.getByRole('link', { name: 'Quitar filtro: Mujer' }).click();
      expect(page.url()).toBe(`${origin()}/candidaturas?edad=40-49`);
      await page.getByText('Filtrar').click();
      await page.getByLabel('Cargo').selectOption('presidencia-municipal');
      await page.getByRole('button', { name: 'Ver candidaturas' }).click();
      const url = new URL(page.url());
      expect([url.searchParams.get('cargo'), url.searchParams.get('edad')]).toEqual([
        'presidencia-municipal',
        '40-49',
      ]);
      expect(await sidewaysOverflow(page)).toBe(0);
      await page.context().close();
    },
  );

  it('keeps what is typed out of logs and edges, and shows it as text', async () => {
    const nasty = '<script>alert(1)</script> Ñandú';
    const answer = await get(`/candidaturas?nombre=${encodeURIComponent(nasty)}`);
    expect(answer.status).toBe(200);
    expect(answer.headers['cache-control']).toBe('private, no-cache');
    expect(answer.text).not.toContain('<script>alert');
    expect(answer.text).toContain('Ñandú');
    expect(JSON.stringify(product.log)).not.toMatch(/alert|nombre=/u);
    expect(product.reports).toEqual([]);
    for (const odd of ['%00', '%F0%9F%98%80', "'%3B--", '%25%25', 'a'.repeat(3_000)]) {
      expect((await get(`/candidaturas?nombre=${odd}`)).status).toBe(200);
    }
    const unknown = await get('/candidaturas?escolaridad=no-existe');
    expect([unknown.status, unknown.headers['cache-control']]).toEqual([200, 'no-store']);
  });
});

describe('what the internal body switches', () => {
  const message = 'Corregimos un dato de la lista; vuelve más tarde.';

  it('reaches every page of two processes within seconds, and leaves them as soon; without scripts', async () => {
    const doors = [product.port, await product.openProcess()];
    const { page } = await openPerson(browser, { viewport: PHONE, javaScript: false });
    await signInOn(page, origin(), product.account(slug, 'instancia'));
    /** How soon is bounded, never timed. */
    const onBoth = (path: string, holds: (answer: HttpAnswer) => boolean) =>
      Promise.all(
        doors.map((port) =>
          vi.waitUntil(async () => holds(await ask(port, product.hosts[slug] ?? '', path)), 5_000),
        ),
      );
    const turn = async (path: string, on: string) => {
      await page.goto(`${origin()}/admin/sitio/${path}`);
      await page.locator('textarea[name="message"]').fill(message);
      await page.getByRole('button', { name: 'Ver cómo se leerá' }).click();
      await page.getByText('Así se leerá').waitFor();
      await page.getByRole('button', { name: on }).click();
      await page.waitForURL(/hecho=/u);
    };
    const undo = async (path: string, off: string) => {
      await page.goto(`${origin()}/admin/sitio/${path}`);
      await page.getByRole('button', { name: off }).click();
      await page.waitForURL(/hecho=/u);
    };
    const says = ({ text }: HttpAnswer) => text.includes(message);
    await onBoth('/acerca', ({ status }) => status === 200);
    await turn('aviso', 'Poner el aviso');
    for (const path of ['/', '/acerca', '/candidaturas']) await onBoth(path, says);
    await undo('aviso', 'Quitar el aviso');
    await onBoth('/acerca', (answer) => !says(answer));
    await turn('congelar', 'Congelar la publicación');
    await onBoth('/api/public/site', ({ text }) => JSON.parse(text).frozen?.message === message);
    await undo('congelar', 'Descongelar la publicación');
    await onBoth('/api/public/site', ({ text }) => JSON.parse(text).frozen === null);
    await turn('mantenimiento', 'Cerrar el sitio');
    const closed = ({ status, headers }: HttpAnswer) => status === 503 && headers['retry-after'] === '300';
    for (const path of ['/', '/acerca', '/api/public/candidacies', '/sitemap.xml'])
      await onBoth(path, closed);
    await onBoth('/candidaturas', says);
    await onBoth('/entrar', ({ status }) => status === 200);
    await undo('mantenimiento', 'Abrir el sitio');
    for (const path of ['/', '/api/public/candidacies']) await onBoth(path, ({ status }) => status === 200);
    await page.context().close();
  }, 60_000);
});

describe('side by side', () => {
  /** Without scripts: on lists, on ballots and on the page itself, a form and its boxes. */
  it('those who are ticked on a list are compared, at one address and with one width', async () => {
    const { items } = await listPublicCandidacies(product.deps, product.siteOf(slug), {
      office: 'presidencia-municipal',
      role: 'owner',
      page: 1,
    });
    const chosen = items.slice(0, 4);
    const { page } = await openPerson(browser, { viewport: DESK, javaScript: false });
    await page.goto(`${origin()}/candidaturas?cargo=presidencia-municipal&caracter=propietaria`);
    expect(await page.getByRole('button', { name: 'Comparar las elegidas' }).isVisible()).toBe(false);
    for (const { displayName } of chosen.toReversed()) {
      await page
        .getByRole('checkbox', { name: `Comparar a ${displayName}`, exact: true })
        .first()
        .check();
    }
    await page.getByRole('button', { name: 'Comparar las elegidas' }).click();
    const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
    const set = chosen.map((one) => `c=${one.slug}`).toSorted();
    expect(canonical).toBe(`${origin()}/comparar?${set.join('&')}`);
    const rows = await page.locator('.c-compare__cells').all();
    expect(rows.length).toBeGreaterThan(5);
    const widths = new Set<number>();
    for (const row of rows) {
      const cells = await row.locator('> li').all();
      expect(cells).toHaveLength(4);
      for (const cell of cells) widths.add(Math.round((await cell.boundingBox())?.width ?? 0));
    }
    expect([...widths]).toHaveLength(1);
    expect(await sidewaysOverflow(page)).toBe(0);
    await page.context().close();
  });

  it('a whole contest is one step from the profile; on a phone each question holds everybody', async () => {
    const person = await someone();
    const { page } = await openPerson(browser, { viewport: PHONE, javaScript: false });
    await page.goto(`${origin()}/candidaturas/${person.slug}`);
    await page.getByRole('link', { name: 'Comparar con las demás candidaturas a este cargo' }).click();
    const people = await page.locator('.c-compare__person').count();
    const questions = await page.locator('section.c-compare__row').count();
    expect(await page.locator('.c-cell').count()).toBe(people * questions);
    const said = page.locator('section.c-compare__row').last().getByText(person.displayName, { exact: true });
    await said.scrollIntoViewIfNeeded();
    expect(await said.isVisible()).toBe(true);
    const heading = page.locator('section.c-compare__row').last().getByRole('heading');
    expect((await heading.boundingBox())?.y ?? -1).toBeGreaterThanOrEqual(0);
    expect(await sidewaysOverflow(page)).toBe(0);
    await page.context().close();
  });

  it('keeps whole contests among the documents, and nobody’s name in the log', async () => {
    const { office, territory } = await someone();
    const whole = await get(`/comparar?cargo=${office.slug}&ambito=${territory.slug}`);
    const again = await get(`/comparar?ambito=${territory.slug}&cargo=${office.slug}`);
    expect([whole.status, again.headers.etag]).toEqual([200, whole.headers.etag]);
    const set = await get(`/comparar?c=${(await someone()).slug}&c=no-existe`);
    expect([set.status, set.headers['cache-control']]).toEqual([200, 'private, no-cache']);
    expect(set.text).toContain('La dirección «no-existe» no es de ninguna candidatura');
    const none = await get('/comparar?cargo=no-existe&ambito=no-existe');
    expect([none.status, none.headers['cache-control']]).toEqual([200, 'no-store']);
    expect(JSON.stringify(product.log)).not.toMatch(/c=|no-existe/u);
  });
});

describe('the statistics', () => {
  it('are all of one snapshot, which page and data quote by the same id', async () => {
    const data = JSON.parse((await get('/api/public/statistics')).text) as Statistics;
    const { id, figures } = data.snapshot ?? {};
    const page = await get('/estadisticas', { 'accept-encoding': 'br' });
    expect(page.body.length).toBeLessThan(60_000);
    const { text } = await get('/estadisticas');
    expect(text).toContain(id);
    expect(text).toContain(`/api/public/statistics?snapshot=${id}`);
    const candidacies = figures?.capture.reduce((sum, cell) => sum + cell.candidacies, 0) ?? 0;
    const published = figures?.capture.reduce((sum, cell) => sum + cell.curricular.published, 0);
    expect(text).toContain(`${published} de ${candidacies}`);
    expect(text).not.toMatch(/<script(?! type="(?:application\/ld|module" src="\/assets\/))| style=|<style/u);
    expect((await get(`/estadisticas?corte=${id}`)).text).toContain(
      `rel="canonical" href="${origin()}/estadisticas"`,
    );
  });

  it('hold every figure of a drawing in its table too, on a phone and at a desk', async () => {
    for (const viewport of [PHONE, DESK]) {
      const { page } = await openPerson(browser, { viewport, javaScript: false });
      await page.goto(`${origin()}/estadisticas?genero=mujer`);
      const chart = page.locator('figure', { has: page.getByRole('heading', { name: 'Edad', exact: true }) });
      const told = await chart.locator('svg desc').textContent();
      if (viewport === PHONE) await chart.getByText('Ver la tabla').click();
      const rows = await chart.getByRole('row').allInnerTexts();
      for (const row of rows.slice(1)) {
        const [label, count, share] = row.split('\t');
        expect(told).toContain(`${label}: ${count} (${share}`);
      }
      expect(rows.length).toBeGreaterThan(4);
      expect(await sidewaysOverflow(page)).toBe(0);
      await page.context().close();
    }
  });
});

describe('a profile', () => {
  const answered = async () => {
    const { items } = await listPublicCandidacies(product.deps, product.siteOf(slug), {
      answered: 'true',
      page: 1,
    });
    const found = items.find(({ photo }) => photo !== null);
    if (found === undefined) throw new Error('nobody has answered');
    return found;
  };

  it('weighs less than 60 KB the first time, with its photograph and everything', async () => {
    const { total, parts } = await weighPage(browser, `${origin()}/candidaturas/${(await answered()).slug}`, {
      viewport: PHONE,
    });
    expect(parts.some(({ path }) => path.startsWith('/api/public/photos/'))).toBe(true);
    expect(total).toBeLessThan(61_440);
  });

  it('opens without a complaint of the browser, prints on one sheet and says of itself only what it shows', async () => {
    const person = await answered();
    const { page } = await openPerson(browser, { viewport: PHONE });
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', ({ message }) => complaints.push(message));
    await page.goto(`${origin()}/candidaturas/${person.slug}`, { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: 'Imprimir' }).waitFor();
    const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '');
    expect(Object.keys(data).toSorted()).toEqual([
      '@context',
      '@type',
      'affiliation',
      'description',
      'name',
      'url',
    ]);
    const card = await page.locator('meta[property="og:image"]').getAttribute('content');
    expect((await get(new URL(card ?? '').pathname)).headers['content-type']).toBe('image/png');
    expect(await page.locator('main a[href^="javascript:"]').count()).toBe(0);
    for (const link of await page.locator('main .c-answer a').all()) {
      expect(await link.getAttribute('rel')).toBe('noopener noreferrer nofollow ugc');
    }
    const sheets = (await page.pdf({ preferCSSPageSize: true }))
      .toString('latin1')
      .match(/\/Type\s*\/Page\b(?!s)/gu);
    expect(sheets).toHaveLength(1);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('takes a report without scripts or cookies, and keeps it for the desk', async () => {
    const person = await answered();
    const { page, context } = await openPerson(browser, { viewport: PHONE, javaScript: false });
    await page.goto(`${origin()}/candidaturas/${person.slug}`);
    await page.getByRole('link', { name: 'Reportar un error' }).click();
    await page.getByRole('button', { name: 'Enviar reporte' }).click();
    await page.getByText('Falta corregir lo siguiente').waitFor();
    await page.getByLabel('Fotografía').check();
    await page.getByLabel('¿Qué está mal?').fill('La fotografía es de otra persona.');
    await page.getByRole('button', { name: 'Enviar reporte' }).click();
    await page.getByRole('heading', { name: 'Recibimos tu reporte' }).waitFor();
    expect(await context.cookies()).toEqual([]);
    await context.close();
    const path = `/candidaturas/${person.slug}/reportar`;
    const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' };
    const send = (body: string, more: Record<string, string>) =>
      ask(product.port, product.hosts[slug] ?? '', path, {
        method: 'POST',
        body,
        headers: { ...headers, ...more },
      });
    expect((await send('part=photo', { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await send(`text=${'x'.repeat(40_000)}`, { 'content-length': '40005' })).status).toBe(413);
  });
});
