import { type Permission, permissions, practiceOperations } from '@conoceles/contracts';
import { systemActor } from '@conoceles/db';
import { projectTenant } from '@conoceles/services';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fingerprint } from './testing/fingerprint.ts';
import { type ApiOperation, readOperations, sampleRequest } from './testing/sample-request.ts';
import type { Answer } from './testing/start-api.ts';
import { hostOf, type SignedKind, startTwoStates, type TwoStates } from './testing/start-two-states.ts';

const host = hostOf('hidalgo');
const nobody = '00000000-0000-4000-8000-000000000000';
const kinds: readonly SignedKind[] = ['liaison', 'reviewer', 'admin'];
type Side = 'real' | 'practice';
const sides: readonly Side[] = ['real', 'practice'];
const otherSide = { real: 'practice', practice: 'real' } as const;

/** Values that the description alone does not tell. */
const valid = {
  kind: 'curricular',
  section: 'contacto',
  consent: 'publish-identity',
  answers: {},
  revision: 0,
  text: 'Un mensaje de prueba.',
  perParty: 1,
  now: '2024-05-11T12:00:00',
};

/** Ends or moves the practice, the session or the clock that the rest of the test stands on. */
const leftOut = [
  'signOut',
  'enterPractice',
  'leavePractice',
  'openPractice',
  'restartPractice',
  'closePractice',
  'movePracticeClock',
];

function visible(answer: Answer): unknown {
  if (!answer.headers['content-type']?.includes('json')) return { status: answer.status, text: answer.text };
  const { requestId: _id, instance: _instance, ...rest } = answer.json() as Record<string, unknown>;
  return { status: answer.status, ...rest };
}

/**
 * One account with two sessions, one of them in practice, × every operation of the API, generated from its own description and answered over real HTTP: neither
 * side reads, lists or changes what is of the other.
 */
describe('practice and what counts', () => {
  let states: TwoStates;
  let operations: readonly ApiOperation[];
  const cookies = new Map<string, string>();
  const ids: Record<Side, string[]> = { real: [], practice: [] };
  const threads: Record<Side, string[]> = { real: [], practice: [] };

  beforeAll(async () => {
    states = await startTwoStates();
    for (const side of sides) {
      for (const kind of kinds) cookies.set(`${side} ${kind}`, await states.signIn('hidalgo', kind));
    }
    const opened = await call('real', 'admin', 'POST', '/api/admin/practice', { perParty: 2 });
    expect(opened.status).toBe(200);
    for (const kind of kinds) {
      expect((await call('practice', kind, 'PUT', '/api/session/practice')).status).toBe(200);
    }
    operations = (await readOperations(states.api)).filter(
      ({ operation, path }) => !leftOut.includes(operation) && !path.startsWith('/api/platform'),
    );
    const { adminSql } = states.deps.test;
    const rows = await adminSql<{ id: string; practice: boolean }[]>`
      select c.id, p.practice from app.candidacies c join app.processes p on p.tenant_id = c.tenant_id and p.id = c.process_id
      where c.tenant_id = ${states.tenantIds.hidalgo} and c.status = 'approved' order by c.id`;
    for (const { id, practice } of rows) ids[practice ? 'practice' : 'real'].push(id);
    for (const side of sides) {
      const asked = await call(side, 'liaison', 'POST', '/api/help', { kind: 'help', text: valid.text });
      threads[side].push((asked.json() as { threadId: string }).threadId);
    }
  }, 240_000);
  afterAll(() => states.stop());

  function call(side: Side, kind: SignedKind, method: string, path: string, json?: unknown): Promise<Answer> {
    const cookie = cookies.get(`${side} ${kind}`);
    return states.api.call({ host, method, path, cookie, ...(json === undefined ? {} : { json }) });
  }

  function ask(operation: ApiOperation, side: Side, kind: SignedKind, given: Record<string, unknown>) {
    const { path, body, headers } = sampleRequest(operation, { ...valid, ...given });
    return states.api.call({
      host,
      method: operation.method,
      path,
      cookie: cookies.get(`${side} ${kind}`),
      ...(body === undefined ? {} : { body }),
      ...(headers ? { headers } : {}),
    });
  }

  const allowed = (kind: SignedKind) =>
    operations.filter(({ operation }) => (permissions[operation] as Permission).callers.includes(kind));

  /** A few candidacies of a side that this account could open if its session were there. */
  async function within(side: Side, kind: SignedKind): Promise<string[]> {
    if (kind === 'admin') return ids[side].slice(0, 2);
    // Sent questionnaires, for whoever reviews: of the others there is nothing to read yet.
    const list = kind === 'liaison' ? '/api/capture/candidacies' : '/api/review/queue';
    const { items } = (await call(side, kind, 'GET', list)).json() as { items: { candidacyId: string }[] };
    return items.slice(0, 2).map(({ candidacyId }) => candidacyId);
  }

  it('what is of the other side answers like what does not exist, and is left as it was', async () => {
    const everything = [...ids.practice, ...ids.real.slice(0, 200)];
    const before = await fingerprint(states, everything);
    for (const side of sides) {
      for (const kind of kinds) {
        const [candidacyId = ''] = await within(otherSide[side], kind);
        expect(candidacyId).not.toBe('');
        const [threadId = ''] = threads[otherSide[side]];
        for (const operation of allowed(kind)) {
          if (!/\{(?:candidacyId|threadId|id)\}/u.test(operation.path)) continue;
          const out = await ask(operation, side, kind, { candidacyId, threadId, id: candidacyId });
          const absent = await ask(operation, side, kind, {
            candidacyId: nobody,
            threadId: nobody,
            id: nobody,
          });
          const asked = [operation.operation, side, kind];
          expect([...asked, visible(out)]).toEqual([...asked, visible(absent)]);
          expect([...asked, out.status >= 400 && out.status < 500]).toEqual([...asked, true]);
        }
      }
    }
    expect(await fingerprint(states, everything)).toEqual(before);
  }, 240_000);

  it('no list, figure or file of one side names anybody of the other', async () => {
    for (const side of sides) {
      const strangers = new Set(ids[otherSide[side]]);
      for (const kind of kinds) {
        for (const operation of allowed(kind)) {
          if (operation.method !== 'GET' || operation.path.includes('{')) continue;
          // The site itself is public and the same for all.
          if ((permissions[operation.operation] as Permission).callers.includes('anonymous')) continue;
          const { text } = await ask(operation, side, kind, {});
          const named = (text.match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gu) ?? []).filter((id) =>
            strangers.has(id),
          );
          expect([operation.operation, side, kind, named]).toEqual([operation.operation, side, kind, []]);
          if (side === 'real') {
            expect([operation.operation, text.includes('(práctica)')]).toEqual([operation.operation, false]);
          }
        }
      }
    }
  }, 120_000);

  it('reaches each side from its own: the walls above are not the shape of the requests', async () => {
    for (const side of sides) {
      for (const kind of kinds) {
        const [candidacyId = ''] = await within(side, kind);
        const reached: string[] = [];
        for (const operation of allowed(kind)) {
          if (operation.method !== 'GET' || !operation.path.includes('{candidacyId}')) continue;
          const { status } = await ask(operation, side, kind, { candidacyId });
          if (status === 200) reached.push(operation.operation);
        }
        if (kind !== 'admin') expect([side, kind, reached.length > 1]).toEqual([side, kind, true]);
      }
    }
  });

  it('keeps out of practice whatever is not written to be practised', async () => {
    for (const kind of kinds) {
      for (const operation of allowed(kind)) {
        const open = (permissions[operation.operation] as Permission).callers.includes('anonymous');
        if (open || practiceOperations.has(operation.operation)) continue;
        const answer = await ask(operation, 'practice', kind, { candidacyId: nobody, threadId: nobody });
        expect([operation.operation, answer.status, answer.text]).toEqual([
          operation.operation,
          409,
          expect.stringContaining('Sal de la práctica'),
        ]);
      }
    }
  });

  it('leaves nothing of it where citizens, INE and the mail look', async () => {
    const { deps, tenantIds } = states;
    await projectTenant(deps, tenantIds.hidalgo, systemActor('test'));
    const { adminSql: sql } = deps.test;
    const [left] = await sql`
      select (select count(*)::int from published.profiles where id = any(${ids.practice}::uuid[])) as profiles,
        (select count(*)::int from published.identity where id = any(${ids.practice}::uuid[])) as identity,
        (select count(*)::int from app.disclosures where candidacy_id = any(${ids.practice}::uuid[])) as disclosures,
        (select count(*)::int from ops.mail_outbox where candidacy_id = any(${ids.practice}::uuid[])
          or account_id in (select id from app.accounts where candidacy_id = any(${ids.practice}::uuid[]))) as mails,
        (select count(*)::int from app.accounts where candidacy_id = any(${ids.practice}::uuid[])
          and (email_hash is not null or password_hash is not null)) as addresses`;
    expect(left).toEqual({ profiles: 0, identity: 0, disclosures: 0, mails: 0, addresses: 0 });
    const list = await states.api.call({ host, path: '/api/public/candidacies' });
    expect(list.text).not.toContain('(práctica)');
  });

  it('is entered by one session and no other, and left by it', async () => {
    const me = async (side: Side) =>
      ((await call(side, 'liaison', 'GET', '/api/session')).json() as { practice: { on: boolean } }).practice;
    expect((await me('real')).on).toBe(false);
    expect((await me('practice')).on).toBe(true);
    await call('practice', 'liaison', 'DELETE', '/api/session/practice');
    expect((await me('practice')).on).toBe(false);
  });
});
