import { readFileSync } from 'node:fs';
import { QuestionnaireDefinition } from '@conoceles/contracts';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { maxConditions, sectionConditions } from './conditions.ts';
import { sectionFormView } from './section-view.ts';

function baseDefinition(kind: 'curricular' | 'identity'): QuestionnaireDefinition {
  const file = new URL(`../../../../../tenants/_base/${kind}.yaml`, import.meta.url);
  return QuestionnaireDefinition.parse(parse(readFileSync(file, 'utf8')));
}
const identity = baseDefinition('identity');
const curricular = baseDefinition('curricular');
const sectionOf = (definition: QuestionnaireDefinition, id: string) => {
  const section = definition.sections.find((candidate) => candidate.id === id);
  if (section === undefined) throw new Error(`no section ${id}`);
  return section;
};
const peoples = Array.from({ length: 68 }, (_, index) => ({
  value: `pueblo-${index}`,
  label: `Pueblo ${index}`,
}));

describe('the form of the base questionnaires', () => {
  it('shows a long catalogue as a native select that ends with the question’s own options', () => {
    const view = sectionFormView({
      kind: 'identity',
      section: sectionOf(identity, 'autoadscripcion-indigena'),
      answers: {},
      catalogues: { peoples },
    });
    const people = view.questions.find((question) => question.id === 'pueblo-indigena');
    if (people?.control !== 'select') throw new Error('expected a select');
    expect(people.options).toHaveLength(71);
    expect(people.options.at(-3)).toMatchObject({ value: 'otro', kind: 'other' });
    expect(people).toMatchObject({ open: false, needs: [1] });
  });

  it('opens each status of studies by the degrees it belongs to', () => {
    const degrees = [
      { value: 'primaria', label: 'Primaria' },
      { value: 'doctorado', label: 'Doctorado' },
    ];
    const view = sectionFormView({
      kind: 'curricular',
      section: sectionOf(curricular, 'historia'),
      answers: {},
      catalogues: { degrees },
    });
    const degree = view.questions.find((question) => question.id === 'grado-estudios');
    if (degree?.control !== 'radios') throw new Error('expected radio buttons');
    expect(degree.options.map((option) => option.opens)).toEqual([[1], [2]]);
  });

  it.each([...identity.sections, ...curricular.sections])(
    'has style rules for every condition of «$id»',
    (section) => {
      expect(sectionConditions(section).count).toBeLessThanOrEqual(maxConditions);
    },
  );
});
