import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import type { WebContext } from '../app/web-context.ts';
import { PageCache, type RenderedPage } from './page-cache.ts';
import { openStage, type Stage, until } from './testing/stage.ts';

let stage: Stage | undefined;
afterEach(() => stage?.close());

/** A page that tells whose it is and which rendering it is. */
function countingPages(change: (context: WebContext) => void = () => {}) {
  const counter = { renders: 0 };
  const render = async (request: Request, context: WebContext) => {
    counter.renders += 1;
    change(context);
    const slug = context.host.kind === 'tenant' ? context.host.slug : context.host.kind;
    const { pathname, search } = new URL(request.url);
    const status = pathname.includes('nadie') ? 404 : pathname.includes('retirada') ? 410 : 200;
    return new Response(`<p>${slug} ${pathname}${search} #${counter.renders}</p>${' '.repeat(2_000)}`, {
      status,
      headers: { 'content-type': 'text/html; charset=utf-8', 'set-cookie': 'a=b' },
    });
  };
  return { counter, render };
}

const open = async (pages: ReturnType<typeof countingPages>): Promise<Stage> => {
  const opened = await openStage(pages.render);
  await until(() => opened.polls() > 0);
  stage = opened;
  return opened;
};

describe('the page cache, over HTTP', () => {
  it('renders once what everybody asks, without the cookies of anybody', async () => {
    const seen: (string | null | undefined)[] = [];
    const pages = countingPages((context) => seen.push(context.apiOptions.cookie));
    const { ask } = await open(pages);
    const headers = { cookie: '__Host-session=secret' };
    const answers = await Promise.all([1, 2, 3].map(() => ask({ path: '/acerca', headers })));
    answers.push(await ask('/acerca?utm_source=x'));
    expect(pages.counter.renders).toBe(1);
    expect(new Set(answers.map((answer) => answer.text)).size).toBe(1);
    expect(answers.every((answer) => answer.headers['set-cookie'] === undefined)).toBe(true);
    expect(seen).toEqual([null]);
  });

  it('lets no edge keep what somebody typed', async () => {
    const { ask } = await open(countingPages());
    const search = await ask('/candidaturas?nombre=persona');
    expect(search.headers['cache-control']).toBe('private, no-cache');
    expect((await ask('/candidaturas?nombre=++persona')).text).toBe(search.text);
  });

  it('does not keep what an address that names nothing shows', async () => {
    const pages = countingPages((context) => {
      context.page.passing = true;
    });
    const { ask } = await open(pages);
    const answers = [
      await ask('/candidaturas?partido=nadie-sabe'),
      await ask('/candidaturas?partido=nadie-sabe'),
    ];
    expect(answers.map(({ text }) => /#\d/u.exec(text)?.[0])).toEqual(['#1', '#2']);
    expect(answers[0]?.headers['cache-control']).toBe('no-store');
  });

  it('lets a file whose address names its bytes be kept for good', async () => {
    const pages = countingPages((context) => {
      context.page.immutable = true;
    });
    const { ask } = await open(pages);
    const { headers } = await ask('/secciones/0123456789abcdef.json');
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  it('keeps the states apart', async () => {
    const pages = countingPages();
    const { ask } = await open(pages);
    const [one, other] = [await ask('/'), await ask({ path: '/', host: 'sonora.localhost' })];
    expect(one.text).toContain('jalisco / #1');
    expect(other.text).toContain('sonora / #2');
    expect((await ask('/')).text).toContain('jalisco / #1');
  });

  it('drops a state’s pages at its notice, and only that state’s', async () => {
    const pages = countingPages();
    const { ask, publish } = await open(pages);
    await ask('/');
    await ask({ path: '/', host: 'sonora.localhost' });
    publish({ tenantId: 'jalisco', version: 2 });
    expect((await ask('/')).text).toContain('#3');
    expect((await ask({ path: '/', host: 'sonora.localhost' })).text).toContain('#2');
  });

  it('finds by polling a publication whose notice was lost', async () => {
    const pages = countingPages();
    const { ask, publish } = await open(pages);
    await ask('/');
    publish({ tenantId: 'jalisco', version: 2 }, 'lost');
    await until(async () => (await ask('/')).text.includes('#2'));
  });

  it('fails closed: serves nothing cached while no version can be read, and keeps nothing', async () => {
    const pages = countingPages();
    const { ask, breakPolling } = await open(pages);
    await ask('/');
    breakPolling(true);
    await until(async () => (await ask('/')).headers['cache-control'] === 'no-store');
    const before = pages.counter.renders;
    await ask('/');
    await ask('/');
    expect(pages.counter.renders).toBe(before + 2);
    breakPolling(false);
    await until(async () => (await ask('/')).headers['cache-control'] !== 'no-store');
  });

  it('does not serve later what was rendered before a publication', async () => {
    let release: () => void = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const pages = countingPages();
    const slow = async (request: Request, context: WebContext) => {
      const response = await pages.render(request, context);
      if (pages.counter.renders === 1) await gate;
      return response;
    };
    const opened = await openStage(slow);
    stage = opened;
    await until(() => opened.polls() > 0);
    const early = opened.ask('/');
    await until(() => pages.counter.renders === 1);
    opened.publish({ tenantId: 'jalisco', version: 2 });
    const late = await opened.ask('/');
    release();
    await early;
    expect(late.text).toContain('#2');
    expect((await opened.ask('/')).text).toContain('#2');
  });

  it('lets edges keep a page for a minute unless it carries identity answers', async () => {
    const pages = countingPages((context) => {
      context.page.identity = context.now.getTime() > 0 && pages.counter.renders === 2;
    });
    const { ask } = await open(pages);
    expect((await ask('/')).headers['cache-control']).toBe('public, max-age=0, s-maxage=60, must-revalidate');
    expect((await ask('/candidaturas/ana')).headers['cache-control']).toBe('public, no-cache');
  });

  it('asks the origin each time about identity answers: no notice and no poll is waited for', async () => {
    const pages = countingPages((context) => {
      context.page.identity = true;
    });
    const opened = await openStage(pages.render, { pollEveryMs: 60_000, trustForMs: 120_000 });
    stage = opened;
    await until(() => opened.polls() > 0);
    await opened.ask('/candidaturas/ana');
    expect((await opened.ask('/candidaturas/ana')).text).toContain('#1');
    opened.publish({ tenantId: 'jalisco', version: 2 }, 'lost');
    expect((await opened.ask('/candidaturas/ana')).text).toContain('#2');
    expect((await opened.ask('/candidaturas/ana')).text).toContain('#2');
  });

  it('does not share a rendering of identity answers that a revocation overtook', async () => {
    const gate = Promise.withResolvers<void>();
    const pages = countingPages((context) => {
      context.page.identity = true;
    });
    const slow = async (request: Request, context: WebContext) => {
      const response = await pages.render(request, context);
      if (pages.counter.renders === 1) await gate.promise;
      return response;
    };
    const opened = await openStage(slow, { pollEveryMs: 60_000, trustForMs: 120_000 });
    stage = opened;
    await until(() => opened.polls() > 0);
    const early = opened.ask('/candidaturas/ana');
    await until(() => pages.counter.renders === 1);
    opened.publish({ tenantId: 'jalisco', version: 2 }, 'lost');
    const late = opened.ask('/candidaturas/ana');
    gate.resolve();
    for (const answer of await Promise.all([early, late])) expect(answer.text).toContain('#2');
  });

  it('does not keep what was not found, and keeps what is gone', async () => {
    const pages = countingPages();
    const { ask } = await open(pages);
    const missing = await ask('/candidaturas/nadie');
    await ask('/candidaturas/nadie');
    expect([missing.status, missing.headers['cache-control'], pages.counter.renders]).toEqual([
      404,
      'no-store',
      2,
    ]);
    await ask('/candidaturas/retirada');
    expect((await ask('/candidaturas/retirada')).status).toBe(410);
    expect(pages.counter.renders).toBe(3);
  });

  it('sends the same page in each encoding, each with its own strong ETag, and 304 to who holds it', async () => {
    const { ask } = await open(countingPages());
    const plain = await ask('/');
    const br = await ask({ path: '/', headers: { 'accept-encoding': 'gzip, br' } });
    const gzip = await ask({ path: '/', headers: { 'accept-encoding': 'gzip, br;q=0' } });
    expect(brotliDecompressSync(br.body).toString()).toBe(plain.text);
    expect(gunzipSync(gzip.body).toString()).toBe(plain.text);
    const etags = [plain, br, gzip].map((answer) => String(answer.headers.etag));
    expect(new Set(etags).size).toBe(3);
    expect(etags.every((etag) => !etag.startsWith('W/'))).toBe(true);
    const held = await ask({
      path: '/',
      headers: { 'accept-encoding': 'br', 'if-none-match': etags[1] ?? '' },
    });
    expect([held.status, held.body.length]).toEqual([304, 0]);
    expect((await ask({ path: '/', headers: { 'if-none-match': etags[1] ?? '' } })).status).toBe(200);
    const head = await ask({ path: '/', method: 'HEAD' });
    expect([head.status, head.body.length, head.headers['content-length']]).toEqual([
      200,
      0,
      String(plain.body.length),
    ]);
  });
});

describe('the room of the page cache', () => {
  it('is another one for searches and combinations of many filters: they push out each other and no document of the state', async () => {
    const watch = { trustedVersion: () => 1, raise: () => {}, stop: () => {} };
    const cache = new PageCache({ watch, elapsedMs: () => 0, maxBytes: 400_000, maxAgeMs: 1_000 });
    const notes = { candidacies: null, frame: null, identity: false, immutable: false, passing: false };
    const page: RenderedPage = {
      status: 200,
      contentType: 'text/html',
      body: Buffer.alloc(2_000),
      notes,
      cacheable: true,
    };
    const ask = (address: string) => cache.get('jalisco', address, { render: async () => page });
    const documents = ['/', '/candidaturas?cargo=a&partido=b', '/boleta/tala/distrito-01'];
    for (const address of documents) await ask(address);
    for (let count = 0; count < 300; count += 1) {
      await ask(`/candidaturas?nombre=persona%20${count}`);
      await ask(`/candidaturas?cargo=a&ambito=b-${count}&genero=mujer`);
    }
    expect(documents.every((address) => cache.peek('jalisco', address) !== null)).toBe(true);
    expect(cache.peek('jalisco', '/candidaturas?nombre=persona%20299')).not.toBeNull();
    expect(cache.peek('jalisco', '/candidaturas?nombre=persona%200')).toBeNull();
  });
});
