import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { portalRoutes } from '../app/routes/portal-routes.ts';
import { isPublicSite, surfaceOf } from './surface.ts';
import { openStage, type Stage, until } from './testing/stage.ts';

let stage: Stage;
const now = Date.parse('2024-05-10T18:00:00Z');
let elapsed = 0;

beforeAll(async () => {
  const page = async () => new Response('<p>abierto</p>', { headers: { 'content-type': 'text/html' } });
  stage = await openStage(page, { clock: { now: () => new Date(now + elapsed) } });
});
afterAll(() => stage.close());
afterEach(() => {
  elapsed = 0;
  stage.setClosed('jalisco', null);
});

const since = '2024-05-10T17:00:00Z';
const message = 'Corregimos un error <grave> en los perfiles.';

describe('a site closed for maintenance', () => {
  it('answers every public address with its words, and nothing that was kept', async () => {
    expect((await stage.ask('/acerca')).text).toContain('abierto');
    stage.setClosed('jalisco', { message, since, until: null });
    for (const path of ['/', '/acerca', '/candidaturas?pagina=2', '/sitemap.xml', '/algo/nuevo.pdf']) {
      const { status, headers, text } = await stage.ask(path);
      expect([path, status, headers['cache-control']]).toEqual([path, 503, 'no-store']);
      expect(headers['retry-after']).toBe('300');
      expect(text).toContain('Corregimos un error &lt;grave&gt; en los perfiles.');
      expect(text).toContain('contacto@ejemplo.mx');
      expect(text).toContain('/marca/v1.css');
      expect(text).not.toContain('<p>abierto');
    }
    stage.setClosed('jalisco', null);
    expect((await stage.ask('/acerca')).text).toContain('abierto');
  });

  it('answers the public API with a problem, and leaves portals, health, brand and other states alone', async () => {
    stage.setClosed('jalisco', { message, since, until: null });
    const refused = await stage.ask('/api/public/candidacies');
    expect([refused.status, refused.headers['content-type']]).toEqual([
      503,
      'application/problem+json; charset=utf-8',
    ]);
    expect(JSON.parse(refused.text)).toMatchObject({ code: 'unavailable', status: 503 });
    const open = ['/entrar', '/portal', '/admin/sitio', '/healthz', '/marca/v1.css', '/api/session'];
    for (const path of open) expect([path, (await stage.ask(path)).status]).toEqual([path, 200]);
    expect((await stage.ask({ path: '/', host: 'sonora.localhost' })).status).toBe(200);
  });

  it('opens by itself at the hour that was given', async () => {
    stage.setClosed('jalisco', { message, since, until: '2024-05-10T18:10:00Z' });
    const closed = await stage.ask('/');
    expect([closed.status, closed.headers['retry-after']]).toEqual([503, '600']);
    expect(closed.text).toContain('10 de mayo de 2024, 12:10');
    elapsed = 600_000;
    expect((await stage.ask('/')).status).toBe(200);
  });

  it('is asked of the origin every time while nothing can be vouched for', async () => {
    stage.breakPolling(true);
    await until(async () => (await stage.ask('/acerca')).headers['cache-control'] === 'no-store');
    stage.setClosed('jalisco', { message, since, until: null });
    expect((await stage.ask('/acerca')).status).toBe(503);
    stage.breakPolling(false);
  });
});

describe('what closes', () => {
  it('is everything but the portals: each of their pages is known, and no document is among them', () => {
    const paths = portalRoutes.flatMap(({ path, children }) => [
      path,
      ...(children ?? []).map((one) => one.path),
    ]);
    const known = paths.filter((path) => path !== undefined);
    expect(known.length).toBeGreaterThan(40);
    expect(known.filter((path) => isPublicSite(`/${path}`))).toEqual([]);
    expect(known.filter((path) => surfaceOf(true, `/${path}`) === 'document')).toEqual([]);
    expect(['/', '/candidaturas', '/api/public/site', '/api/public'].every(isPublicSite)).toBe(true);
    expect(['/api/openapi.json', '/api/session'].some(isPublicSite)).toBe(false);
  });
});
