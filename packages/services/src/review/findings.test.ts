import { type Answers, type QuestionnaireKind, SaveFindings, type TenantRules } from '@conoceles/contracts';
import { rotateTenantKey, systemActor } from '@conoceles/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccountActor } from '../actor.ts';
import { readCaptureForm } from '../capture/read-form.ts';
import { saveSection } from '../capture/save-section.ts';
import { submitCapture } from '../capture/submit.ts';
import { ServiceProblem } from '../service-problem.ts';
import {
  type CaptureFixture,
  capture,
  countQueries,
  createCaptureFixture,
  review,
  type TestCandidacy,
} from '../testing/capture-fixture.ts';
import { giveVerdict } from './give-verdict.ts';
import { listReviewQueue } from './list-queue.ts';
import { readReviewSheet } from './read-sheet.ts';
import { saveFindings } from './save-findings.ts';

let fixture: CaptureFixture;
let ana: AccountActor;
let carla: AccountActor;

beforeAll(async () => {
  fixture = await createCaptureFixture('sonora');
  const reviewer = { accountKind: 'reviewer', reviews: ['curricular', 'identity'] } as const;
  ana = await fixture.account('sonora', { ...reviewer, displayName: 'Ana' });
  carla = await fixture.account('sonora', { ...reviewer, displayName: 'Carla' });
});
afterAll(() => fixture.deps.drop());

const codeOf = async (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof ServiceProblem ? error.code : String(error)),
  );

async function inReview(kind: QuestionnaireKind = 'curricular') {
  const candidacy = await fixture.addCandidacy({ tenant: 'sonora' });
  const target = { candidacyId: candidacy.id, kind };
  const revision = await capture(fixture.deps, candidacy.person, target);
  await submitCapture(fixture.deps, candidacy.person, { ...target, revision });
  const sheet = await review(fixture.deps, ana, target, ['take-in-review']);
  return { candidacy, target, contentHash: sheet.contentHash ?? '', sheet };
}

const found = (contentHash: string, more: Record<string, unknown> = {}): SaveFindings =>
  SaveFindings.parse({ contentHash, ...more });
const correct = (section: string) => ({ section, found: 'correct' });
const observed = (section: string, text = 'Aquí falta decir dónde') => ({
  section,
  found: 'observed',
  motive: 'otro',
  text,
});

/** The person answers one text anew and sends it again. */
async function answerAnew(candidacy: TestCandidacy, text: string): Promise<void> {
  const target = { candidacyId: candidacy.id, kind: 'curricular' } as const;
  const form = await readCaptureForm(fixture.deps, candidacy.person, target);
  const section = form.definition.sections.find(({ id }) => id === 'historia');
  const kept = (section?.questions ?? []).flatMap(({ id }) => {
    const answer = form.answers[id];
    return answer === undefined ? [] : [[id, answer] as const];
  });
  const answers: Answers = {
    ...Object.fromEntries(kept),
    'historia-profesional': { kind: 'text', text },
  };
  const { revision } = await saveSection(fixture.deps, candidacy.person, {
    ...target,
    section: 'historia',
    answers,
    revision: form.revision,
  });
  await submitCapture(fixture.deps, candidacy.person, { ...target, revision });
}

describe('a half-done review', () => {
  it('survives, and a colleague goes on with it', async () => {
    const { target, contentHash } = await inReview();
    const sections = [correct('contacto'), observed('historia')];
    await saveFindings(fixture.deps, ana, target, found(contentHash, { sections }));
    const sheet = await readReviewSheet(fixture.deps, carla, target);
    const at = (id: string) => sheet.sections.find((section) => section.id === id);
    expect(at('contacto')?.mark).toMatchObject({ name: 'Ana', mine: false, counts: true });
    expect(at('historia')?.draft).toMatchObject({
      by: 'Ana',
      motive: 'otro',
      text: 'Aquí falta decir dónde',
    });
    expect(sheet.pending).toContain('historia');
    expect(sheet.pending).not.toContain('contacto');
    await saveFindings(fixture.deps, carla, target, found(contentHash, { sections: [correct('historia')] }));
    const after = await readReviewSheet(fixture.deps, ana, target);
    expect(after.sections.find(({ id }) => id === 'historia')?.draft).toBeNull();
    expect(after.pending).not.toContain('historia');
  });

  it('is not shown to whoever captures until it is returned', async () => {
    const { candidacy, target, contentHash } = await inReview();
    const text = 'Esto todavía se está escribiendo';
    const sections = [observed('historia', text)];
    await saveFindings(fixture.deps, ana, target, found(contentHash, { sections }));
    const form = await readCaptureForm(fixture.deps, candidacy.person, target);
    expect(JSON.stringify(form)).not.toContain(text);
  });

  it('is of exactly what was read, and only while it is in review', async () => {
    const { target, contentHash } = await inReview();
    const sections = [correct('contacto')];
    expect(await codeOf(saveFindings(fixture.deps, ana, target, found('0'.repeat(64), { sections })))).toBe(
      'conflict',
    );
    const unknown = found(contentHash, { sections: [correct('no-existe')] });
    expect(await codeOf(saveFindings(fixture.deps, ana, target, unknown))).toBe('invalid-input');
    await review(fixture.deps, ana, target, ['validate']);
    expect(await codeOf(saveFindings(fixture.deps, ana, target, found(contentHash, { sections })))).toBe(
      'state-conflict',
    );
  });

  it('of identity answers rests sealed, and a rotation of keys does not lose it', async () => {
    const { target, contentHash } = await inReview('identity');
    const text = 'Frase que nadie debe leer en la base';
    const [section] = (await readReviewSheet(fixture.deps, ana, target)).sections;
    const sections = [observed(section?.id ?? '', text)];
    await saveFindings(fixture.deps, ana, target, found(contentHash, { sections }));
    const { adminSql } = fixture.deps.test;
    const rows = await adminSql`select text_cipher from identity.observation_drafts`;
    expect(rows.some(({ text_cipher: cipher }) => Buffer.from(cipher).includes(text))).toBe(false);
    await rotateTenantKey(fixture.deps.db, {
      tenantId: fixture.tenantIdOf('sonora'),
      actor: systemActor('test'),
      now: new Date('2026-11-22T12:00:00Z'),
    });
    const sheet = await readReviewSheet(fixture.deps, carla, target);
    expect(sheet.sections[0]?.draft?.text).toBe(text);
  });
});

describe('validating', () => {
  it('asks that every answered section was found correct, and names those that were not', async () => {
    const { target, contentHash, sheet } = await inReview();
    const validate = { verdict: 'validate', contentHash } as const;
    const refused = giveVerdict(fixture.deps, ana, target, validate);
    await expect(refused).rejects.toMatchObject({ code: 'state-conflict' });
    await saveFindings(
      fixture.deps,
      ana,
      target,
      found(contentHash, { sections: sheet.pending.map(correct) }),
    );
    expect((await giveVerdict(fixture.deps, ana, target, validate)).state).toBe('validated');
  });

  it('takes «todo correcto» for all but what is being observed', async () => {
    const { target, contentHash } = await inReview();
    await saveFindings(fixture.deps, ana, target, found(contentHash, { sections: [observed('historia')] }));
    const sheet = await saveFindings(fixture.deps, ana, target, found(contentHash, { allCorrect: true }));
    expect(sheet.pending).toEqual(['historia']);
  });

  it('in two steps is two people’s: the second finds everything correct again, and is told who was first', async () => {
    await fixture.changeRules('sonora', { twoStepValidation: true });
    const { target, contentHash } = await inReview();
    await saveFindings(fixture.deps, ana, target, found(contentHash, { allCorrect: true }));
    const validate = { verdict: 'validate', contentHash } as const;
    const first = await giveVerdict(fixture.deps, ana, target, validate);
    expect(first.state).toBe('first-validated');
    expect(first.needsAnotherPerson).toBe(true);
    expect(await codeOf(giveVerdict(fixture.deps, ana, target, { ...validate, allCorrect: true }))).toBe(
      'forbidden',
    );
    const sheet = await readReviewSheet(fixture.deps, carla, target);
    expect(sheet.firstValidation).toMatchObject({ name: 'Ana', mine: false });
    expect(sheet.assignedTo).toBeNull();
    expect(sheet.pending.length).toBeGreaterThan(0);
    expect(await codeOf(giveVerdict(fixture.deps, carla, target, validate))).toBe('state-conflict');
    const missing = await listReviewQueue(fixture.deps, carla, { state: 'first-validated', page: 1 });
    expect(missing.items.map(({ firstValidation }) => firstValidation?.name)).toEqual(['Ana']);
    await saveFindings(fixture.deps, carla, target, found(contentHash, { allCorrect: true }));
    expect((await giveVerdict(fixture.deps, carla, target, validate)).state).toBe('validated');
    await fixture.changeRules('sonora', { twoStepValidation: false });
  });
});

describe('the former round', () => {
  it('is there, with what changed word by word and what stayed as it was found correct', async () => {
    const { candidacy, target, contentHash } = await inReview();
    const sections = [correct('contacto'), observed('historia')];
    await saveFindings(fixture.deps, ana, target, found(contentHash, { sections }));
    const observations = [{ section: 'historia', motive: 'otro', text: 'Di en qué años trabajaste ahí.' }];
    await giveVerdict(fixture.deps, ana, target, { verdict: 'observe', contentHash, observations });
    const words = 'Trabajé diez años en la escuela del pueblo y después en la biblioteca municipal. '.repeat(
      8,
    );
    await answerAnew(candidacy, words);
    const sheet = await review(fixture.deps, carla, target, ['take-in-review']);
    const at = (id: string) => sheet.sections.find((section) => section.id === id);
    const answer = at('historia')?.answers.find(({ question }) => question === 'historia-profesional');
    const told = (op: string) =>
      (answer?.change ?? [])
        .filter((part) => part.op !== op)
        .map(({ text }) => text)
        .join('');
    expect(told('removed')).toBe(words.trim());
    expect(told('added')).toContain('marca-historia-profesional');
    expect(at('historia')).toMatchObject({ changed: true, wasCorrect: false, draft: null });
    expect(at('contacto')).toMatchObject({ changed: false, wasCorrect: true, mark: null });
    expect(sheet.formerAt).not.toBeNull();
    expect(sheet.observations.map(({ round, section }) => [round, section])).toEqual([[1, 'historia']]);
  });
});

describe('points of the rubrics', () => {
  const rubrics: TenantRules['rubrics'] = [
    {
      id: 'propuesta',
      name: 'Propuesta',
      section: 'motivos-y-propuestas',
      variables: [
        { id: 'responde', label: 'Responde a la pregunta', points: 10, decisive: true },
        { id: 'claridad', label: 'Claridad', points: 39, decisive: false },
      ],
    },
  ];
  const score = (variable: string, points: number | null) => ({ rubric: 'propuesta', variable, points });

  it('are given, added up, zeroed by what decides, and told to be of before when it is sent again', async () => {
    await fixture.changeRules('sonora', { rubrics });
    const { candidacy, target, contentHash } = await inReview();
    const give = (...scores: unknown[]) =>
      saveFindings(fixture.deps, ana, target, found(contentHash, { scores }));
    const given = await give(score('responde', 6), score('claridad', 25));
    expect(given.score).toEqual({ points: 31, max: 49, complete: true });
    expect((await give(score('responde', 0))).score).toMatchObject({ points: 0 });
    expect((await give(score('responde', null))).score).toEqual({ points: 25, max: 49, complete: false });
    expect(await codeOf(give(score('claridad', 40)))).toBe('invalid-input');
    expect(await codeOf(give(score('otra', 1)))).toBe('invalid-input');
    const observations = [{ section: 'historia', motive: 'otro', text: 'Di en qué años trabajaste ahí.' }];
    await giveVerdict(fixture.deps, ana, target, { verdict: 'observe', contentHash, observations });
    await answerAnew(candidacy, 'Trabajé diez años en la escuela del pueblo, hasta hoy. '.repeat(10));
    const sheet = await review(fixture.deps, carla, target, ['take-in-review']);
    const claridad = sheet.rubrics[0]?.variables.find(({ id }) => id === 'claridad');
    expect(claridad).toMatchObject({ given: 25, stale: true, by: 'Ana' });
    await fixture.changeRules('sonora', { rubrics: [] });
  });
});

it('the sheet asks the database as much with ten observations and marks as with none', async () => {
  const { target, contentHash, sheet } = await inReview();
  const read = () => readReviewSheet(fixture.deps, ana, target);
  const before = await countQueries(fixture.deps, 'app_rw', read);
  const sections = sheet.sections.map(({ id }, place) => (place === 0 ? observed(id) : correct(id)));
  await saveFindings(fixture.deps, ana, target, found(contentHash, { sections }));
  expect(await countQueries(fixture.deps, 'app_rw', read)).toBeLessThanOrEqual(before + 1);
});
