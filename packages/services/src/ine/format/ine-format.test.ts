import {
  type Answers,
  type Catalogues,
  Question,
  type QuestionnaireDefinition,
  type QuestionnaireKind,
} from '@conoceles/contracts';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { buildVersionedFormat } from '../export/versioned-format.ts';
import { buildIneFormat } from './build-format.ts';
import { decodeAnswers } from './decode-answers.ts';
import { encodeAnswers } from './encode-answers.ts';
import { encodeRegistry, type RegistryFacts } from './registry-facts.ts';

const catalogues: Catalogues = {
  peoples: [{ value: 'maya', label: 'Maya' }],
  countries: [],
  states: [],
  degrees: [{ value: 'licenciatura', label: 'Licenciatura' }],
  'degree-status': [{ value: 'trunco', label: 'Trunco' }],
};

function definitionOf(
  kind: QuestionnaireKind,
  questions: readonly z.input<typeof Question>[],
): QuestionnaireDefinition {
  const parsed = questions.map((question) => Question.parse(question));
  return { kind, title: 'x', source: 'x', sections: [{ id: 'unica', title: 'x', questions: parsed }] };
}

const network = (id: string, order: number, hosts?: string[]) => ({
  id,
  type: 'contact' as const,
  format: 'url' as const,
  label: id,
  ine: { column: 'REDES', order, hosts },
});
const curricular = buildIneFormat(
  definitionOf('curricular', [
    network('youtube', 3, ['youtube.com', 'youtu.be']),
    network('facebook', 1, ['facebook.com']),
    network('twitter', 2, ['twitter.com', 'x.com']),
    { ...network('otra', 4), maxItems: 2 },
    {
      id: 'telefonos',
      type: 'contact',
      format: 'phone',
      label: 'x',
      maxItems: 3,
      ine: { column: 'TELEFONO' },
    },
    { id: 'grado', type: 'single-choice', label: 'x', catalogue: 'degrees', ine: { column: 'ESCOLARIDAD' } },
    {
      id: 'cursos',
      type: 'text-list',
      label: 'x',
      maxItems: 5,
      maxCharacters: 250,
      ine: { column: 'CURSOS' },
    },
    { id: 'genero', type: 'long-text', label: 'x', maxCharacters: 1600, ine: { column: 'PROPUESTA_GENERO' } },
    { id: 'mascota', type: 'short-text', label: '¿Tiene mascota?', maxCharacters: 100 },
  ]),
  catalogues,
);
const cells = (texts: Record<string, string>) =>
  curricular.columns.map(({ header }) => texts[header] ?? null);
const read = (texts: Record<string, string>) => decodeAnswers(curricular, cells(texts));
const write = (answers: Answers, captured = true) => {
  const written = encodeAnswers(curricular, { answers, captured });
  return Object.fromEntries(curricular.columns.map(({ header }, index) => [header, written[index]]));
};
const list = (...items: string[]) => ({ kind: 'list' as const, items });

describe('networks share a column', () => {
  test('each address goes to its network, a mistyped one too, the rest to «otra», and they come out in order', () => {
    const text = 'https://m.facebook.com/a, https://www.twiter.com/a, https://youtu.be/a, https://t.me/a';
    const { answers, issues } = read({ REDES: text });
    expect(issues).toEqual([]);
    expect(answers).toEqual({
      facebook: list('https://m.facebook.com/a'),
      twitter: list('https://www.twiter.com/a'),
      youtube: list('https://youtu.be/a'),
      otra: list('https://t.me/a'),
    });
    expect(write(answers).REDES).toBe(text);
  });

  test('an address with no room is reported, not lost in silence', () => {
    const { issues } = read({ REDES: 'https://a.mx, https://b.mx, https://c.mx' });
    expect(issues.map(({ message }) => message)).toEqual(['No hay dónde guardar «https://c.mx».']);
  });
});

describe('blanks follow the convention of each column', () => {
  test('captured, not captured and only contact', () => {
    expect(write({})).toMatchObject({
      TELEFONO: 'No proporcionó',
      CURSOS: 'Sin cursos',
      CORREO_ELECTRONICO: '',
      PAGINA_WEB: 'No proporcionó',
    });
    expect(write({}, false)).toMatchObject({
      TELEFONO: 'No proporcionó',
      REDES: 'No proporcionó',
      CURSOS: '',
      PAGINA_WEB: '',
    });
    const draft = {
      telefonos: list('7710000000'),
      genero: { kind: 'text' as const, text: 'Todavía no la envío' },
    };
    expect(write(draft, false)).toMatchObject({ TELEFONO: '7710000000', PROPUESTA_GENERO: '' });
  });

  test('the words that stand for nothing are read as nothing', () => {
    const blank = read({ TELEFONO: 'No proporcionó', REDES: 'No proporcionó', PROPUESTA_GENERO: ' ' });
    expect(blank).toEqual({ answers: {}, captured: false, issues: [] });
    expect(read({ CURSOS: 'Sin cursos', ESCOLARIDAD: 'Licenciatura' }).answers).toEqual({
      grado: { kind: 'choice', choice: { value: 'licenciatura' } },
    });
  });
});

test('an option that does not exist is reported and not stored', () => {
  const { answers, issues, captured } = read({ ESCOLARIDAD: 'Bachillerato' });
  expect(answers).toEqual({});
  expect(captured).toBe(true);
  expect(issues[0]).toMatchObject({
    column: 'ESCOLARIDAD',
    message: '«Bachillerato» no es una de las opciones de la pregunta.',
  });
});

test("a tenant's own question has a column after INE's, in and out", () => {
  const header = '¿Tiene mascota?';
  expect(curricular.columns.map((column) => column.header).at(-1)).toBe(header);
  const { answers } = read({ [header]: 'Una gata' });
  expect(write(answers)[header]).toBe('Una gata');
});

test('columns of an older version stay, and answers are written under the version they were given', () => {
  const older = definitionOf('curricular', [
    { id: 'lema', type: 'short-text', label: 'Lema', maxCharacters: 50 },
  ]);
  const format = buildVersionedFormat(
    [
      { id: 'v2', definition: curricular.definition },
      { id: 'v1', definition: older },
    ],
    catalogues,
  );
  expect(format.headers.slice(-2)).toEqual(['¿Tiene mascota?', 'Lema']);
  const cells = format.encode('v1', {
    answers: { lema: { kind: 'text', text: 'Adelante' } },
    captured: true,
  });
  expect(cells.slice(-2)).toEqual(['No proporcionó', 'Adelante']);
});

describe('choices', () => {
  const column = '6. En caso afirmativo, ¿de qué tipo?';
  const definition = definitionOf('identity', [
    {
      id: 'tipo',
      type: 'multiple-choice',
      label: 'x',
      ine: { column },
      options: [
        { value: 'fisica', label: 'Física' },
        {
          value: 'sensorial',
          label: 'Sensorial. Esta incluye la deficiencia de:',
          sub: [
            { value: 'vision', label: 'La visión' },
            { value: 'olfato', label: 'El olfato' },
          ],
        },
        { value: 'otra', label: 'Otra', kind: 'other' },
      ],
    },
  ]);
  const format = buildIneFormat(definition, catalogues);
  const place = format.columns.findIndex(({ header }) => header === column);
  const roundTrip = (answers: Answers) => {
    const written = encodeAnswers(format, { answers, captured: true });
    return { text: written[place], back: decodeAnswers(format, written).answers };
  };

  test('several, with finer options and with their own words, are read back as they were', () => {
    const answers: Answers = {
      tipo: {
        kind: 'choices',
        choices: [
          { value: 'fisica' },
          { value: 'sensorial', sub: ['vision', 'olfato'] },
          { value: 'otra', other: 'Visión de túnel: leve, progresiva' },
        ],
      },
    };
    const { text, back } = roundTrip(answers);
    expect(text).toBe(
      'Física; Sensorial. Esta incluye la deficiencia de: La visión, El olfato; Otra: Visión de túnel: leve, progresiva',
    );
    expect(back).toEqual(answers);
  });

  test('what was not answered is one space', () => {
    expect(roundTrip({}).text).toBe(' ');
  });
});

test('registration is written as the registry writes it', () => {
  const facts: RegistryFacts = {
    nomination: { kind: 'party', name: null, parties: [{ name: 'Partido Acción Nacional', acronym: 'PAN' }] },
    officeIneName: 'DIPUTACIÓN LOCAL MR',
    stateName: 'Nuevo León',
    territory: { kind: 'district', number: 15, name: 'Peñón de Güémez' },
    ticketNumber: '7',
    fullName: 'José María Núñez de la O',
    role: 'owner',
    ageYears: 41,
    gender: 'man',
  };
  expect(encodeRegistry(facts)).toEqual([
    'PARTIDO ACCIÓN NACIONAL',
    'DIPUTACIÓN LOCAL MR',
    'NUEVO LEON',
    '15-PEÑON DE GÜEMEZ',
    'No aplica',
    'No aplica',
    '7',
    'JOSE MARIA NUÑEZ DE LA O',
    'PROPIETARIO',
    '41',
    'HOMBRE',
  ]);
});
