import { gunzipSync } from 'node:zlib';
import { schema, systemActor, withTenant } from '@conoceles/db';
import { runIssuanceStep, sendMail } from '@conoceles/services';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, sessionCookie } from './testing/start-api.ts';
import { hostOf, startTwoStates, type TwoStates } from './testing/start-two-states.ts';

const hidalgo = hostOf('hidalgo');
const nobody = '00000000-0000-4000-8000-000000000000';

/** What a caller can tell from an answer: everything but the number of the request. */
function visible(answer: Answer): unknown {
  const { requestId: _id, instance: _instance, ...rest } = answer.json() as Record<string, unknown>;
  return { status: answer.status, type: answer.headers['content-type'], ...rest };
}

describe('the door of the API', () => {
  let states: TwoStates;
  beforeAll(async () => {
    states = await startTwoStates();
  }, 180_000);
  afterAll(() => states.stop());

  const candidacyIds = async () => {
    const scope = {
      tenantId: states.tenantIds.hidalgo,
      actor: systemActor('test'),
      scope: 'app',
    } as const;
    return withTenant(states.deps.db, scope, async (tx) => {
      const { candidacies: c } = schema;
      const rows = await tx.select({ id: c.id, status: c.status }).from(c);
      return rows.filter((row) => row.status === 'approved').map((row) => row.id);
    });
  };

  it('lets any page read what anyone may read, and nothing else', async () => {
    const from = { origin: 'https://otra.example', 'sec-fetch-site': 'cross-site' };
    const ask = (path: string, method = 'GET', headers: Record<string, string> = {}) =>
      states.api.call({ host: hidalgo, path, method, headers: { ...from, ...headers } });
    const opened = (answer: Answer) => answer.headers['access-control-allow-origin'];
    for (const path of [
      '/api/public/site',
      '/api/public/candidacies?limit=500',
      '/api/public/data/candidaturas.json',
    ]) {
      const answer = await ask(path);
      expect([path, answer.status, opened(answer)]).toEqual([path, 200, '*']);
      expect(answer.headers['access-control-allow-credentials']).toBeUndefined();
      const held = await ask(path, 'GET', { 'if-none-match': String(answer.headers.etag) });
      expect([path, held.status, opened(held), held.text]).toEqual([path, 304, '*', '']);
    }
    const wanted = { 'access-control-request-headers': 'if-none-match' };
    const preflight = await ask('/api/public/data/curricular.csv', 'OPTIONS', {
      ...wanted,
      'access-control-request-method': 'GET',
    });
    expect([preflight.status, opened(preflight)]).toEqual([204, '*']);
    expect(preflight.headers['access-control-allow-headers']).toContain('If-None-Match');
    const writing = await ask('/api/public/site', 'OPTIONS', { 'access-control-request-method': 'POST' });
    expect(opened(writing)).toBeUndefined();
    for (const path of ['/api/session', '/api/admin/results', '/api/openapi.json']) {
      expect([path, opened(await ask(path))]).toEqual([path, undefined]);
    }
  });

  it('gives a file of open data packed to who opens it, and plain to who cannot', async () => {
    const ask = (encoding: string) =>
      states.api.call({
        host: hidalgo,
        path: '/api/public/data/esquema.json',
        headers: { 'accept-encoding': encoding },
      });
    const [packed, plain] = await Promise.all([ask('gzip'), ask('identity')]);
    expect([packed.headers['content-encoding'], plain.headers['content-encoding']]).toEqual([
      'gzip',
      undefined,
    ]);
    expect(gunzipSync(packed.bytes).toString()).toBe(plain.text);
    expect(plain.headers['content-disposition']).toContain('esquema.json');
  });

  it('answers the same for another’s candidacy and for one that does not exist', async () => {
    const cookie = await states.signIn('hidalgo', 'candidate');
    const me = (await states.api.call({ host: hidalgo, path: '/api/session', cookie })).json() as {
      candidacyId: string;
    };
    const other = (await candidacyIds()).find((id) => id !== me.candidacyId) ?? '';
    const calls = [
      { path: '', method: 'GET' },
      { path: '/curricular', method: 'GET' },
      { path: '/identity', method: 'GET' },
      { path: '/identity/check', method: 'GET' },
      { path: '/photo', method: 'GET' },
      { path: '/consents/publish-identity', method: 'PUT' },
      { path: '/consents/publish-identity', method: 'DELETE' },
      {
        path: '/identity/sections/pueblos',
        method: 'PUT',
        json: { answers: {}, revision: 0 },
      },
      { path: '/curricular/submission', method: 'POST', json: { revision: 0 } },
    ];
    for (const { path, ...call } of calls) {
      const ask = (id: string) =>
        states.api.call({ host: hidalgo, cookie, path: `/api/capture/${id}${path}`, ...call });
      const [absent, foreign] = [await ask(nobody), await ask(other)];
      expect([path, absent.status]).toEqual([path, 404]);
      expect(visible(foreign)).toEqual(visible(absent));
    }
    const own = await states.api.call({ host: hidalgo, cookie, path: `/api/capture/${me.candidacyId}` });
    expect(own.status).toBe(200);
  });

  it('gives a cookie bound to one host and unreadable by scripts', async () => {
    const json = { email: 'instancia@hidalgo.ejemplo.mx', passphrase: 'demostracion-hidalgo-instancia' };
    const answer = await states.api.call({ host: hidalgo, method: 'POST', path: '/api/session', json });
    const [cookie = ''] = answer.headers['set-cookie'] ?? [];
    expect(cookie).toMatch(/^__Host-session=/u);
    for (const attribute of ['Path=/', 'Secure', 'HttpOnly', 'SameSite=Lax']) {
      expect(cookie).toContain(attribute);
    }
    expect(cookie).not.toContain('Domain');
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('ends a session when it is closed, when it rests and at its last hour', async () => {
    const { deps, api } = states;
    const isOpen = async (cookie: string) =>
      (await api.call({ host: hidalgo, path: '/api/session', cookie })).status === 200;
    const closed = await states.signIn('hidalgo', 'admin');
    expect(await isOpen(closed)).toBe(true);
    await api.call({ host: hidalgo, method: 'DELETE', path: '/api/session', cookie: closed });
    expect(await isOpen(closed)).toBe(false);

    const start = deps.realClock.now().getTime();
    const at = (hours: number) => deps.setNow(new Date(start + hours * 3_600_000));
    const resting = await states.signIn('hidalgo', 'admin');
    const used = await states.signIn('hidalgo', 'admin');
    for (let hour = 1.5; hour < 12; hour += 1.5) {
      at(hour);
      expect([hour, await isOpen(used)]).toEqual([hour, true]);
    }
    expect(await isOpen(resting)).toBe(false);
    at(12.1);
    expect(await isOpen(used)).toBe(false);
    deps.setNow(new Date(start));
  });

  it('tells nothing apart when credentials are wrong, and slows guessing down', async () => {
    const guess = (email: string) =>
      states.api.call({
        host: hidalgo,
        method: 'POST',
        path: '/api/session',
        json: { email, passphrase: 'ninguna frase' },
      });
    const unknown = await guess('nadie@ejemplo.mx');
    const known = await guess('curricular@hidalgo.ejemplo.mx');
    expect(unknown.status).toBe(401);
    expect(visible(known)).toEqual(visible(unknown));
    for (let attempt = 0; attempt < 7; attempt += 1) await guess('curricular@hidalgo.ejemplo.mx');
    const blocked = await guess('curricular@hidalgo.ejemplo.mx');
    expect(blocked.status).toBe(429);
    const right = await states.api.call({
      host: hidalgo,
      method: 'POST',
      path: '/api/session',
      json: { email: 'curricular@hidalgo.ejemplo.mx', passphrase: 'demostracion-hidalgo-curricular' },
    });
    expect(right.status).toBe(429);
  });

  it('activates an account by a link that serves once, and looking at it spends nothing', async () => {
    const { api, deps, tenantIds } = states;
    const admin = await states.signIn('hidalgo', 'admin');
    const list = await api.call({ host: hidalgo, path: '/api/admin/accounts?state=to-issue', cookie: admin });
    const { items } = list.json() as { items: { candidacyId: string }[] };
    const candidacyIds = [items[0]?.candidacyId ?? ''];
    const issue = () =>
      api.call({
        host: hidalgo,
        method: 'POST',
        path: '/api/admin/accounts/issuance',
        cookie: admin,
        json: { candidacyIds },
      });
    /** Orders it, lets the queue's work be done and reads how it ended. */
    const outcome = async () => {
      const { batchId } = (await issue()).json() as { batchId: string };
      while (await runIssuanceStep(deps, { tenantId: tenantIds.hidalgo, batchId }));
      const path = `/api/admin/batches/${batchId}`;
      return ((await api.call({ host: hidalgo, path, cookie: admin })).json() as { counts: object }).counts;
    };
    expect(await outcome()).toEqual({ issued: 1, already: 0, withoutMail: 0 });
    expect(await outcome()).toEqual({ issued: 0, already: 1, withoutMail: 0 });
    const outbox = async () =>
      (await api.call({ host: hidalgo, path: '/api/outbox' })).json() as { items: { id: string }[] };
    const [mail] = (await outbox()).items;
    expect((await outbox()).items.length).toBe(1);
    await sendMail(deps, { tenantId: tenantIds.hidalgo, mailId: mail?.id ?? '' });
    const read = await api.call({ host: hidalgo, path: `/api/outbox/${mail?.id}` });
    const { text } = read.json() as { text: string };
    const token = /token=([\w-]+)/u.exec(text)?.[1] ?? '';

    const check = () =>
      api.call({ host: hidalgo, method: 'POST', path: '/api/activation/check', json: { token } });
    const offer = (await check()).json() as { privacyNotice: { version: string } };
    expect((await check()).status).toBe(200);
    const activation = {
      token,
      passphrase: 'una frase que solo yo sé',
      privacyNoticeVersion: offer.privacyNotice.version,
      acceptsPrivacyNotice: true,
    };
    const use = (host: string) =>
      api.call({ host, method: 'POST', path: '/api/activation', json: activation });
    expect((await use(hostOf('morelos'))).status).toBe(410);
    const both = await Promise.all([use(hidalgo), use(hidalgo)]);
    expect(both.map((answer) => answer.status).toSorted()).toEqual([200, 410]);
    const winner = both.find((answer) => answer.status === 200);
    const cookie = winner === undefined ? '' : sessionCookie(winner);
    const me = (await api.call({ host: hidalgo, path: '/api/session', cookie })).json();
    expect(me).toMatchObject({ kind: 'candidate', candidacyId: candidacyIds[0] });
    expect((await check()).status).toBe(410);
  });

  it('refuses unsafe requests that another site makes, whatever their content type', async () => {
    const cookie = await states.signIn('hidalgo', 'admin');
    const call = (headers: Record<string, string>, body = '{"all":true}') =>
      states.api.call({
        host: hidalgo,
        method: 'POST',
        path: '/api/admin/accounts/issuance',
        cookie,
        body,
        headers: { 'content-type': 'application/json', ...headers },
      });
    const cross: Record<string, string>[] = [
      { origin: 'http://morelos.localhost' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'none' },
      { origin: 'http://morelos.localhost', 'content-type': 'text/plain' },
    ];
    for (const headers of cross) {
      const answer = await call(headers);
      expect([headers, answer.status, (answer.json() as { code: string }).code]).toEqual([
        headers,
        403,
        'cross-site',
      ]);
    }
  });

  it('answers a problem in Spanish for every malformed request', async () => {
    const cookie = await states.signIn('hidalgo', 'admin');
    const post = (body: string, type = 'application/json') =>
      states.api.call({
        host: hidalgo,
        method: 'POST',
        path: '/api/session',
        cookie,
        body,
        headers: { 'content-type': type },
      });
    const broken = await post('{"email": ');
    expect([broken.status, (broken.json() as { code: string }).code]).toEqual([400, 'malformed-request']);
    const invalid = await post('{"email": "no es correo"}');
    expect(invalid.status).toBe(422);
    expect(invalid.json()).toMatchObject({
      code: 'invalid-input',
      title: 'Hay datos por corregir',
      errors: [
        { pointer: '/email', detail: expect.stringContaining('Escribe tu correo') },
        { pointer: '/passphrase', detail: 'Escribe tu frase de acceso.' },
      ],
    });
    const big = await post(JSON.stringify({ email: 'a@b.mx', passphrase: 'x'.repeat(600_000) }));
    expect(big.status).toBe(413);
    const typeless = await post('email=a', 'application/x-www-form-urlencoded');
    expect(typeless.status).toBe(400);
    const missing = await states.api.call({ host: hidalgo, path: '/api/no-existe' });
    expect([missing.status, missing.headers['content-type']]).toEqual([
      404,
      'application/problem+json; charset=utf-8',
    ]);
    const nowhere = await states.api.call({ host: 'nadie.example', path: '/api/public/site' });
    expect(nowhere.status).toBe(421);
    const badPath = await states.api.call({ host: hidalgo, path: '/api/public/candidacies/%E0%A4%A' });
    expect(badPath.status).toBeLessThan(500);
  });
});
