import { join } from 'node:path';
import type { Question, QuestionnaireDefinition } from '@conoceles/contracts';
import { beforeAll, describe, expect, test } from 'vitest';
import { ineHeadings } from '../../ine/format/columns.ts';
import { JALISCO_CURRICULAR, JALISCO_IDENTITY } from './jalisco-document.fixture.ts';
import { type BaseQuestionnaires, readBaseQuestionnaires } from './read-base-questionnaires.ts';

let base: BaseQuestionnaires;
beforeAll(async () => {
  base = await readBaseQuestionnaires(join(import.meta.dirname, '../../../../../tenants/_base'));
});

const questionsOf = (definition: QuestionnaireDefinition) =>
  definition.sections.flatMap(({ questions }) => questions);

/** Labels of a choice question, sub-options after their option; a catalogue is named once, where it stands. */
function labelsOf(question: Question): string[] {
  if (question.type !== 'single-choice' && question.type !== 'multiple-choice') return [];
  const own = question.options.flatMap(({ label, sub }) => [
    label,
    ...(sub ?? []).map((one) => `· ${one.label}`),
  ]);
  return question.catalogue === undefined ? own : [`[${question.catalogue}]`, ...own];
}

describe('the identity questionnaire is the document’s', () => {
  test('nine topics, in order, with every question and every option', () => {
    const told = base.identity.sections.map(({ title, questions }) => ({
      title,
      questions: questions.map((question) => ({
        label: question.help === undefined ? question.label : `${question.label} ${question.help}`,
        options: labelsOf(question),
        opensAfter: question.openWhen?.question ?? null,
      })),
    }));
    expect(told).toEqual(JALISCO_IDENTITY);
  });

  test('«otra» takes a text, «prefiero no contestar» excludes the rest, and every question offers it', () => {
    for (const question of questionsOf(base.identity)) {
      if (question.type !== 'single-choice' && question.type !== 'multiple-choice') continue;
      const kinds = new Map(question.options.map(({ label, kind }) => [label, kind]));
      expect(kinds.get('Prefiero no contestar'), question.id).toBe('prefer-not');
      expect(kinds.get('Otra') ?? kinds.get('Otro') ?? 'other', question.id).toBe('other');
      expect(question.required, question.id).toBe(true);
      expect(question.group, question.id).toBeDefined();
    }
  });

  test('its twenty questions fill the twenty numbered columns of INE, in order', () => {
    const columns = questionsOf(base.identity).map(({ ine }) => ine?.column);
    expect(columns).toEqual(ineHeadings('identity').slice(11));
    expect(ineHeadings('identity')).toHaveLength(31);
  });
});

describe('the curricular questionnaire is the document’s', () => {
  test('every datum with its limits and what is obligatory', () => {
    const told = questionsOf(base.curricular).map((question) => [
      question.label,
      question.required,
      'minCharacters' in question ? (question.minCharacters ?? null) : null,
      'maxCharacters' in question ? question.maxCharacters : null,
    ]);
    expect(told).toEqual(JALISCO_CURRICULAR);
  });

  test('long texts do not count white space; the photograph is under 700 kB and three months', () => {
    const questions = questionsOf(base.curricular);
    for (const question of questions) {
      if (question.type === 'long-text') expect(question.countWhitespace, question.id).toBe(false);
    }
    const photo = questions.find(({ type }) => type === 'photo');
    expect(photo).toMatchObject({ maxBytes: 700_000, maxAgeMonths: 3 });
  });

  test('its questions fill every column of answers that INE has', () => {
    const filled = new Set(questionsOf(base.curricular).flatMap(({ ine }) => ine?.column ?? []));
    expect(
      ineHeadings('curricular')
        .slice(11)
        .filter((column) => !filled.has(column)),
    ).toEqual([]);
    expect(ineHeadings('curricular')).toHaveLength(25);
  });
});

test('the catalogues are whole', () => {
  const { peoples, countries, states, degrees } = base.catalogues;
  const sizes = {
    peoples: peoples.length,
    countries: countries.length,
    states: states.length,
    degrees: degrees.length,
  };
  expect(sizes).toEqual({ peoples: 68, countries: 249, states: 32, degrees: 8 });
  const labels = [...peoples, ...countries, ...states].map(({ label }) => label);
  expect(labels).toEqual(
    expect.arrayContaining([
      'Maya',
      'Tepehuano del sur',
      'Estados Unidos de América',
      'Veracruz de Ignacio de la Llave',
    ]),
  );
});
