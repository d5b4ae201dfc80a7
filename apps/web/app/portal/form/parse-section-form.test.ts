import { type Answer, Answers, type Option, type Question, type Section } from '@conoceles/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersToFields } from './answers-to-fields.ts';
import { parseFields, parseSectionForm } from './parse-section-form.ts';

const option = (value: string, extra: Partial<Option> = {}): Option => ({
  value,
  label: value,
  kind: 'regular',
  subSingle: false,
  ...extra,
});

const gated: Section = {
  id: 'discapacidad',
  title: 'Discapacidad',
  questions: [
    {
      id: 'tiene',
      label: '¿Tiene?',
      required: true,
      type: 'single-choice',
      options: [option('si'), option('no')],
    },
    {
      id: 'tipo',
      label: 'Tipo',
      required: false,
      type: 'multiple-choice',
      openWhen: { question: 'tiene', anyOf: ['si'] },
      options: [
        option('sensorial', { sub: [{ value: 'oido', label: 'Oído' }] }),
        option('otra', { kind: 'other' }),
      ],
    },
  ],
};

function formOf(entries: readonly (readonly [string, string])[]): FormData {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
}

describe('parseSectionForm', () => {
  it('reads marked options with their finer options and the text of «otra»', () => {
    const answers = parseSectionForm(
      gated,
      formOf([
        ['_revision', '3'],
        ['tiene', 'si'],
        ['tipo', 'sensorial'],
        ['tipo.dentro.sensorial', 'oido'],
        ['tipo', 'otra'],
        ['tipo.otra.otra', '  Visual parcial '],
      ]),
    );
    expect(answers).toEqual({
      tiene: { kind: 'choice', choice: { value: 'si' } },
      tipo: {
        kind: 'choices',
        choices: [
          { value: 'sensorial', sub: ['oido'] },
          { value: 'otra', other: 'Visual parcial' },
        ],
      },
    });
  });

  it('drops what a closed question still holds in the page', () => {
    const answers = parseSectionForm(
      gated,
      formOf([
        ['tiene', 'no'],
        ['tipo', 'sensorial'],
      ]),
    );
    expect(answers).toEqual({ tiene: { kind: 'choice', choice: { value: 'no' } } });
  });

  it('opens a question by an answer given in another section', () => {
    const followUp: Section = { ...gated, questions: gated.questions.slice(1) };
    const others: Answers = { tiene: { kind: 'choice', choice: { value: 'si' } } };
    expect(parseSectionForm(followUp, formOf([['tipo', 'otra']]), others)).toHaveProperty('tipo');
    expect(parseSectionForm(followUp, formOf([['tipo', 'otra']]))).toEqual({});
  });

  it('takes blank texts as no answer, and line ends as the server stores them', () => {
    const section: Section = {
      id: 's',
      title: 'S',
      questions: [
        { id: 'a', label: 'A', required: false, type: 'long-text', maxCharacters: 5, countWhitespace: false },
        {
          id: 'b',
          label: 'B',
          required: false,
          type: 'text-list',
          maxCharacters: 5,
          countWhitespace: false,
          maxItems: 3,
        },
      ],
    };
    const blank = parseSectionForm(
      section,
      formOf([
        ['a', ' \r\n '],
        ['b', ''],
        ['b', '  '],
      ]),
    );
    expect(blank).toEqual({});
    const full = parseSectionForm(
      section,
      formOf([
        ['a', 'uno\r\ndos\u0007'],
        ['b', 'x'],
        ['b', ''],
        ['b', 'y'],
      ]),
    );
    expect(full).toEqual({ a: { kind: 'text', text: 'uno\ndos' }, b: { kind: 'list', items: ['x', 'y'] } });
  });
});

// ---- any section, any answers: what is shown and sent back unchanged is what was stored -------------------------------------------------------

const slug = fc.stringMatching(/^[a-z][a-z0-9]{0,6}$/u);
const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are removed on purpose and have their own test
  .map((text) => text.replace(/[\u0000-\u001F\u007F]/gu, '').trim())
  .filter((text) => text !== '');
const base = { label: 'Pregunta', required: false } as const;
const limits = { maxCharacters: 5_000, countWhitespace: false } as const;

const someOption = fc.record({
  value: slug,
  kind: fc.constantFrom('regular' as const, 'other' as const, 'prefer-not' as const),
  sub: fc.option(fc.uniqueArray(slug, { minLength: 1, maxLength: 3 }), { nil: undefined }),
  subSingle: fc.boolean(),
});
const someOptions = fc
  .uniqueArray(someOption, { minLength: 1, maxLength: 5, selector: (entry) => entry.value })
  .map((entries): Option[] =>
    entries.map(({ sub, ...rest }) => ({
      ...rest,
      label: rest.value,
      ...(sub === undefined ? {} : { sub: sub.map((value) => ({ value, label: value })) }),
    })),
  );

interface Case {
  readonly question: Question;
  readonly answer: Answer;
}

function choiceOf(entry: Option): fc.Arbitrary<{ value: string; other?: string; sub?: string[] }> {
  const values = entry.sub?.map((sub) => sub.value) ?? [];
  return fc.record(
    {
      value: fc.constant(entry.value),
      ...(entry.kind === 'other' ? { other: words } : {}),
      ...(values.length === 0
        ? {}
        : { sub: fc.subarray(values, { minLength: 1, maxLength: entry.subSingle ? 1 : values.length }) }),
    },
    { requiredKeys: ['value'] },
  );
}

function choiceCase(id: string): fc.Arbitrary<Case> {
  return someOptions.chain((options) =>
    fc.subarray(options, { minLength: 1 }).chain((marked) =>
      fc.tuple(...marked.map(choiceOf)).map((choices): Case => {
        const [first] = choices;
        if (marked.length === 1 && first !== undefined) {
          return {
            question: { ...base, id, type: 'single-choice', options },
            answer: { kind: 'choice', choice: first },
          };
        }
        return {
          question: { ...base, id, type: 'multiple-choice', options },
          answer: { kind: 'choices', choices },
        };
      }),
    ),
  );
}

function anyCase(id: string): fc.Arbitrary<Case> {
  return fc.oneof(
    words.map(
      (text): Case => ({
        question: { ...base, ...limits, id, type: 'long-text' },
        answer: { kind: 'text', text },
      }),
    ),
    fc.array(words, { minLength: 1, maxLength: 4 }).map(
      (items): Case => ({
        question: { ...base, id, type: 'contact', format: 'url', maxItems: 4 },
        answer: { kind: 'list', items },
      }),
    ),
    choiceCase(id),
    fc.uuid().map(
      (photoId): Case => ({
        question: { ...base, id, type: 'photo', maxBytes: 700_000, maxAgeMonths: 3 },
        answer: { kind: 'photo', photoId, takenOn: '2024-04-02' },
      }),
    ),
  );
}

const anySection = fc
  .uniqueArray(slug, { minLength: 1, maxLength: 6 })
  .chain((ids) => fc.tuple(...ids.map(anyCase)));

describe('the round trip of a section', () => {
  it('gives back any stored answers, through the control values and through a posted form', () => {
    fc.assert(
      fc.property(anySection, (cases) => {
        const section: Section = { id: 's', title: 'S', questions: cases.map(({ question }) => question) };
        const answers = Object.fromEntries(cases.map(({ question, answer }) => [question.id, answer]));
        expect(Answers.safeParse(answers).success).toBe(true);
        const fields = answersToFields(section, answers);
        expect(parseFields(section, fields)).toEqual(answers);
        const posted = Object.entries(fields).flatMap(([name, values]) =>
          values.map((value) => [name, value] as const),
        );
        expect(parseSectionForm(section, formOf(posted))).toEqual(answers);
      }),
    );
  });
});
