import { randomUUID } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eq, schema, systemActor, withTenant } from '@conoceles/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CaptureFixture, createCaptureFixture } from '../testing/capture-fixture.ts';
import { issueNow } from '../testing/issue-now.ts';
import { registerPeople } from '../testing/register-people.ts';
import { MailThrottled } from './mail-transport.ts';
import { resendTransport } from './resend-transport.ts';
import { sendMail } from './send-mail.ts';
import { takeMailEvent } from './take-mail-event.ts';
import { signEvent } from './verify-event.ts';

const secret = `whsec_${Buffer.from('un secreto de prueba, inventado').toString('base64')}`;
let fixture: CaptureFixture;
beforeAll(async () => {
  fixture = await createCaptureFixture('sonora', 'jalisco');
}, 60_000);
afterAll(() => fixture.deps.drop());

const depsNow = () => ({ ...fixture.deps, mailEventSecret: secret });

/** What the provider's server would send now, signed with a secret. */
function signedEvent(type: string, data: object, options: { secret?: string; secondsAgo?: number } = {}) {
  const id = `msg_${randomUUID()}`;
  const seconds = Math.floor(fixture.deps.realClock.now().getTime() / 1000) - (options.secondsAgo ?? 0);
  const timestamp = String(seconds);
  const body = JSON.stringify({ type, created_at: new Date(0).toISOString(), data });
  return { id, timestamp, body, signature: signEvent({ id, timestamp, body }, options.secret ?? secret) };
}

async function sentMail(tenant: string) {
  const admin = await fixture.account(tenant, { accountKind: 'admin' });
  const ids = await registerPeople(fixture, tenant, { withMail: 1, withoutMail: 0 });
  await issueNow(fixture.deps, admin, { candidacyIds: ids });
  const { mailOutbox: m } = schema;
  const [row] = await inTenant(tenant, (tx) => tx.select().from(m).where(eq(m.state, 'queued')));
  const mailId = row?.id ?? '';
  const { tenantId } = admin;
  const emailId = randomUUID();
  const deps = {
    ...fixture.deps,
    mail: { name: 'resend', perSecond: 2, send: async () => ({ providerId: emailId }) } as const,
  };
  await sendMail(deps, { tenantId, mailId });
  return { tenantId, mailId, emailId, tags: { tenant: tenantId, mail: mailId } };
}

const inTenant = <Result>(tenant: string, work: Parameters<typeof withTenant<'app', Result>>[2]) =>
  withTenant(
    fixture.deps.db,
    { tenantId: fixture.tenantIdOf(tenant), actor: systemActor('test'), scope: 'app' },
    work,
  );

async function stateOf(tenant: string, mailId: string) {
  const { mailOutbox: m } = schema;
  const [row] = await inTenant(tenant, (tx) => tx.select().from(m).where(eq(m.id, mailId)));
  return row;
}

describe('what the mail provider tells', () => {
  it('that it arrived, and then that it bounced; told twice it changes nothing', async () => {
    const { mailId, emailId, tags } = await sentMail('sonora');
    const arrived = signedEvent('email.delivered', { email_id: emailId, tags });
    await takeMailEvent(depsNow(), arrived);
    expect(await stateOf('sonora', mailId)).toMatchObject({ state: 'sent', deliveredAt: expect.any(Date) });
    const bounced = signedEvent('email.bounced', { email_id: emailId, tags, bounce: { message: 'x' } });
    await takeMailEvent(depsNow(), bounced);
    const after = await stateOf('sonora', mailId);
    expect(after).toMatchObject({ state: 'bounced', error: 'bounced' });
    fixture.deps.setNow(new Date(fixture.deps.realClock.now().getTime() + 60_000));
    await takeMailEvent(depsNow(), bounced);
    await takeMailEvent(depsNow(), arrived);
    expect(await stateOf('sonora', mailId)).toEqual(after);
  });

  it('before its answer was written: a bounce is not undone by it', async () => {
    const { tenantId, mailId, tags } = await sentMail('sonora');
    const { mailOutbox: m } = schema;
    await inTenant('sonora', (tx) =>
      tx.update(m).set({ state: 'queued', transportId: null }).where(eq(m.id, mailId)),
    );
    const overtaken = {
      ...depsNow(),
      mail: {
        name: 'resend',
        perSecond: 2,
        send: async () => {
          await takeMailEvent(depsNow(), signedEvent('email.complained', { email_id: 'otro', tags }));
          return { providerId: 'otro' };
        },
      } as const,
    };
    await sendMail(overtaken, { tenantId, mailId });
    expect(await stateOf('sonora', mailId)).toMatchObject({ state: 'bounced', error: 'complained' });
  });

  it('counts for nothing without its signature, with another’s, changed on the way, or old', async () => {
    const { mailId, emailId, tags } = await sentMail('sonora');
    const data = { email_id: emailId, tags };
    const good = signedEvent('email.bounced', data);
    const other = `whsec_${Buffer.from('otro').toString('base64')}`;
    const refused = [
      { ...good, signature: '' },
      { ...good, signature: 'v1,' },
      { ...good, body: good.body.replace('bounced', 'bounceD') },
      { ...good, id: 'msg_otro' },
      { ...good, timestamp: String(Number(good.timestamp) + 1) },
      { ...good, timestamp: 'ayer' },
      signedEvent('email.bounced', data, { secret: other }),
      signedEvent('email.bounced', data, { secondsAgo: 301 }),
      signedEvent('email.bounced', data, { secondsAgo: -301 }),
    ];
    for (const event of refused) {
      await expect(takeMailEvent(depsNow(), event)).rejects.toMatchObject({ code: 'forbidden' });
    }
    await expect(takeMailEvent({ ...depsNow(), mailEventSecret: null }, good)).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(await stateOf('sonora', mailId)).toMatchObject({ state: 'sent' });
    // While the secret is being changed the header carries two signatures.
    await takeMailEvent(depsNow(), { ...good, signature: `v1,${'A'.repeat(43)}= ${good.signature}` });
    expect(await stateOf('sonora', mailId)).toMatchObject({ state: 'bounced' });
  });

  it('touches only the state its tags name, and only the mail that was sent', async () => {
    const mine = await sentMail('sonora');
    const theirs = await sentMail('jalisco');
    const events = [
      { email_id: mine.emailId, tags: { ...mine.tags, tenant: theirs.tenantId } },
      { email_id: theirs.emailId, tags: { tenant: theirs.tenantId, mail: mine.mailId } },
      { email_id: theirs.emailId, tags: mine.tags },
      { email_id: mine.emailId, tags: { tenant: randomUUID(), mail: mine.mailId } },
      { email_id: mine.emailId },
      { email_id: mine.emailId, tags: { tenant: "'; drop table", mail: 'x' } },
    ];
    for (const data of events) await takeMailEvent(depsNow(), signedEvent('email.bounced', data));
    await takeMailEvent(depsNow(), { ...signedEvent('email.bounced', {}), ...garbage() });
    expect(await stateOf('sonora', mine.mailId)).toMatchObject({ state: 'sent' });
    expect(await stateOf('jalisco', theirs.mailId)).toMatchObject({ state: 'sent' });
    const list = Object.entries(theirs.tags).map(([name, value]) => ({ name, value }));
    await takeMailEvent(depsNow(), signedEvent('email.bounced', { email_id: theirs.emailId, tags: list }));
    expect(await stateOf('jalisco', theirs.mailId)).toMatchObject({ state: 'bounced' });
  });
});

function garbage() {
  const id = 'msg_1';
  const timestamp = String(Math.floor(fixture.deps.realClock.now().getTime() / 1000));
  const body = '{"type": ';
  return { id, timestamp, body, signature: signEvent({ id, timestamp, body }, secret) };
}

describe('a provider that asks to wait', () => {
  const seen: { headers: IncomingHttpHeaders; body: { tags: object } }[] = [];
  let server: Server;
  let answer: () => { status: number; headers?: Record<string, string>; json: object };
  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => {
        body += chunk.toString();
      });
      request.on('end', () => {
        seen.push({ headers: request.headers, body: JSON.parse(body) as { tags: object } });
        const { status, headers = {}, json } = answer();
        response.writeHead(status, { 'content-type': 'application/json', ...headers });
        response.end(JSON.stringify(json));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it('gets the same message later, and the row does not fail', async () => {
    const { tenantId, mailId, tags } = await sentMail('sonora');
    const { mailOutbox: m } = schema;
    await inTenant('sonora', (tx) => tx.update(m).set({ state: 'queued' }).where(eq(m.id, mailId)));
    await fixture.deps.test.adminSql`delete from graphile_worker._private_jobs`;
    const { port } = server.address() as AddressInfo;
    const mail = resendTransport({
      apiKey: 're_prueba',
      from: 'Conóceles <avisos@ejemplo.mx>',
      perSecond: 2,
      baseUrl: `http://127.0.0.1:${port}`,
    });
    const deps = { ...fixture.deps, mail };
    answer = () => ({
      status: 429,
      headers: { 'retry-after': '7' },
      json: { statusCode: 429, name: 'rate_limit_exceeded', message: 'persona@ejemplo.mx' },
    });
    await sendMail(deps, { tenantId, mailId });
    expect(await stateOf('sonora', mailId)).toMatchObject({ state: 'queued', error: null });
    const [job] = await fixture.deps.test.adminSql<{ run_at: Date; attempts: number }[]>`
      select run_at, attempts from graphile_worker._private_jobs`;
    expect(job?.run_at.getTime()).toBe(deps.realClock.now().getTime() + 7000);
    answer = () => ({ status: 200, json: { id: 'correo-1' } });
    await sendMail(deps, { tenantId, mailId });
    expect(await stateOf('sonora', mailId)).toMatchObject({ state: 'sent', transportId: 'correo-1' });
    const keys = seen.map(({ headers }) => headers['idempotency-key']);
    expect(keys).toEqual([mailId, mailId]);
    expect(seen.at(-1)?.body.tags).toEqual(Object.entries(tags).map(([name, value]) => ({ name, value })));
  });

  it('is told apart from one that refuses', async () => {
    const { port } = server.address() as AddressInfo;
    const mail = resendTransport({
      apiKey: 're_x',
      from: 'a@b.mx',
      perSecond: 2,
      baseUrl: `http://127.0.0.1:${port}`,
    });
    const message = { id: '1', tenantId: 't', to: 'a@b.mx', subject: 's', text: 't', html: 'h' };
    answer = () => ({
      status: 422,
      json: { statusCode: 422, name: 'validation_error', message: 'persona@ejemplo.mx' },
    });
    await expect(mail.send(message)).rejects.toThrow('resend refused the message: validation_error');
    answer = () => ({ status: 429, json: { statusCode: 429, name: 'daily_quota_exceeded', message: 'x' } });
    await expect(mail.send(message)).rejects.toMatchObject({ retryAfterSeconds: 3600 });
    await expect(mail.send(message)).rejects.toBeInstanceOf(MailThrottled);
  });
});
