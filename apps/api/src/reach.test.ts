import { type Caller, type Permission, permissions } from '@conoceles/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fingerprint } from './testing/fingerprint.ts';
import { type ApiOperation, readOperations, sampleRequest } from './testing/sample-request.ts';
import type { Answer } from './testing/start-api.ts';
import { hostOf, type SignedKind, startTwoStates, type TwoStates } from './testing/start-two-states.ts';

/** Whose the candidacy is, from where the caller stands. */
type Whose = 'own' | 'another' | 'foreign' | 'absent';
type Reach = Readonly<Record<Whose, string>>;

const capturers: readonly SignedKind[] = ['candidate', 'liaison'];
const staff: readonly SignedKind[] = ['reviewer', 'admin', 'observer'];
const nobody = '00000000-0000-4000-8000-000000000000';

/** What a caller can tell from an answer: everything but the number of the request and the address asked. */
function visible(answer: Answer): unknown {
  if (!answer.headers['content-type']?.includes('json')) return { status: answer.status, text: answer.text };
  const { requestId: _id, instance: _instance, ...rest } = answer.json() as Record<string, unknown>;
  return { status: answer.status, type: answer.headers['content-type'], ...rest };
}

/**
 * Every operation about a candidacy × every kind of account × whose it is, generated from the API’s own description and answered over real HTTP: what is
 * out of reach is not told apart from what does not exist, and is left exactly as it was.
 */
describe('a candidacy out of reach', () => {
  let states: TwoStates;
  let operations: readonly ApiOperation[];
  let reach: ReadonlyMap<SignedKind, Reach>;
  const cookies = new Map<SignedKind, string>();

  beforeAll(async () => {
    states = await startTwoStates();
    operations = (await readOperations(states.api)).filter(({ path }) => path.includes('{candidacyId}'));
    for (const kind of [...capturers, ...staff]) cookies.set(kind, await states.signIn('hidalgo', kind));
    reach = await findReach(states);
  }, 180_000);
  afterAll(() => states.stop());

  const ask = (operation: ApiOperation, kind: SignedKind, candidacyId: string) => {
    const { path, body, headers } = sampleRequest(operation, { ...valid, candidacyId });
    const call = { host: hostOf('hidalgo'), method: operation.method, path, cookie: cookies.get(kind) };
    return states.api.call({
      ...call,
      ...(body === undefined ? {} : { body }),
      ...(headers ? { headers } : {}),
    });
  };
  const allowed = (kind: SignedKind) =>
    operations.filter(({ operation }) =>
      (permissions[operation] as Permission).callers.includes(kind as Caller),
    );

  it('answers like one that does not exist, and nothing of it changes', async () => {
    const others = [...reach].flatMap(([kind, { another, foreign }]) =>
      (capturers.includes(kind) ? [another, foreign] : [foreign]).map((id) => ({ kind, id })),
    );
    const before = await fingerprint(
      states,
      others.map(({ id }) => id),
    );
    for (const { kind, id } of others) {
      for (const operation of allowed(kind)) {
        const [out, absent] = [await ask(operation, kind, id), await ask(operation, kind, nobody)];
        const asked = [operation.operation, kind];
        expect([...asked, visible(out)]).toEqual([...asked, visible(absent)]);
        expect([...asked, out.status >= 400 && out.status < 500]).toEqual([...asked, true]);
      }
    }
    expect(
      await fingerprint(
        states,
        others.map(({ id }) => id),
      ),
    ).toEqual(before);
  }, 180_000);

  it('is refused by the verb and not by the shape of the request: within reach the same request gets there', async () => {
    const blind: string[] = [];
    for (const operation of operations) {
      const answers: number[] = [];
      for (const [kind, { own }] of reach) {
        if (!allowed(kind).includes(operation)) continue;
        // Reading spends nothing; what writes is asked of a candidacy that does not exist, where a good shape answers 404.
        const answer = await ask(operation, kind, operation.method === 'GET' ? own : nobody);
        answers.push(answer.status);
      }
      const got =
        operation.method === 'GET'
          ? answers.some((status) => status !== 403)
          : answers.some((status) => status === 404);
      if (!got) blind.push(`${operation.operation}: ${answers.join(', ')}`);
    }
    expect(blind).toEqual([]);
  }, 120_000);
});

/** Values that the description alone does not tell. */
const valid = {
  kind: 'curricular',
  section: 'contacto',
  consent: 'publish-identity',
  kinds: 'publish-identity',
  answers: {},
  revision: 0,
};

async function findReach({ deps, tenantIds }: TwoStates): Promise<ReadonlyMap<SignedKind, Reach>> {
  const { adminSql } = deps.test;
  const mine = await adminSql<{ id: string }[]>`
    select candidacy_id as id from app.accounts where tenant_id = ${tenantIds.hidalgo} and kind = 'candidate'
      and password_hash is not null limit 1`;
  const ofParty = await adminSql<{ id: string; own: boolean }[]>`
    select distinct on (own) c.id, coalesce(n.origin_party_id = a.party_id, false) as own
    from app.candidacies c join app.nominations n on n.tenant_id = c.tenant_id and n.id = c.nomination_id
    join app.accounts a on a.tenant_id = c.tenant_id and a.kind = 'liaison' and a.password_hash is not null and a.party_id is not null
    join app.processes p on p.tenant_id = c.tenant_id and p.id = c.process_id and not p.practice
    where c.tenant_id = ${tenantIds.hidalgo} and c.status = 'approved' and c.id <> ${mine[0]?.id ?? nobody}`;
  const foreign = await adminSql<{ id: string }[]>`
    select id from app.candidacies where tenant_id = ${tenantIds.morelos} and status = 'approved' limit 1`;
  const idOf = (own: boolean) => ofParty.find((row) => row.own === own)?.id ?? '';
  const rest = { foreign: foreign[0]?.id ?? '', absent: nobody };
  const party: Reach = { own: idOf(true), another: idOf(false), ...rest };
  const found = new Map<SignedKind, Reach>([
    ['candidate', { own: mine[0]?.id ?? '', another: idOf(false), ...rest }],
    ['liaison', party],
  ]);
  for (const kind of staff) found.set(kind, { own: idOf(true), another: '', ...rest });
  return found;
}
