import { giveConsent, listOutbox, revokeConsent } from '@conoceles/services';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createApp } from '../../../apps/api/src/index.ts';
import { openRemix } from '../../../apps/web/server/remix-handler.ts';
import { ask, type HttpAnswer } from '../../support/http.ts';
import { type Product, startProduct } from '../../support/product.ts';
import { asFetched, crawl, type Fetched } from './crawl.ts';
import { leakFinder } from './find-leaks.ts';
import type { Ground } from './ledger.ts';
import { openBytes } from './open-bytes.ts';
import { type Planting, plant, slugs } from './plant.ts';
import { optionWord } from './plant-answers.ts';
import { colourOf, isSameColour } from './portrait.ts';
import { bytesElsewhere, ineWorkbook, publicBytes } from './public-bytes.ts';

type Shown = Readonly<Record<string, readonly Ground[]>>;

/** What the law lets a citizen read of each canary while the window is open. */
const inTheWindow = {
  abierta: ['registry', 'curricular', 'identity'],
  callada: ['registry', 'curricular'],
  borrador: ['registry'],
  observada: ['registry'],
  'sin-autorizar': ['registry'],
  autorizada: ['registry', 'curricular'],
} as const satisfies Shown;
const withoutConsent: Shown = { ...inTheWindow, abierta: ['registry', 'curricular'] };
const { abierta: _, ...withoutOpen } = inTheWindow;
const clocks = { before: '2024-03-01T10:00:00', during: '2024-05-10T12:00:00', after: '2024-06-10T10:00:00' };

let product: Product;
let planting: Planting;
const written: string[] = [];

beforeAll(async () => {
  vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => written.push(String(chunk)) > 0);
  product = await startProduct({ slugs, production: true, worker: true });
  planting = await plant(product);
}, 180_000);
vi.setConfig({ testTimeout: 240_000 });
afterAll(async () => {
  vi.restoreAllMocks();
  await product?.close();
});

const canary = (key: string) => {
  const found = planting.canaries[key];
  if (found === undefined) throw new Error(`There is no «${key}».`);
  return found;
};
const get = async (key: string, path: string, headers: Record<string, string> = {}) => {
  const { host } = canary(key);
  return asFetched(
    await ask(product.port, host, path, { headers: { 'accept-encoding': 'br', ...headers } }),
    { host, path },
  );
};
const pageOf = (key: string) => `/candidaturas/${canary(key).slug}`;
const apiOf = (key: string) => `/api/public/candidacies/${canary(key).slug}`;

/** What the questionnaires themselves say, options included, whoever answers them. */
const isDictionary = (path: string): boolean =>
  /^(?:\/en)?\/(?:datos\/diccionario|api\/public\/(?:dictionary|data\/diccionario))/u.test(path);

/** The list that INAI ordered stays when profiles close, with the name of who stands under an affirmative action. */
const isOfOrderedList = (leak: string): boolean =>
  /^callada\/registry\/.* in sonora\.[^/]+(?:\/en)?\/(?:datos\/acciones-afirmativas|api\/public\/(?:affirmative-actions|data\/acciones-afirmativas))/u.test(
    leak,
  );

/** Every private value that can be read in some answers, and where. Bodies that came more than once are read once. */
function leaksIn(answers: readonly Fetched[], shown: Shown): string[] {
  const find = leakFinder(planting.ledger.except(shown));
  const bodies = new Map(answers.map((one) => [one.bytes.toString('latin1'), one]));
  const inBodies = [...bodies.values()].flatMap((one) =>
    find(one.bytes)
      .filter((leak) => !(isDictionary(one.path) && leak.includes(optionWord)))
      .map((leak) => `${leak} in ${one.host}${one.path}`),
  );
  const inHeads = answers.flatMap((one) =>
    find(one.head).map((leak) => `${leak} in the headers of ${one.host}${one.path}`),
  );
  return [...inBodies, ...inHeads];
}

/** Reads the sites of both states whole, the database for the public included. */
async function readEverything(shown: Shown): Promise<{ answers: Fetched[]; leaks: string[] }> {
  const answers = await publicBytes(product, planting);
  const find = leakFinder(planting.ledger.except(shown));
  const workbooks = await Promise.all(slugs.map((slug) => ineWorkbook(product, slug, 'public')));
  return { answers, leaks: [...leaksIn(answers, shown), ...workbooks.flatMap(find)] };
}

/** A photograph, from a store of files whose failures quote a private value. */
async function askBrokenStore(value: string): Promise<HttpAnswer> {
  const fail = () => Promise.reject(new Error(`no such file of ${value}`, { cause: value }));
  const files = { put: fail, get: fail, delete: fail };
  const door = await product.openDoor((options) => ({
    ...options,
    api: createApp({ ...product.deps, files }),
  }));
  const { host, photos } = canary('autorizada');
  const answer = await ask(door.port, host, `/api/public/photos/${photos.at(-1)?.id}-w160.webp`);
  await door.close();
  return answer;
}

async function photosIn(answers: readonly Fetched[]): Promise<string[]> {
  const all = Object.values(planting.canaries).flatMap(({ key, photos }) =>
    photos.map(({ colour }, index) => ({ name: `${key} ${index + 1}`, colour })),
  );
  const colours = await Promise.all(
    answers.filter(({ kind }) => kind === 'picture').map(({ bytes }) => colourOf(bytes)),
  );
  const seen = all.filter(({ colour }) => colours.some((one) => one !== null && isSameColour(one, colour)));
  return seen.map(({ name }) => name);
}

describe('with the publication window open', () => {
  it('the canaries carry what must not be read: the body that owns it can', async () => {
    const find = leakFinder(planting.ledger.except(inTheWindow));
    const full = find(await ineWorkbook(product, 'sonora', 'full'));
    expect(full.filter((name) => name.startsWith('callada/identity')).length).toBeGreaterThan(3);
    const owner = { ...product.deps, environment: 'development' } as const;
    const outbox = JSON.stringify(await listOutbox(owner, product.siteOf('sonora')));
    expect(find(Buffer.from(outbox))).toContain('abierta/never/correo');
  });

  it('no private value is in any public byte, cold or from the cache', async () => {
    for (const how of ['miss', 'hit'] as const) {
      const before = product.log.length;
      const { answers, leaks } = await readEverything(inTheWindow);
      expect(leaks).toEqual([]);
      expect(product.log.slice(before).filter(({ cache }) => cache === how).length).toBeGreaterThan(50);
      expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
      expect(await photosIn(answers)).toEqual(['abierta 2', 'callada 1', 'autorizada 1']);
    }
    expect(leaksIn(await bytesElsewhere(product, planting), {})).toEqual([]);
  });

  it('the PDF that citizens can have is opened: its words are read', async () => {
    const answer = await get('abierta', '/api/public/consent-form.pdf');
    expect(answer.bytes.subarray(0, 4).toString()).toBe('%PDF');
    const words = openBytes(answer.bytes).map((layer) => layer.toString().replace(/\s/gu, ''));
    expect(words.join()).toContain('ningunaesrequisitodelacandidatura');
  });

  it.each(['abierta', 'callada', 'autorizada'] as const)(
    'every public value of «%s» is on its page, in the API and in the workbook',
    async (key) => {
      const secrets = planting.ledger.of(key, inTheWindow[key]);
      const names = secrets.map(({ name }) => name);
      const find = leakFinder(secrets);
      expect(names.length).toBeGreaterThan(15);
      expect(find((await get(key, pageOf(key))).bytes).toSorted()).toEqual(names.toSorted());
      expect(find((await get(key, apiOf(key))).bytes).toSorted()).toEqual(names.toSorted());
      const slug = slugs.find((one) => product.hosts[one] === canary(key).host) ?? 'sonora';
      const inSheet = names.filter((name) => !name.includes('fotografia'));
      expect(find(await ineWorkbook(product, slug, 'public'))).toEqual(expect.arrayContaining(inSheet));
      const inFiles = await Promise.all(
        ['candidaturas.json', 'base-ine.xlsx'].map(async (file) =>
          find((await get(key, `/datos/${file}`)).bytes),
        ),
      );
      for (const found of inFiles) expect(found).toEqual(expect.arrayContaining(inSheet));
      // The sheet breaks long texts where it ends: what it is looked for is that it says nothing more than the page.
      const inPdf = find((await get(key, `${pageOf(key)}/perfil.pdf`)).bytes);
      expect(inPdf.length).toBeGreaterThan(12);
      expect(inSheet).toEqual(expect.arrayContaining(inPdf));
    },
  );

  it('the outbox does not exist', async () => {
    for (const path of ['/_correo', '/api/outbox']) {
      expect((await get('abierta', path)).status).toBe(404);
    }
  });

  it('a fault would be found: in a page, in the API and in a header', async () => {
    const secret = (what: string) =>
      planting.ledger.of('callada', ['never', 'identity']).find(({ name }) => name.includes(what))?.value ??
      '';
    const render = await openRemix(true);
    const door = await product.openDoor((options) => ({
      ...options,
      renderPage: async (request, context) => {
        const page = await render(request, context);
        const hidden = Buffer.from(secret('correo')).toString('base64');
        return new Response((await page.text()).replace('</body>', `<!-- ${hidden} --></body>`), page);
      },
      api: {
        fetch: async (request) => {
          const answer = await (options.api?.fetch(request) ?? Response.error());
          if (answer.headers.has('content-disposition')) return answer;
          const headers = new Headers(answer.headers);
          headers.set('x-debug', encodeURIComponent(secret('clave')));
          const text = await answer.text();
          const curious = text.startsWith('{')
            ? text.replace('{', `{"otra":${JSON.stringify(secret('diversidad-sexual'))},`)
            : text;
          return new Response(answer.status === 204 ? null : curious, { status: answer.status, headers });
        },
      },
    }));
    const { host } = canary('callada');
    const answers = await crawl(door.port, new Map([[host, [pageOf('callada'), '/api/public/site']]]));
    const leaks = leaksIn(answers, inTheWindow).join('\n');
    expect(leaks).toContain(`callada/never/correo in ${host}${pageOf('callada')}`);
    expect(leaks).toContain(`callada/never/clave in the headers of ${host}/api/public/site`);
    expect(leaks).toMatch(/callada\/identity\/.*diversidad-sexual.* in .*\/api\/public\/site/u);
    await door.close();
  });
});

describe('when a consent is taken back', () => {
  it('the answers are gone from the very next byte, with the cache warm and an old copy in hand', async () => {
    const { person, id } = canary('abierta');
    const target = { candidacyId: id, consent: 'publish-identity' } as const;
    const find = leakFinder(planting.ledger.of('abierta', ['identity']));
    for (let round = 0; round < 5; round += 1) {
      await giveConsent(product.deps, person, target);
      // What is given may take as long as a notice; what is taken back may not.
      await vi.waitUntil(async () => find((await get('abierta', pageOf('abierta'))).bytes).length > 0, 5_000);
      const warm = await get('abierta', pageOf('abierta'));
      const { etag, 'cache-control': kept } = JSON.parse(warm.head.toString().slice(4)) as Record<
        string,
        string
      >;
      expect(kept).toBe('public, no-cache');
      const files = ['candidaturas.json', 'identidad.csv', 'base-ine.xlsx'].map((name) => `/datos/${name}`);
      for (const file of files) expect(find((await get('abierta', file)).bytes).length).toBeGreaterThan(0);
      await revokeConsent(product.deps, person, target);
      const held = await get('abierta', pageOf('abierta'), { 'if-none-match': etag ?? '' });
      expect(held.status).toBe(200);
      expect(find(held.bytes)).toEqual([]);
      expect(find((await get('abierta', apiOf('abierta'))).bytes)).toEqual([]);
      for (const file of files) expect(find((await get('abierta', file)).bytes)).toEqual([]);
    }
    expect((await readEverything(withoutConsent)).leaks).toEqual([]);
  });
});

describe('outside the publication window', () => {
  it.each(['before', 'after'] as const)(
    'nothing of any candidacy can be read %s it, but the list that stays',
    async (when) => {
      await planting.moveClocks(clocks[when]);
      const { answers, leaks } = await readEverything({});
      expect(leaks.filter((leak) => when === 'before' || !isOfOrderedList(leak))).toEqual([]);
      expect(leaks.some(isOfOrderedList)).toBe(when === 'after');
      expect(await photosIn(answers)).toEqual([]);
      for (const key of Object.keys(inTheWindow)) expect((await get(key, pageOf(key))).status).toBe(404);
    },
  );

  it('comes back with the window', async () => {
    await planting.moveClocks(clocks.during);
    const find = leakFinder(planting.ledger.of('callada', ['registry']));
    expect(find((await get('callada', pageOf('callada'))).bytes)).not.toEqual([]);
  });
});

describe('when a candidacy is cancelled', () => {
  it('leaves at once, and its address says what happened and nothing of the person', async () => {
    await get('abierta', pageOf('abierta'));
    await planting.cancel('abierta');
    const page = await get('abierta', pageOf('abierta'));
    expect(page.status).toBe(410);
    expect(page.bytes.toString()).toContain('Esta candidatura fue cancelada');
    const everything = leakFinder(
      planting.ledger.of('abierta', ['registry', 'curricular', 'identity', 'never']),
    );
    expect(everything(Buffer.from(pageOf('abierta')))).toEqual([]);
    const { answers, leaks } = await readEverything(withoutOpen);
    expect(leaks).toEqual([]);
    expect(await photosIn(answers)).toEqual(['callada 1', 'autorizada 1']);
  });
});

describe('what the system says of its own failures', () => {
  it('repeats no value it was given: in problems, in the access log, in the error log', async () => {
    const { host, person } = canary('borrador');
    const value = (what: string) =>
      planting.ledger.of('borrador', ['never']).find(({ name }) => name.endsWith(what))?.value ?? '';
    const send = (method: string, path: string, body: string, headers: Record<string, string> = {}) => {
      const json = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };
      return ask(product.port, host, path, { method, body, headers: { ...json, ...headers } });
    };
    const cookie = `__Host-session=${value('sesión')}`;
    const section = `/api/capture/${person.candidacyId}/curricular/sections/motivos-y-propuestas`;
    const answers = { 'motivo-cargo': { kind: 'text', text: value('correo') } };
    const credentials = { email: value('correo'), passphrase: value('clave') };
    const problems = [
      await send('POST', '/api/session', JSON.stringify(credentials)),
      await send('POST', '/api/session', JSON.stringify(credentials), { 'sec-fetch-site': 'cross-site' }),
      await send('POST', '/api/session', `{"email": "${value('correo')}"`),
      await send(
        'POST',
        '/api/session',
        JSON.stringify({ email: value('clave'), passphrase: [value('curp')] }),
      ),
      await send('POST', '/api/activation/check', JSON.stringify({ token: value('enlace') })),
      await send('PUT', section, JSON.stringify({ answers, revision: 99 }), { cookie }),
      await send('PUT', section, JSON.stringify({ answers: value('curp'), revision: value('clave') }), {
        cookie,
      }),
      await ask(product.port, host, `/api/public/candidacies/${value('correo')}`),
      await ask(product.port, host, `/api/public/candidacies?office=${value('correo')}`),
      await ask(product.port, host, `/api/public/photos/${value('correo')}.jpg`),
      await ask(product.port, host, `/activar/${value('enlace')}`),
      await ask(product.port, host, `/${encodeURIComponent(value('correo'))}?correo=${value('correo')}`),
      await ask(product.port, host, `/%E0%A4%A/${value('enlace')}`),
    ];
    expect(problems.filter(({ status }) => status < 400)).toEqual([]);
    problems.unshift(await askBrokenStore(value('correo')));
    expect([problems[0]?.status, written.length > 0]).toEqual([500, true]);
    const find = leakFinder(planting.ledger.except({}));
    const inProblems = problems
      .slice(0, 11)
      .flatMap((one) => find(Buffer.from(`${JSON.stringify(one.headers)} ${one.text}`)));
    expect(inProblems).toEqual([]);
    expect(product.log.length).toBeGreaterThan(10);
    for (const log of [product.log, product.reports, written]) {
      expect(find(Buffer.from(JSON.stringify(log)))).toEqual([]);
    }
  });
});
