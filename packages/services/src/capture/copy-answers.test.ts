import type { Answers, QuestionnaireKind } from '@conoceles/contracts';
import { and, desc, eq, inArray, schema, systemActor, withTenant } from '@conoceles/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccountActor } from '../actor.ts';
import {
  type CaptureFixture,
  capture,
  createCaptureFixture,
  type TestCandidacy,
} from '../testing/capture-fixture.ts';
import { copyAnswers } from './copy-answers.ts';
import { readCaptureForm } from './read-form.ts';
import { readCaptureHome } from './read-home.ts';
import { saveSection } from './save-section.ts';
import { submitCapture } from './submit.ts';

let fixture: CaptureFixture;
beforeAll(async () => {
  fixture = await createCaptureFixture('sonora', 'jalisco');
});
afterAll(() => fixture.deps.drop());

/** Says in the registry that they are one person: the same hash of the voter key. */
async function samePerson(...candidacies: readonly TestCandidacy[]): Promise<void> {
  const [first] = candidacies;
  const tenantId = first?.tenantId ?? '';
  await withTenant(fixture.deps.db, { tenantId, actor: systemActor('test'), scope: 'identity' }, (tx) =>
    tx.insert(schema.candidacyPrivate).values(
      candidacies.map(({ id }) => ({
        tenantId,
        candidacyId: id,
        voterKeyHash: `hash-${first?.id}`,
        updatedAt: new Date('2024-05-01T12:00:00Z'),
      })),
    ),
  );
}

async function twoCandidacies(tenant = 'sonora') {
  const [one, other] = [await fixture.addCandidacy({ tenant }), await fixture.addCandidacy({ tenant })];
  await samePerson(one, other);
  return { one, other };
}

const answersOf = async (by: AccountActor, candidacyId: string, kind: QuestionnaireKind): Promise<Answers> =>
  (await readCaptureForm(fixture.deps, by, { candidacyId, kind })).answers;

describe('copying the answers of the same person', () => {
  it.each(['curricular', 'identity'] as const)(
    'fills the blanks of the %s questionnaire and leaves what was written',
    async (kind) => {
      const { deps } = fixture;
      const { one, other } = await twoCandidacies();
      const revision = await capture(deps, one.person, { candidacyId: one.id, kind }, { mark: 'copiable' });
      await submitCapture(deps, one.person, { candidacyId: one.id, kind, revision });
      const theirs = await answersOf(one.person, one.id, kind);
      const [section] = (
        await readCaptureForm(deps, other.person, { candidacyId: other.id, kind })
      ).definition.sections.filter(({ questions }) =>
        questions.some(({ id, type }) => type !== 'photo' && theirs[id] !== undefined),
      );
      const written =
        section?.questions.find(({ id, type }) => type !== 'photo' && theirs[id] !== undefined)?.id ?? '';
      const mine: Answers =
        kind === 'curricular'
          ? { [written]: { kind: 'list', items: ['6621234567'] } }
          : { [written]: theirs[written] as Answers[string] };
      await saveSection(deps, other.person, {
        candidacyId: other.id,
        kind,
        section: section?.id ?? '',
        answers: mine,
        revision: 0,
      });
      const kept = await answersOf(other.person, other.id, kind);
      const home = await readCaptureHome(deps, other.person, other.id);
      expect(home.copySources.map(({ candidacyId, kinds }) => [candidacyId, kinds])).toEqual([
        [one.id, [kind]],
      ]);

      const { copied } = await copyAnswers(deps, other.person, { candidacyId: other.id, kind, from: one.id });
      const after = await answersOf(other.person, other.id, kind);
      expect(copied).toBe(Object.keys(after).length - Object.keys(kept).length);
      expect(copied).toBeGreaterThan(2);
      expect(after).toEqual({ ...withoutPhotos(theirs), ...kept });
      expect(await copyAnswers(deps, other.person, { candidacyId: other.id, kind, from: one.id })).toEqual({
        copied: 0,
      });
    },
  );

  it('leaves a line in the log with the questions and none of the answers', async () => {
    const { deps } = fixture;
    const { one, other } = await twoCandidacies();
    await capture(deps, one.person, { candidacyId: one.id, kind: 'curricular' }, { mark: 'secreta' });
    await copyAnswers(deps, other.person, { candidacyId: other.id, kind: 'curricular', from: one.id });
    const { auditEntries: a } = schema;
    const lines = await withTenant(
      deps.db,
      { tenantId: other.tenantId, actor: systemActor('test'), scope: 'app' },
      (tx) =>
        tx
          .select()
          .from(a)
          .where(and(eq(a.entityId, other.id), inArray(a.verb, ['questionnaire.copy'])))
          .orderBy(desc(a.at)),
    );
    expect(lines).toHaveLength(1);
    expect(JSON.stringify(lines)).toContain(one.id);
    expect(JSON.stringify(lines)).not.toContain('secreta');
  });

  it('is refused for another person, for another state, and to whom does not capture the candidacy', async () => {
    const { deps } = fixture;
    const { one, other } = await twoCandidacies();
    const stranger = await fixture.addCandidacy({ tenant: 'sonora' });
    const foreign = await fixture.addCandidacy({ tenant: 'jalisco' });
    for (const { id, person } of [one, stranger, foreign]) {
      await capture(deps, person, { candidacyId: id, kind: 'curricular' });
    }
    const target = { candidacyId: other.id, kind: 'curricular' } as const;
    const refused = { code: 'not-found' };
    for (const from of [stranger.id, foreign.id, other.id]) {
      await expect(copyAnswers(deps, other.person, { ...target, from })).rejects.toMatchObject(refused);
    }
    await expect(copyAnswers(deps, stranger.person, { ...target, from: one.id })).rejects.toMatchObject(
      refused,
    );
    expect((await readCaptureHome(deps, stranger.person, stranger.id)).copySources).toEqual([]);
    expect(await answersOf(other.person, other.id, 'curricular')).toEqual({});
  });

  it('is a party’s only between the candidacies it captures; the person’s, between all of its own', async () => {
    const { deps } = fixture;
    const alone = await fixture.addCandidacy({ tenant: 'sonora', kind: 'independent' });
    const [one, other] = [
      await fixture.addCandidacy({ tenant: 'sonora' }),
      await fixture.addCandidacy({ tenant: 'sonora' }),
    ];
    await samePerson(alone, one, other);
    const liaison = await fixture.account('sonora', {
      accountKind: 'liaison',
      partyId: other.parties[0] ?? '',
    });
    for (const { id, person } of [alone, one]) {
      await capture(deps, person, { candidacyId: id, kind: 'curricular' });
    }
    const target = { candidacyId: other.id, kind: 'curricular' } as const;
    const offered = async (by: AccountActor) =>
      (await readCaptureHome(deps, by, other.id)).copySources.map(({ candidacyId }) => candidacyId);
    expect(await offered(liaison)).toEqual([one.id]);
    expect((await offered(other.person)).toSorted()).toEqual([alone.id, one.id].toSorted());
    await expect(copyAnswers(deps, liaison, { ...target, from: alone.id })).rejects.toMatchObject({
      code: 'not-found',
    });
    expect((await copyAnswers(deps, liaison, { ...target, from: one.id })).copied).toBeGreaterThan(2);
  });

  it('is refused once the questionnaire was sent', async () => {
    const { deps } = fixture;
    const { one, other } = await twoCandidacies();
    for (const { id, person } of [one, other]) {
      const target = { candidacyId: id, kind: 'curricular' } as const;
      const revision = await capture(deps, person, target);
      if (id === other.id) await submitCapture(deps, person, { ...target, revision });
    }
    await expect(
      copyAnswers(deps, other.person, { candidacyId: other.id, kind: 'curricular', from: one.id }),
    ).rejects.toMatchObject({ code: 'state-conflict' });
  });
});

const withoutPhotos = (answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([, { kind }]) => kind !== 'photo'));
