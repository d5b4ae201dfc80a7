import type { Answers, Catalogues, Option, Question, QuestionnaireKind } from '@conoceles/contracts';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type CaptureFixture, capture, createCaptureFixture } from '../testing/capture-fixture.ts';
import { fillAnswers } from '../testing/fill-answers.ts';
import { readCaptureForm } from './read-form.ts';

let fixture: CaptureFixture;
beforeAll(async () => {
  fixture = await createCaptureFixture('jalisco');
});
afterAll(() => fixture.deps.drop());

const odd = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .map((text) => `🗳️${text.replaceAll(/\p{Cc}/gu, '')}👩🏽‍⚖️ e\u0301 مرحبا`);

/** «Otra» wherever there is one: it takes a text of its own. */
const pick = (_: Question, options: readonly Option[]) =>
  options.find(({ kind }) => kind === 'other') ?? options[0];

/** The same letters in one spelling, which is how every text rests. */
const composed = (answers: Answers) => JSON.parse(JSON.stringify(answers).normalize('NFC')) as Answers;

it('emoji and odd characters in every field of both questionnaires come back letter by letter', async () => {
  const { deps } = fixture;
  const { id: candidacyId, person } = await fixture.addCandidacy({ tenant: 'jalisco' });
  for (const kind of ['curricular', 'identity'] satisfies QuestionnaireKind[]) {
    const target = { candidacyId, kind };
    await fc.assert(
      fc.asyncProperty(odd, async (mark) => {
        await capture(deps, person, target, { mark, pick });
        const { answers, definition, catalogues } = await readCaptureForm(deps, person, target);
        expect(JSON.stringify(answers)).toContain('👩🏽‍⚖️');
        expect(answers).toEqual(composed(fillAnswers(definition, catalogues as Catalogues, { mark, pick })));
      }),
      { numRuns: 6 },
    );
  }
}, 60_000);
