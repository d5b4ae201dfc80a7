import { QuestionnaireDefinition, QuestionnaireDifferences } from '@conoceles/contracts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeQuestionnaire } from './merge.ts';

const rules = { photoMaxBytes: 500_000, youth: { from: 18, to: 29 } };

const base = QuestionnaireDefinition.parse({
  kind: 'curricular',
  title: 'Base',
  source: 'Documento',
  sections: [
    {
      id: 'uno',
      title: 'Uno',
      help: 'De {joven-desde} a {joven-hasta} años.',
      questions: [
        { id: 'foto', type: 'photo', label: 'Foto', maxBytes: 700_000, maxAgeMonths: 3 },
        { id: 'historia', type: 'long-text', label: 'Historia', minCharacters: 280, maxCharacters: 5000 },
        { id: 'cursos', type: 'text-list', label: 'Cursos', maxCharacters: 250, maxItems: 20 },
      ],
    },
    {
      id: 'dos',
      title: 'Dos',
      questions: [{ id: 'motivo', type: 'long-text', label: 'Motivo', maxCharacters: 900 }],
    },
  ],
});

const merge = (differences: unknown) =>
  mergeQuestionnaire(base, QuestionnaireDifferences.parse(differences), rules);
const idsOf = (definition: QuestionnaireDefinition, section: number) =>
  definition.sections[section]?.questions.map(({ id }) => id);
const find = (definition: QuestionnaireDefinition, id: string) =>
  definition.sections.flatMap(({ questions }) => questions).find((question) => question.id === id);

describe('a tenant’s questionnaire is the base with its differences', () => {
  test('without differences only the rules are written in', () => {
    const merged = merge({});
    expect(find(merged, 'foto')).toMatchObject({ maxBytes: 500_000 });
    expect(merged.sections[0]?.help).toBe('De 18 a 29 años.');
    expect(merged.source).toBe('Documento');
    expect({ ...merged, sections: [] }).toEqual({ ...base, sections: [] });
  });

  test('limits change, and null takes a minimum away', () => {
    const merged = merge({
      questions: { historia: { minCharacters: null, maxCharacters: 9000 }, motivo: { minCharacters: 10 } },
    });
    expect(find(merged, 'historia')).not.toHaveProperty('minCharacters');
    expect(find(merged, 'historia')).toMatchObject({ maxCharacters: 9000 });
    expect(find(merged, 'motivo')).toMatchObject({ minCharacters: 10, maxCharacters: 900 });
  });

  test('an extra question goes after the one it names, or last, and may follow another extra', () => {
    const question = (id: string) => ({ id, type: 'short-text', label: id, maxCharacters: 80 });
    const merged = merge({
      extra: [
        { section: 'uno', after: 'foto', question: question('lema') },
        { section: 'uno', after: 'lema', question: question('apodo') },
        { section: 'dos', question: question('ultima') },
      ],
    });
    expect(idsOf(merged, 0)).toEqual(['foto', 'lema', 'apodo', 'historia', 'cursos']);
    expect(idsOf(merged, 1)).toEqual(['motivo', 'ultima']);
  });

  test('the order named comes first and the rest keeps its own', () => {
    expect(idsOf(merge({ order: { uno: ['cursos'] } }), 0)).toEqual(['cursos', 'foto', 'historia']);
  });

  test('the source says where the differences come from', () => {
    expect(merge({ source: 'Plan del OPL' }).source).toBe('Documento; Plan del OPL');
  });

  test('what does not exist is refused', () => {
    expect(() => merge({ questions: { nada: { required: true } } })).toThrow(RangeError);
    expect(() => merge({ order: { tres: ['motivo'] } })).toThrow(RangeError);
  });

  test('the base is never touched, whatever the differences', () => {
    const before = structuredClone(base);
    const differences = fc.record({
      questions: fc.dictionary(
        fc.constantFrom('historia', 'motivo'),
        fc.record({
          maxCharacters: fc.integer({ min: 1, max: 9999 }),
          minCharacters: fc.constantFrom(null, 0, 5),
        }),
      ),
      order: fc.constantFrom({}, { uno: ['historia', 'foto'] }),
    });
    fc.assert(
      fc.property(differences, (one) => {
        const merged = merge(one);
        expect(base).toEqual(before);
        expect(QuestionnaireDefinition.safeParse(merged).success).toBe(true);
      }),
    );
  });
});
