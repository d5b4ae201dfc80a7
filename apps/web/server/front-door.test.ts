import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WebContext } from '../app/web-context.ts';
import { openStage, type Stage } from './testing/stage.ts';

const contexts: WebContext[] = [];
const urls: string[] = [];
let stage: Stage;
let production: Stage;

const render = async (request: Request, context: WebContext): Promise<Response> => {
  contexts.push(context);
  urls.push(request.url);
  if (request.url.includes('roto')) throw new Error('valor privado');
  return new Response(`<p>${context.surface}</p>`, {
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });
};

beforeAll(async () => {
  stage = await openStage(render);
  production = await openStage(render, { production: true });
});
afterAll(async () => {
  await stage.close();
  await production.close();
});

const every = ['/', '/entrar', '/api/public/site', '/marca/v1.svg', '/healthz', '/x.data'];

describe('headers', () => {
  it.each(every)('sends the whole set with %s', async (path) => {
    const { headers } = await production.ask(path);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-frame-options']).toBe('DENY');
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    expect(headers['permissions-policy']).toContain('geolocation=()');
    expect(headers['strict-transport-security']).toMatch(/max-age=63072000/u);
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/u);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('sends with a built asset only what means something for it', async () => {
    for (const path of ['/assets/design-abc.css', '/assets/face-abc.woff2', '/assets/reader-abc.js']) {
      const { headers } = await production.ask(path);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['cross-origin-resource-policy']).toBe('same-origin');
      expect(headers['strict-transport-security']).toMatch(/max-age=63072000/u);
      expect(headers['content-security-policy']).toBeUndefined();
    }
  });

  it('gives documents a policy without nonce and without inline code, portals a nonce of their own', async () => {
    const document = await stage.ask('/');
    expect(document.headers['content-security-policy']).not.toMatch(/nonce|unsafe/u);
    expect(document.headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
    const portals = await Promise.all([
      stage.ask('/entrar'),
      stage.ask({ path: '/', host: 'ine.localhost' }),
    ]);
    const nonces = portals.map(
      ({ headers }) => /'nonce-([^']+)'/u.exec(String(headers['content-security-policy']))?.[1],
    );
    expect(nonces[0]).toMatch(/^[\w+/=]{20,}$/u);
    expect(nonces[0]).not.toBe(nonces[1]);
    expect(contexts.map((context) => context.nonce)).toEqual(expect.arrayContaining(nonces));
    for (const { headers } of portals) {
      expect(headers['content-security-policy']).not.toContain('unsafe');
      expect(headers['referrer-policy']).toBe('same-origin');
      expect(headers['cache-control']).toBe('no-store');
    }
  });

  it('does not pin a developer’s localhost to https', async () => {
    expect((await stage.ask('/')).headers['strict-transport-security']).toBeUndefined();
  });
});

describe('hosts', () => {
  it('answers 421 to a host that is nobody’s', async () => {
    for (const host of ['otro.example', 'jalisco.localhost.evil.example', '127.0.0.2']) {
      const answer = await stage.ask({ path: '/', host });
      expect([host, answer.status]).toEqual([host, 421]);
    }
  });

  it('lists the states at bare localhost, never in production', async () => {
    const index = await stage.ask({ path: '/', host: 'localhost' });
    expect(index.status).toBe(200);
    expect(index.text).toContain(`http://jalisco.localhost:${stage.port}/`);
    expect((await production.ask({ path: '/', host: 'localhost' })).status).toBe(421);
  });

  it('closes a suspended state with a page that says so', async () => {
    const answer = await stage.ask({ path: '/candidaturas', host: 'morelos.localhost' });
    expect([answer.status, answer.text.includes('suspendido')]).toEqual([503, true]);
  });
});

describe('what is refused', () => {
  it.each([
    '/_root.data',
    '/candidaturas.data',
    '/__manifest',
    '/__manifest?p=/',
    '/?_data=root',
    '/candidaturas?_data=x',
  ])('answers 404 to %s', async (path) => {
    expect((await stage.ask(path)).status).toBe(404);
    expect((await stage.ask({ path, host: 'ine.localhost' })).status === 404 || path.includes('_data=')).toBe(
      true,
    );
  });

  it('answers a cross-site POST with a page, or with a problem under /api, and lets its own through', async () => {
    const headers = { 'sec-fetch-site': 'same-site', 'content-type': 'application/json' };
    const page = await stage.ask({ path: '/entrar', method: 'POST', headers, body: '{}' });
    expect([page.status, page.headers['content-type']]).toEqual([403, 'text/html; charset=utf-8']);
    const problem = await stage.ask({ path: '/api/session', method: 'POST', headers, body: '{}' });
    expect(problem.headers['content-type']).toContain('application/problem+json');
    expect(JSON.parse(problem.text)).toMatchObject({ code: 'cross-site', status: 403 });
    const own = { ...headers, 'sec-fetch-site': 'same-origin' };
    expect((await stage.ask({ path: '/entrar', method: 'POST', headers: own, body: '{}' })).status).toBe(200);
    expect((await stage.ask({ path: '/api/session', method: 'POST', headers: own, body: '{}' })).status).toBe(
      200,
    );
  });

  it('does not let a document be posted to', async () => {
    const answer = await stage.ask({
      path: '/',
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin' },
    });
    expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  it('serves no file but the built assets', async () => {
    for (const path of ['/assets/../secret.txt', '/assets/%2e%2e/secret.txt', '/assets/nope.css']) {
      expect((await stage.ask(path)).text).not.toContain('not an asset');
    }
  });
});

describe('assets and brand', () => {
  it('keeps built files and the brand of a version for a year', async () => {
    for (const path of [
      '/assets/design-abc.css',
      '/assets/face-abc.woff2',
      '/marca/v1.css',
      '/marca/v1.svg',
      '/marca/base.css',
    ]) {
      const { status, headers } = await stage.ask({ path, headers: { 'accept-encoding': 'br' } });
      expect([path, status, headers['cache-control']]).toEqual([
        path,
        200,
        'public, max-age=31536000, immutable',
      ]);
      expect([path, headers['content-encoding']]).toEqual([path, path.endsWith('woff2') ? undefined : 'br']);
    }
  });

  it('answers an old brand version with today’s, not for a year', async () => {
    const old = await stage.ask('/marca/v0.css');
    expect([old.status, old.headers['cache-control']]).toEqual([200, 'public, max-age=60']);
    expect(old.text).toContain('--brand:#1d4e89');
  });
});

describe('languages', () => {
  it.each([
    ['/en/candidaturas/ana-1', 'en', 'Home'],
    ['/yua/candidaturas/ana-1', 'yua', 'Prueba'],
  ])(
    'writes %s from the same address with the words of its language, and keeps it apart',
    async (path, tag, home) => {
      const { port } = stage;
      expect((await stage.ask(path)).status).toBe(200);
      expect(contexts.at(-1)?.language.words.tag).toBe(tag);
      expect(contexts.at(-1)?.language.words.t('nav.home')).toBe(home);
      expect(urls.at(-1)).toBe(`http://jalisco.localhost:${port}/candidaturas/ana-1`);
      await stage.ask(path);
      await stage.ask('/candidaturas/ana-1');
      expect(stage.log.slice(-2).map(({ path: logged, cache }) => [logged, cache])).toEqual([
        [`/${tag}/candidaturas/:slug`, 'hit'],
        ['/candidaturas/:slug', expect.stringMatching(/miss|hit/u)],
      ]);
      expect(contexts.filter(({ language }) => language.words.tag === tag)).toHaveLength(1);
    },
  );

  it('knows no language that the state does not have, and none on portals', async () => {
    for (const path of ['/zzz/candidaturas', '/es/candidaturas', '/en/entrar/x.data']) {
      expect([
        path,
        (await stage.ask(path)).status === 200 && contexts.at(-1)?.surface === 'document',
      ]).toEqual([path, false]);
    }
    expect((await stage.ask('/zzz/candidaturas')).status).toBe(404);
    await stage.ask('/entrar');
    expect(contexts.at(-1)?.language).toMatchObject({ words: { tag: 'es' }, links: [] });
  });
});

describe('failures and log', () => {
  it('answers a failure with a plain page that carries nothing of the error', async () => {
    const answer = await stage.ask('/candidaturas/roto');
    expect([answer.status, answer.text.includes('valor privado')]).toEqual([500, false]);
  });

  it('logs neither queries nor who was read', async () => {
    await stage.ask('/candidaturas/ana-ortiz?x=privado');
    await stage.ask('/activar/0123456789abcdef0123?correo=a@b.mx');
    await stage.ask('/ana.ortiz@b.mx');
    await stage.ask('/ana.ortiz%40b.mx');
    await stage.ask('/api/public/photos/0123456789abcdef-w320.webp');
    const lines = JSON.stringify(stage.log);
    expect(lines).toContain('/candidaturas/:slug');
    expect(lines).toContain('/activar/:id');
    expect(lines).not.toMatch(/ana.ortiz|privado|0123456789abcdef|b\.mx/u);
  });

  it('tells health apart from readiness', async () => {
    const failing = await openStage(render, {
      readyChecks: { database: () => Promise.reject(new Error('down')), fine: async () => {} },
    });
    try {
      expect((await failing.ask({ path: '/healthz', host: 'whatever' })).status).toBe(200);
      const ready = await failing.ask({ path: '/readyz', host: 'whatever' });
      expect(ready.status).toBe(503);
      expect(JSON.parse(ready.text)).toEqual({
        status: 'unavailable',
        checks: { database: 'failed', fine: 'ok' },
      });
    } finally {
      await failing.close();
    }
  });

  it('refuses an address it cannot read', async () => {
    expect((await stage.ask('//evil.example/x')).status).toBe(400);
    expect((await stage.ask('/%E0%A4%A')).status).toBe(400);
  });
});
