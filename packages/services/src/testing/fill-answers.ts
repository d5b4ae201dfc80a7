import {
  type Answer,
  type Answers,
  type Catalogues,
  isQuestionOpen,
  type Option,
  type Question,
  type QuestionnaireDefinition,
} from '@conoceles/contracts';
import { resolveOptions } from '@conoceles/rules';

export type FillOptions = {
  /** Begins every text, so that a test finds it again. */
  readonly mark?: string;
  /** Option to mark in a choice; the first when absent. */
  readonly pick?: (question: Question, options: readonly Option[]) => Option | undefined;
  readonly photoId?: string;
};

/** Answers to every open question, good enough to be submitted; the photograph only when its id is given. */
export function fillAnswers(
  definition: QuestionnaireDefinition,
  catalogues: Catalogues,
  options: FillOptions = {},
): Answers {
  const answers: Answers = {};
  for (const question of definition.sections.flatMap((section) => section.questions)) {
    if (!isQuestionOpen(question, answers)) continue;
    const answer = fill(question, catalogues, options);
    if (answer !== undefined) answers[question.id] = answer;
  }
  return answers;
}

function fill(question: Question, catalogues: Catalogues, options: FillOptions): Answer | undefined {
  const text = `${options.mark ?? 'marca'}-${question.id}`;
  switch (question.type) {
    case 'short-text':
    case 'long-text':
      return { kind: 'text', text: text.padEnd(question.minCharacters ?? 0, 'x') };
    case 'text-list':
      return { kind: 'list', items: [text.padEnd(question.minCharacters ?? 0, 'x')] };
    case 'contact':
      return question.format === 'url' ? { kind: 'list', items: [`https://ejemplo.mx/${text}`] } : undefined;
    case 'photo':
      return options.photoId === undefined
        ? undefined
        : { kind: 'photo', photoId: options.photoId, takenOn: '2024-05-01' };
    default:
      return choose(question, resolveOptions(question, catalogues), options);
  }
}

function choose(question: Question, offered: readonly Option[], options: FillOptions): Answer | undefined {
  const option = options.pick?.(question, offered) ?? offered[0];
  if (option === undefined) return undefined;
  const other = option.kind === 'other' ? { other: `${options.mark ?? 'marca'}-otra` } : {};
  const choice = { value: option.value, ...other };
  return question.type === 'single-choice'
    ? { kind: 'choice', choice }
    : { kind: 'choices', choices: [choice] };
}
