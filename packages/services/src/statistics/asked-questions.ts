import type { Catalogues, Option, Question, QuestionnaireDefinition } from '@conoceles/contracts';
import { resolveOptions } from '@conoceles/rules';

/** One question of the identity questionnaire that figures are made of. */
export type AskedQuestion = {
  readonly id: string;
  readonly label: string;
  readonly section: string;
  /** Joins it to the affirmative action that already tells its answer. */
  readonly group: string | undefined;
  readonly kind: 'yes' | 'options';
  /** Options with a row of their own; the others are counted together. */
  readonly options: readonly Option[];
};

const yesAndNo = 'no,si';
/** Their answers follow from the age, which is public: a table of them would only tell who of an age answered otherwise. */
const toldByAge: readonly (string | undefined)[] = ['juventud', 'personas-mayores'];

/**
 * The questions put to everybody with one answer to mark. Those that open after another answer are left out: whom they are put to is already the
 * secret, and they are too few. Of a long list of states only the tenant's own is told from the others.
 */
export function askedQuestions(
  definition: QuestionnaireDefinition,
  catalogues: Catalogues,
  stateName: string,
): AskedQuestion[] {
  return definition.sections.flatMap(({ title, questions }) =>
    questions.flatMap((question) => {
      if (question.type !== 'single-choice' || question.openWhen !== undefined) return [];
      if (toldByAge.includes(question.group)) return [];
      const options = shownOptions(question, catalogues, stateName);
      const [first] = options;
      if (first === undefined) return [];
      const { id, label, group } = question;
      const kind = options.length === 1 ? ('yes' as const) : ('options' as const);
      return [{ id, label, section: title, group, kind, options }];
    }),
  );
}

function shownOptions(question: Question, catalogues: Catalogues, stateName: string): readonly Option[] {
  const regular = resolveOptions(question, catalogues).filter(({ kind }) => kind === 'regular');
  const values = regular.map(({ value }) => value).sort();
  if (values.join(',') === yesAndNo) return regular.filter(({ value }) => value === 'si');
  if ('catalogue' in question && question.catalogue === 'states') {
    return regular.filter(({ label }) => label === stateName);
  }
  return 'catalogue' in question && question.catalogue !== undefined ? [] : regular;
}
