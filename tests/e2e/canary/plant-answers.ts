import type {
  Answer,
  Answers,
  Catalogues,
  Option,
  Question,
  QuestionnaireDefinition,
} from '@conoceles/contracts';
import { resolveOptions } from '@conoceles/rules';
import { fillAnswers } from '../../../packages/services/src/testing/fill-answers.ts';
import { digitsOf } from './marks.ts';

export type Asked = { readonly definition: QuestionnaireDefinition; readonly catalogues: Catalogues };

export type PlantOptions = {
  readonly mark: string;
  readonly photoId?: string;
  /** Which of the ordinary options to mark, so that two people never mark the same. */
  readonly choice: number;
};

/** Answers to every question that opens, with a value of their own in each text, contact and «otra»; what opens more questions is marked. */
export function plantAnswers({ definition, catalogues }: Asked, options: PlantOptions): Answers {
  const questions = definition.sections.flatMap((section) => section.questions);
  const pick = (question: Question, offered: readonly Option[]): Option | undefined => {
    const opens = questions.flatMap(({ openWhen }) =>
      openWhen?.question === question.id ? openWhen.anyOf : [],
    );
    const regular = offered.filter(({ kind }) => kind === 'regular');
    return (
      offered.find(({ value }) => opens.includes(value)) ??
      offered.find(({ kind }) => kind === 'other') ??
      regular[options.choice % regular.length]
    );
  };
  return {
    ...contacts(questions, options.mark),
    ...fillAnswers(definition, catalogues, { ...options, pick }),
  };
}

function contacts(questions: readonly Question[], mark: string): Answers {
  return Object.fromEntries(
    questions.flatMap((question): [string, Answer][] => {
      if (question.type !== 'contact' || question.format === 'url') return [];
      const name = `${mark}-${question.id}`;
      const written = {
        email: `${name}@correo.example`,
        phone: digitsOf(name, 10).replace(/^0/u, '5'),
        address: `Calle ${name}, 5`,
      };
      return [[question.id, { kind: 'list', items: [written[question.format]] }]];
    }),
  );
}

const common = /^(?:sí|no|otra|otro|prefiero no contestar|no aplica)$/iu;
/** Words of fewer letters than this are in use all over the site. */
const leastLetters = 9;

/** Texts and words of the options that answers hold, by question; what anyone could say is left out. */
export function valuesOf(answers: Answers, { definition, catalogues }: Asked): Record<string, string> {
  const found: Record<string, string> = {};
  for (const question of definition.sections.flatMap((section) => section.questions)) {
    const answer = answers[question.id];
    if (answer === undefined) continue;
    const texts = read(answer);
    const labels = labelsOf(answer, question, catalogues);
    for (const [index, value] of texts.entries()) found[`${question.id} ${index}`] = value;
    for (const [index, value] of labels.entries()) found[`${question.id} ${index} ${optionWord}`] = value;
  }
  return found;
}

/** Ends the name of a value that is the label of an option: the questionnaire itself says it, and so does the dictionary of open data. */
export const optionWord = '(opción)';

function labelsOf(answer: Answer, question: Question, catalogues: Catalogues): string[] {
  if (answer.kind !== 'choice' && answer.kind !== 'choices') return [];
  const choices = answer.kind === 'choice' ? [answer.choice] : answer.choices;
  const offered = resolveOptions(question, catalogues);
  const labels = choices.map(({ value }) => offered.find((option) => option.value === value)?.label ?? '');
  return labels.filter((label) => label.length >= leastLetters && !common.test(label));
}

function read(answer: Answer): string[] {
  switch (answer.kind) {
    case 'text':
      return [answer.text.replace(/x{3,}$/u, '')];
    case 'list':
      return answer.items.map((item) => item.replace(/x{3,}$/u, ''));
    case 'photo':
      return [answer.photoId];
    default: {
      const choices = answer.kind === 'choice' ? [answer.choice] : answer.choices;
      return choices.flatMap(({ other }) => other ?? []);
    }
  }
}
