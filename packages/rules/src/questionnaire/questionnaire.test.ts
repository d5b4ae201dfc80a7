import {
  type Answer,
  type Answers,
  type Catalogues,
  countCharacters,
  QuestionnaireDefinition,
} from '@conoceles/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerLabel, checkAnswers, completeness, normaliseAnswers, resolveOptions } from './index.ts';

const yesNo = [
  { value: 'si', label: 'Sí' },
  { value: 'no', label: 'No' },
  { value: 'prefiero', label: 'Prefiero no contestar', kind: 'prefer-not' },
];

const curricular = QuestionnaireDefinition.parse({
  kind: 'curricular',
  title: 'Curricular',
  source: 'Prueba',
  sections: [
    {
      id: 'contacto',
      title: 'Contacto',
      questions: [
        { id: 'web', label: 'Página', type: 'contact', format: 'url', maxItems: 2 },
        { id: 'correo', label: 'Correo', type: 'contact', format: 'email' },
        { id: 'foto', label: 'Foto', type: 'photo', maxBytes: 700_000, maxAgeMonths: 3 },
      ],
    },
    {
      id: 'historia',
      title: 'Historia',
      questions: [
        {
          id: 'laboral',
          label: 'Laboral',
          type: 'long-text',
          required: true,
          minCharacters: 280,
          maxCharacters: 5000,
        },
        { id: 'motivo', label: 'Motivo', type: 'long-text', minCharacters: 280, maxCharacters: 5000 },
        { id: 'cursos', label: 'Cursos', type: 'text-list', maxCharacters: 250, maxItems: 3 },
        { id: 'lema', label: 'Lema', type: 'short-text', maxCharacters: 10, countWhitespace: true },
      ],
    },
  ],
});

const identity = QuestionnaireDefinition.parse({
  kind: 'identity',
  title: 'Identidad',
  source: 'Prueba',
  sections: [
    {
      id: 'indigena',
      title: 'Indígena',
      questions: [
        { id: 'indigena', label: '¿Indígena?', type: 'single-choice', options: yesNo },
        {
          id: 'pueblo',
          label: '¿Qué pueblo?',
          type: 'single-choice',
          catalogue: 'peoples',
          openWhen: { question: 'indigena', anyOf: ['si'] },
          options: [{ value: 'otro', label: 'Otro', kind: 'other' }],
        },
        {
          id: 'variante',
          label: '¿Qué variante?',
          type: 'short-text',
          maxCharacters: 50,
          openWhen: { question: 'pueblo', anyOf: ['otro'] },
        },
      ],
    },
    {
      id: 'discapacidad',
      title: 'Discapacidad',
      questions: [
        {
          id: 'tipo',
          label: '¿De qué tipo?',
          type: 'multiple-choice',
          options: [
            { value: 'fisica', label: 'Física' },
            {
              value: 'sensorial',
              label: 'Sensorial:',
              sub: [
                { value: 'audicion', label: 'La audición' },
                { value: 'vision', label: 'La visión' },
              ],
            },
            { value: 'otra', label: 'Otra', kind: 'other' },
            { value: 'prefiero', label: 'Prefiero no contestar', kind: 'prefer-not' },
            { value: 'no-aplica', label: 'No aplica', kind: 'not-applicable' },
          ],
        },
      ],
    },
  ],
});

const catalogues: Catalogues = {
  peoples: [
    { value: 'mayo', label: 'Mayo (yoreme)' },
    { value: 'yaqui', label: 'Yaqui (yoeme)' },
  ],
  countries: [],
  states: [],
  degrees: [],
  'degree-status': [],
};

const text = (value: string): Answer => ({ kind: 'text', text: value });
const choice = (value: string, more: object = {}): Answer => ({ kind: 'choice', choice: { value, ...more } });
const choices = (...values: string[]): Answer => ({
  kind: 'choices',
  choices: values.map((value) => ({ value })),
});

const ids = fc.constantFrom(
  ...[...curricular.sections, ...identity.sections].flatMap(({ questions }) => questions.map(({ id }) => id)),
  'desconocida',
);
const values = fc.constantFrom(
  'si',
  'no',
  'prefiero',
  'mayo',
  'otro',
  'fisica',
  'sensorial',
  'otra',
  'no-aplica',
  'x',
);
const strings = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('', ' ', '\r\n a\u0301 \u0000'),
);
const oneChoice = fc.record(
  {
    value: values,
    other: strings,
    sub: fc.array(fc.constantFrom('audicion', 'vision', 'x'), { maxLength: 4 }),
  },
  { requiredKeys: ['value'] },
);
const anyAnswer: fc.Arbitrary<Answer> = fc.oneof(
  strings.map(text),
  fc.array(strings, { maxLength: 5 }).map((items): Answer => ({ kind: 'list', items })),
  oneChoice.map((one): Answer => ({ kind: 'choice', choice: one })),
  fc.array(oneChoice, { maxLength: 6 }).map((some): Answer => ({ kind: 'choices', choices: some })),
);
const anyAnswers = fc.dictionary(ids, anyAnswer);
const definitions = fc.constantFrom(curricular, identity);

describe('normaliseAnswers', () => {
  it('is idempotent and never leaves an answer that is unknown, closed or blank', () => {
    fc.assert(
      fc.property(definitions, anyAnswers, (definition, raw) => {
        const once = normaliseAnswers(definition, catalogues, raw);
        expect(normaliseAnswers(definition, catalogues, once)).toEqual(once);
        const open = completeness(definition, once).reduce((sum, { answered }) => sum + answered, 0);
        expect(open).toBe(Object.keys(once).length);
        expect(JSON.stringify(once)).not.toMatch(/"text":"\s*"|"items":\[\]|\\u0000/u);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves what a draft may hold: the only problems left are limits, formats and options', () => {
    fc.assert(
      fc.property(definitions, anyAnswers, (definition, raw) => {
        const clean = normaliseAnswers(definition, catalogues, raw);
        const codes = checkAnswers(definition, catalogues, clean, { mode: 'draft' }).map(({ code }) => code);
        for (const code of codes) {
          expect(['too-long', 'too-many', 'bad-format', 'unknown-option']).toContain(code);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('drops a whole chain of follow-ups when the first answer closes it', () => {
    const answers = {
      indigena: choice('si'),
      pueblo: choice('otro', { other: 'Uno' }),
      variante: text('Del norte'),
    };
    expect(normaliseAnswers(identity, catalogues, answers)).toEqual(answers);
    const closed = { ...answers, indigena: choice('no') };
    expect(normaliseAnswers(identity, catalogues, closed)).toEqual({ indigena: choice('no') });
  });

  it('lets «Prefiero no contestar» win over anything marked with it', () => {
    const tipo = choices('fisica', 'no-aplica', 'prefiero', 'sensorial');
    expect(normaliseAnswers(identity, catalogues, { tipo })).toEqual({ tipo: choices('prefiero') });
    const onlyNotApplicable = { tipo: choices('fisica', 'no-aplica') };
    expect(normaliseAnswers(identity, catalogues, onlyNotApplicable)).toEqual({ tipo: choices('no-aplica') });
  });

  it('keeps the text of «otra» and the finer options only where they belong', () => {
    const tipo: Answer = {
      kind: 'choices',
      choices: [
        { value: 'fisica', other: 'sobra', sub: ['vision'] },
        { value: 'otra', other: '  Espina bi\u0301fida ' },
        { value: 'sensorial', sub: ['vision', 'vision'] },
        { value: 'sensorial', sub: ['audicion'] },
      ],
    };
    expect(normaliseAnswers(identity, catalogues, { tipo }).tipo).toEqual({
      kind: 'choices',
      choices: [
        { value: 'fisica' },
        { value: 'otra', other: 'Espina bífida' },
        { value: 'sensorial', sub: ['vision'] },
      ],
    });
  });
});

describe('checkAnswers', () => {
  const submit = (definition: QuestionnaireDefinition, answers: Answers) =>
    checkAnswers(definition, catalogues, answers, { mode: 'submit' });

  it('says how many characters are missing, without counting white space', () => {
    const answers = { laboral: text(`${'a b\n'.repeat(96)}a`) };
    expect(submit(curricular, answers)).toEqual([
      {
        section: 'historia',
        question: 'laboral',
        pointer: '/laboral',
        code: 'too-short',
        message: 'Escribe al menos 280 caracteres sin contar espacios; llevas 193.',
      },
    ]);
    expect(checkAnswers(curricular, catalogues, answers, { mode: 'draft' })).toEqual([]);
  });

  it('accepts exactly the lengths between the two limits, whatever white space lies between', () => {
    const spaces = fc.constantFrom(' ', '  ', '\n', '\t', '\u00a0');
    fc.assert(
      fc.property(fc.integer({ min: 250, max: 310 }), spaces, (length, space) => {
        const value = Array.from({ length }, () => 'ñ').join(space);
        const codes = submit(curricular, { laboral: text(value) }).map(({ code }) => code);
        expect(countCharacters(value)).toBe(length);
        expect(codes).toEqual(length < 280 ? ['too-short'] : []);
      }),
    );
    expect(submit(curricular, { laboral: text('a'.repeat(5000)) })).toEqual([]);
    expect(submit(curricular, { laboral: text('a'.repeat(5001)) })).toMatchObject([{ code: 'too-long' }]);
  });

  it('holds an optional text to its minimum once it is written, and counts spaces where the question says so', () => {
    const laboral = text('a'.repeat(280));
    expect(submit(curricular, { laboral })).toEqual([]);
    expect(submit(curricular, { laboral, motivo: text('Servir') })).toMatchObject([{ code: 'too-short' }]);
    expect(submit(curricular, { laboral, lema: text('once letras') })).toMatchObject([
      { message: 'Escribe a lo más 10 caracteres; llevas 11.' },
    ]);
  });

  it('points at the item of a list', () => {
    const cursos: Answer = { kind: 'list', items: ['Uno', 'a'.repeat(251), 'Tres', 'Cuatro'] };
    const found = checkAnswers(curricular, catalogues, { cursos }, { mode: 'draft' });
    expect(found).toMatchObject([
      { code: 'too-many', pointer: '/cursos' },
      { code: 'too-long', pointer: '/cursos/items/1', itemIndex: 1 },
    ]);
  });

  it('demands every open question of identity, follow-ups included, and only the required ones of curricular', () => {
    const missing = (answers: Answers) =>
      submit(identity, answers).map(({ question, code }) => `${question}:${code}`);
    expect(missing({})).toEqual(['indigena:required', 'tipo:required']);
    expect(missing({ indigena: choice('si') })).toEqual(['pueblo:required', 'tipo:required']);
    expect(missing({ indigena: choice('prefiero'), tipo: choices('prefiero') })).toEqual([]);
    expect(missing({ indigena: choice('si'), pueblo: choice('otro'), tipo: choices('fisica') })).toEqual([
      'pueblo:other-text-missing',
      'variante:required',
    ]);
    expect(submit(curricular, {}).map(({ question }) => question)).toEqual(['laboral']);
  });

  it('refuses options that do not exist, two that exclude each other and an answer of another kind', () => {
    const draft = (answers: Answers) =>
      checkAnswers(identity, catalogues, answers, { mode: 'draft' }).map(({ code }) => code);
    expect(draft({ indigena: choice('quiza') })).toEqual(['unknown-option']);
    expect(draft({ tipo: choices('fisica', 'prefiero') })).toEqual(['exclusive-option']);
    expect(draft({ tipo: { kind: 'choices', choices: [{ value: 'sensorial', sub: ['pies'] }] } })).toEqual([
      'unknown-option',
    ]);
    expect(draft({ tipo: text('física') })).toEqual(['wrong-kind']);
  });
});

describe('completeness', () => {
  it('is whole exactly when nothing is demanded any more', () => {
    fc.assert(
      fc.property(definitions, anyAnswers, (definition, raw) => {
        const answers = normaliseAnswers(definition, catalogues, raw);
        const required = checkAnswers(definition, catalogues, answers, { mode: 'submit' })
          .filter(({ code }) => code === 'required')
          .map(({ question }) => question);
        expect(completeness(definition, answers).flatMap(({ missing }) => missing)).toEqual(required);
      }),
      { numRuns: 300 },
    );
  });

  it('counts follow-ups once they open', () => {
    const section = (answers: Answers) => completeness(identity, answers)[0];
    expect(section({})).toMatchObject({ answered: 0, total: 1, missing: ['indigena'] });
    expect(section({ indigena: choice('si') })).toMatchObject({ answered: 1, total: 2, missing: ['pueblo'] });
  });
});

describe('options and labels', () => {
  it('offer the catalogue first and then what the question adds', () => {
    const question = identity.sections[0]?.questions[1];
    const offered = question && resolveOptions(question, catalogues).map(({ value }) => value);
    expect(offered).toEqual(['mayo', 'yaqui', 'otro']);
  });

  it('put an answer in words', () => {
    const label = (id: string, answer: Answer) => {
      const question = [...curricular.sections, ...identity.sections]
        .flatMap(({ questions }) => questions)
        .find((one) => one.id === id);
      return question && answerLabel(question, catalogues, answer);
    };
    expect(label('pueblo', choice('yaqui'))).toBe('Yaqui (yoeme)');
    expect(label('pueblo', choice('otro', { other: 'Guarijío' }))).toBe('Otro: Guarijío');
    const tipo: Answer = {
      kind: 'choices',
      choices: [{ value: 'fisica' }, { value: 'sensorial', sub: ['vision', 'audicion'] }],
    };
    expect(label('tipo', tipo)).toBe('Física; Sensorial: La audición, La visión');
    expect(label('web', { kind: 'list', items: ['a.mx', 'b.mx'] })).toBe('a.mx; b.mx');
  });
});
