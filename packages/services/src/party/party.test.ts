import { randomUUID } from 'node:crypto';
import { eq, schema, systemActor, withTenant } from '@conoceles/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccountActor } from '../actor.ts';
import { checkCapture } from '../capture/check-capture.ts';
import { readCaptureForm } from '../capture/read-form.ts';
import { saveSection } from '../capture/save-section.ts';
import { submitCapture } from '../capture/submit.ts';
import type { ServiceProblem } from '../service-problem.ts';
import {
  type CaptureFixture,
  capture,
  countQueries,
  createCaptureFixture,
  type TestCandidacy,
} from '../testing/capture-fixture.ts';
import { authoriseMany } from './authorise-many.ts';
import { listAllied } from './list-allied.ts';
import { readPartyPortal } from './read-party-portal.ts';
import { readToAuthorise } from './read-to-authorise.ts';
import { partyMotive, returnByParty } from './return-by-party.ts';
import { writePartyProgress } from './write-party-progress.ts';

const all = { order: 'place', page: 1 } as const;
let fixture: CaptureFixture;
let liaison: AccountActor;
let people: TestCandidacy[];

async function submit(
  candidacy: TestCandidacy,
  kind: 'curricular' | 'identity' = 'curricular',
  mark = 'texto',
): Promise<void> {
  const target = { candidacyId: candidacy.id, kind } as const;
  const revision = await capture(fixture.deps, candidacy.person, target, { mark });
  await submitCapture(fixture.deps, candidacy.person, { ...target, revision });
}

const readAll = (...candidacies: TestCandidacy[]) =>
  readToAuthorise(
    fixture.deps,
    liaison,
    candidacies.map(({ id }) => id),
  );
const stateOf = async ({ id }: TestCandidacy) => {
  const { items } = await readPartyPortal(fixture.deps, liaison, all);
  return items.find(({ candidacyId }) => candidacyId === id)?.curricular;
};
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'accepted',
    (problem: ServiceProblem) => problem.code,
  );

beforeAll(async () => {
  fixture = await createCaptureFixture('jalisco');
  people = [];
  for (let index = 0; index < 5; index += 1) people.push(await fixture.addCandidacy({ tenant: 'jalisco' }));
  liaison = await fixture.account('jalisco', {
    accountKind: 'liaison',
    partyId: people[0]?.parties[0] ?? null,
  });
});
afterAll(() => fixture.deps.drop());

const person = (index: number): TestCandidacy => {
  const one = people[index];
  if (one === undefined) throw new Error('no such person');
  return one;
};

describe('the party’s portal', () => {
  it('says what each candidacy lacks, with figures that share their denominator', async () => {
    const { items, figures, total, offices, territories } = await readPartyPortal(fixture.deps, liaison, all);
    expect([total, figures.total, figures.missing]).toEqual([5, 5, 5]);
    expect([offices.length, territories.length]).toEqual([1, 1]);
    for (const { missing, nomination, deadline } of items) {
      expect(missing.curricular).toBeGreaterThan(0);
      expect(missing.identity).toBeGreaterThan(0);
      expect(missing).toMatchObject({
        photo: true,
        consents: ['treatment', 'publish-identity', 'publish-curricular'],
      });
      expect(nomination).not.toBe('');
      expect(deadline.words).toMatch(/vence/u);
    }
    for (const { missing, observed, captured, inReview, published } of figures.questionnaires) {
      expect(missing + observed + captured + inReview + published).toBe(figures.total);
    }
  });

  it('counts fewer sections as they are answered, also of the sealed questionnaire', async () => {
    const before = await missingOf(person(4));
    for (const kind of ['curricular', 'identity'] as const) {
      const target = { candidacyId: person(4).id, kind };
      await capture(fixture.deps, person(4).person, target);
    }
    expect(before.curricular).toBeGreaterThan(0);
    expect(await missingOf(person(4))).toMatchObject({ curricular: 0, identity: 0 });
  });

  it('filters by state, deadline and name without accents', async () => {
    const { deps } = fixture;
    const totalOf = async (filter: object) =>
      (await readPartyPortal(deps, liaison, { ...all, ...filter })).total;
    expect(await totalOf({ curricular: 'draft' })).toBe(1);
    expect(await totalOf({ curricular: 'missing', identity: 'not-started' })).toBe(4);
    expect(await totalOf({ q: 'PRÚEBA 3' })).toBe(1);
    expect(await totalOf({ role: 'substitute' })).toBe(0);
    expect(await totalOf({ deadline: 'overdue' })).toBe(0);
    await fixture.moveClock('jalisco', '2024-05-17T19:00:00Z');
    expect(await totalOf({ deadline: 'soon' })).toBe(5);
    await fixture.moveClock('jalisco', '2024-05-20T19:00:00Z');
    expect(await totalOf({ deadline: 'overdue' })).toBe(5);
    await fixture.moveClock('jalisco', '2024-05-10T19:00:00Z');
  });

  it('asks as many questions for one candidacy as for all', async () => {
    const { deps } = fixture;
    const ask = (q?: string) => () =>
      readPartyPortal(deps, liaison, { ...all, ...(q === undefined ? {} : { q }) });
    const one = await countQueries(deps, 'app_identity', ask('prueba 5'));
    const many = await countQueries(deps, 'app_identity', ask());
    expect(many).toBe(one);
  });

  it('is for parties', async () => {
    expect(await codeOf(readPartyPortal(fixture.deps, person(0).person, all))).toBe('forbidden');
  });
});

describe('coalitions and common candidacies', () => {
  it('are captured by the party of origin alone, and seen by the others without a way in', async () => {
    const { deps } = fixture;
    const allied = await fixture.addCandidacy({ tenant: 'jalisco', kind: 'coalition' });
    const [origin, partner] = allied.parties;
    const of = (partyId: string | undefined) =>
      fixture.account('jalisco', { accountKind: 'liaison', partyId: partyId ?? null });
    const [answers, looks] = [await of(origin), await of(partner)];
    const idsOf = async (actor: AccountActor) =>
      (await readPartyPortal(deps, actor, all)).items.map(({ candidacyId }) => candidacyId);
    expect(await idsOf(answers)).toContain(allied.id);
    expect(await idsOf(looks)).not.toContain(allied.id);
    const seen = await listAllied(deps, looks, { page: 1 });
    const [item] = seen.items;
    expect(seen.total).toBe(1);
    expect(item).toMatchObject({ curricular: 'not-started', identity: 'not-started' });
    expect(item?.answers).not.toBe('');
    expect(Object.keys(item ?? {})).not.toContain('candidacyId');
    expect((await listAllied(deps, answers, { page: 1 })).total).toBe(0);
    expect(await codeOf(readToAuthorise(deps, looks, [allied.id]))).toBe('not-found');
    const target = { candidacyId: allied.id, kind: 'curricular' } as const;
    expect(
      await codeOf(returnByParty(deps, looks, { ...target, contentHash: 'x', text: 'Corrige esto.' })),
    ).toBe('not-found');
  });
});

describe('authorising many', () => {
  it('covers exactly what was read: what changed meanwhile is left out and named', async () => {
    const { deps } = fixture;
    await Promise.all([submit(person(0)), submit(person(1), 'identity')]);
    await submit(person(2));
    const read = await readAll(person(0), person(1), person(2), person(3));
    expect(read.items.map(({ kind }) => kind).toSorted()).toEqual(['curricular', 'curricular', 'identity']);
    expect(read.idle.map(({ candidacyId }) => candidacyId)).toEqual([person(3).id]);
    expect(read.items.flatMap(({ sections }) => sections).some(({ answers }) => answers.length > 0)).toBe(
      true,
    );
    const items = read.items.map(({ candidacyId, kind, contentHash }) => ({
      candidacyId,
      kind,
      contentHash,
    }));

    const target = { candidacyId: person(2).id, kind: 'curricular' } as const;
    const contentHash = items.find(({ candidacyId }) => candidacyId === person(2).id)?.contentHash ?? '';
    await returnByParty(deps, liaison, { ...target, contentHash, text: 'Falta tu segunda propuesta.' });
    await submit(person(2), 'curricular', 'cambiado');

    const { authorised, left } = await authoriseMany(deps, liaison, { items });
    expect(authorised.map(({ candidacyId }) => candidacyId).toSorted()).toEqual(
      [person(0).id, person(1).id].toSorted(),
    );
    expect(left).toMatchObject([{ candidacyId: person(2).id, reason: 'changed' }]);
    expect([await stateOf(person(0)), await stateOf(person(2))]).toEqual(['authorised', 'submitted']);
  });

  it('lapses when the answers change, and an old hash never serves again', async () => {
    const { deps } = fixture;
    const target = { candidacyId: person(0).id, kind: 'curricular' } as const;
    const { contentHash } = await checkCapture(deps, liaison, target);
    const old = { ...target, contentHash: contentHash ?? '' };
    await returnByParty(deps, liaison, { ...old, section: 'historia', text: 'Corrige tu historia.' });
    expect(await stateOf(person(0))).toBe('observed');
    await submit(person(0), 'curricular', 'otravez');
    expect(await stateOf(person(0))).toBe('submitted');
    const row = await responseOf(person(0));
    expect([row?.authorisedAt, row?.authorisedHash]).toEqual([null, null]);
    const { left } = await authoriseMany(deps, liaison, { items: [old] });
    expect(left).toMatchObject([{ reason: 'changed' }]);
  });

  it('finds nothing out of reach, and leaves it out beside what is within it', async () => {
    const { deps } = fixture;
    const foreign = await fixture.addCandidacy({ tenant: 'jalisco', kind: 'independent' });
    const item = { candidacyId: foreign.id, kind: 'curricular', contentHash: 'x' } as const;
    expect(await codeOf(authoriseMany(deps, liaison, { items: [item] }))).toBe('not-found');
    expect(await codeOf(readToAuthorise(deps, liaison, [randomUUID()]))).toBe('not-found');
    const { items } = await readAll(person(0));
    const good = items.map(({ candidacyId, kind, contentHash }) => ({ candidacyId, kind, contentHash }));
    const { authorised, left } = await authoriseMany(deps, liaison, { items: [...good, item] });
    expect([authorised.length, left.length]).toEqual([1, 0]);
  });
});

describe('returning one', () => {
  it('tells the person why in its portal, and by mail that something came back', async () => {
    const { deps } = fixture;
    await withPerson(person(3), { emailHash: 'hash' });
    await submit(person(3), 'identity');
    const target = { candidacyId: person(3).id, kind: 'identity' } as const;
    const { contentHash } = await checkCapture(deps, liaison, target);
    const text = 'Marcaste una lengua que no hablas.';
    const read = { ...target, contentHash: contentHash ?? '' };
    expect(await codeOf(returnByParty(deps, liaison, { ...read, section: 'no-existe', text }))).toBe(
      'invalid-input',
    );
    expect(await codeOf(returnByParty(deps, liaison, { ...read, contentHash: 'otra', text }))).toBe(
      'conflict',
    );
    await returnByParty(deps, liaison, { ...read, text });
    const form = await readCaptureForm(deps, person(3).person, target);
    expect(form).toMatchObject({ state: 'observed', editable: true });
    expect(form.observations).toMatchObject([{ text, section: 'todo-el-cuestionario' }]);
    expect(form.observations[0]?.motive).toBe(partyMotive.replaceAll('-', ' '));
    const mails = await mailsOf(person(3));
    expect(mails.map(({ kind }) => kind)).toEqual(['returned-by-party']);
    const [section] = form.definition.sections;
    await saveSection(deps, person(3).person, {
      ...target,
      section: section?.id ?? '',
      answers: form.answers,
      revision: form.revision,
    });
  });
});

describe('the progress file', () => {
  it('has a row for each candidacy, what it lacks, and no answer', async () => {
    const { stream, fileName } = await writePartyProgress(fixture.deps, liaison, { format: 'csv' });
    const text = Buffer.concat(await stream.toArray()).toString();
    const lines = text.trim().split('\r\n');
    const { total } = await readPartyPortal(fixture.deps, liaison, all);
    expect(lines).toHaveLength(total + 1);
    expect(fileName).toBe('avance-2024-05-10.csv');
    expect(text).toContain('En borrador');
    expect(text).not.toMatch(/texto-|cambiado-|marca-/u);
  });
});

async function missingOf({ id }: TestCandidacy) {
  const { items } = await readPartyPortal(fixture.deps, liaison, all);
  const item = items.find(({ candidacyId }) => candidacyId === id);
  if (item === undefined) throw new Error('not listed');
  return item.missing;
}

const inTenant = <T>(work: Parameters<typeof withTenant<'app', T>>[2]) => {
  const tenantId = fixture.tenantIdOf('jalisco');
  return withTenant(fixture.deps.db, { tenantId, actor: systemActor('test'), scope: 'app' }, work);
};

function responseOf({ id }: TestCandidacy) {
  const { curricularResponses: r } = schema;
  return inTenant(async (tx) => (await tx.select().from(r).where(eq(r.candidacyId, id)))[0]);
}

function withPerson({ person: { accountId } }: TestCandidacy, set: { emailHash: string }) {
  const { accounts: a } = schema;
  return inTenant((tx) => tx.update(a).set(set).where(eq(a.id, accountId)));
}

function mailsOf({ person: { accountId } }: TestCandidacy) {
  const { mailOutbox: m } = schema;
  return inTenant((tx) => tx.select().from(m).where(eq(m.accountId, accountId)));
}
