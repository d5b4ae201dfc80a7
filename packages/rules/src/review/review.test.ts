import type { Rubric } from '@conoceles/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparableText, diffWords, scoreRubrics } from './index.ts';

const variables = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('claridad', 'viabilidad', 'respeto', 'lenguaje'),
    label: fc.constant('Una variable'),
    points: fc.integer({ min: 1, max: 20 }),
    decisive: fc.boolean(),
  }),
  { minLength: 1, selector: ({ id }) => id },
);
const rubrics: fc.Arbitrary<Rubric[]> = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('propuesta', 'historia'),
    name: fc.constant('Una rúbrica'),
    section: fc.constant('historia'),
    variables,
  }),
  { minLength: 1, selector: ({ id }) => id },
);
const given = fc.array(
  fc.record({
    rubric: fc.constantFrom('propuesta', 'historia', 'otra'),
    variable: fc.constantFrom('claridad', 'viabilidad', 'respeto', 'lenguaje', 'otra'),
    points: fc.integer({ min: -5, max: 40 }),
  }),
  { maxLength: 12 },
);

describe('points of the rubrics', () => {
  it('are never under zero nor over what the rubric is worth, and the whole is the sum of the parts', () => {
    fc.assert(
      fc.property(rubrics, given, (all, points) => {
        const result = scoreRubrics(all, points);
        for (const one of result.rubrics) {
          expect(one.points).toBeGreaterThanOrEqual(0);
          expect(one.points).toBeLessThanOrEqual(one.max);
        }
        expect(result.points).toBe(result.rubrics.reduce((total, one) => total + one.points, 0));
        expect(result.points).toBeLessThanOrEqual(result.max);
      }),
    );
  });

  it('are nothing when a decisive variable got nothing, whatever the others got', () => {
    fc.assert(
      fc.property(rubrics, given, (all, points) => {
        for (const [index, rubric] of all.entries()) {
          const failing = rubric.variables.find(({ decisive }) => decisive);
          if (failing === undefined) continue;
          const zero = { rubric: rubric.id, variable: failing.id, points: 0 };
          const result = scoreRubrics(all, [zero, ...points]).rubrics[index];
          expect(result?.points).toBe(0);
          expect(result?.failedBy).not.toBeNull();
        }
      }),
    );
  });

  it('are all when every variable gets all: «49 de 49»', () => {
    fc.assert(
      fc.property(rubrics, (all) => {
        const full = all.flatMap(({ id, variables: own }) =>
          own.map((variable) => ({ rubric: id, variable: variable.id, points: variable.points })),
        );
        const result = scoreRubrics(all, full);
        expect(result.points).toBe(result.max);
        expect(result.complete).toBe(true);
        expect(scoreRubrics(all, []).complete).toBe(false);
      }),
    );
  });
});

describe('what changed between two texts', () => {
  const word = fc.constantFrom('agua', 'calle', 'parque', 'y', 'la', 'obra,', 'á', '  ', '\n');
  const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(' '));

  it('gives both texts back', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = diffWords(before, after);
        const without = (op: string) =>
          parts
            .filter((part) => part.op !== op)
            .map((part) => part.text)
            .join('');
        expect(without('removed')).toBe(after);
        expect(without('added')).toBe(before);
      }),
    );
  });

  it('is nothing when nothing changed', () => {
    fc.assert(fc.property(text, (same) => diffWords(same, same).every(({ op }) => op === 'same')));
    expect(diffWords('Haré tres parques', 'Haré cuatro parques')).toEqual([
      { op: 'same', text: 'Haré ' },
      { op: 'removed', text: 'tres ' },
      { op: 'added', text: 'cuatro ' },
      { op: 'same', text: 'parques' },
    ]);
  });

  it('of two long texts ends soon', () => {
    const long = (letter: string) => Array.from({ length: 5_000 }, (_, i) => `${letter}${i}`).join(' ');
    expect(diffWords(long('a'), long('b')).map(({ op }) => op)).toEqual(['removed', 'added']);
  });
});

it('compares texts without case, accents, signs nor spaces', () => {
  const one = comparableText('Construiré más parques; ¡y  agua para TODAS!');
  expect(comparableText('construire mas parques y agua, para todas')).toBe(one);
  expect(comparableText('construiré menos parques y agua para todas')).not.toBe(one);
});
