import type { Answer, Answers, Catalogues, Question } from '@conoceles/contracts';
import { answerLines } from '@conoceles/rules/questionnaire';
import type { FilledColumn, IneQuestionnaireFormat } from './build-format.ts';

/** Answers of one candidacy's questionnaire. `captured` is true once submitted; a draft only gives its means of contact. */
export interface AnsweredQuestionnaire {
  readonly answers: Answers;
  readonly captured: boolean;
}

/** Cells of the answers, one per column of the format. Blanks follow INE's convention for each column. */
export function encodeAnswers(
  format: IneQuestionnaireFormat,
  answered: AnsweredQuestionnaire | null,
): string[] {
  return format.columns.map((column) => {
    const captured = answered?.captured === true;
    const shown = answered !== null && (captured || column.contact);
    const text = shown ? encodeColumn(column, answered.answers, format.catalogues) : '';
    if (text !== '') return text;
    return captured ? column.blankWhenCaptured : column.blankWhenNot;
  });
}

function encodeColumn(column: FilledColumn, answers: Answers, catalogues: Catalogues): string {
  return column.questions
    .map((question) => encodeAnswer(question, answers[question.id], catalogues))
    .filter((text) => text !== '')
    .join(', ');
}

function encodeAnswer(question: Question, answer: Answer | undefined, catalogues: Catalogues): string {
  if (answer === undefined) return '';
  return answerLines(question, catalogues, answer).join(listSeparator(question));
}

/** Addresses and records of training carry commas, so each goes on a line; options carry them too, and part with a semicolon. */
export function listSeparator(question: Question): string {
  if (question.type === 'text-list') return '\n';
  if (question.type === 'contact') return question.format === 'address' ? '\n' : ', ';
  return '; ';
}
