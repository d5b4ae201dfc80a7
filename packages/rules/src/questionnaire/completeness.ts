import { type Answers, isQuestionOpen, type QuestionnaireDefinition } from '@conoceles/contracts';
import { isDemanded } from './demand.ts';

export interface SectionCompleteness {
  readonly section: string;
  readonly title: string;
  /** Open questions with an answer, of all open ones. */
  readonly answered: number;
  readonly total: number;
  /** Ids of the questions without which it cannot be submitted. */
  readonly missing: readonly string[];
}

/** Progress per section over normalised answers; follow-ups count only once opened. */
export function completeness(
  definition: QuestionnaireDefinition,
  answers: Answers,
): readonly SectionCompleteness[] {
  return definition.sections.map(({ id, title, questions }) => {
    const open = questions.filter((question) => isQuestionOpen(question, answers));
    const blank = open.filter((question) => answers[question.id] === undefined);
    return {
      section: id,
      title,
      answered: open.length - blank.length,
      total: open.length,
      missing: blank.filter((question) => isDemanded(definition, question, answers)).map(({ id }) => id),
    };
  });
}
