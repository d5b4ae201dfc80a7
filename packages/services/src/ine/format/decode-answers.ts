import { type Answer, type Answers, isQuestionOpen, type Question } from '@conoceles/contracts';
import { normaliseAnswers } from '@conoceles/rules/questionnaire';
import { assignAddresses } from './assign-addresses.ts';
import type { FilledColumn, IneQuestionnaireFormat } from './build-format.ts';
import { decodeChoices } from './decode-choices.ts';
import { listSeparator } from './encode-answers.ts';

/** A cell that the questionnaire's definition has no place for. */
export interface IneIssue {
  readonly column: string;
  readonly text: string;
  readonly message: string;
}

export interface DecodedQuestionnaire {
  readonly answers: Answers;
  /** Some answer beyond the means of contact was given: the questionnaire was captured. */
  readonly captured: boolean;
  readonly issues: readonly IneIssue[];
}

/**
 * Answers that the cells of one row hold, `cells` in the order of the format's columns. What a cell says is turned into the values
 * of the definition; a text with no place there is reported, never kept raw. Texts leave with clean ends and plain line breaks.
 */
export function decodeAnswers(
  format: IneQuestionnaireFormat,
  cells: readonly (string | null)[],
): DecodedQuestionnaire {
  const raw: Answers = {};
  const issues: IneIssue[] = [];
  let captured = false;
  format.columns.forEach((column, index) => {
    const text = cells[index] ?? '';
    if (isBlank(column, text)) return;
    if (!column.contact) captured = true;
    const problem = decodeColumn({ column, text, raw, format });
    if (problem !== null) issues.push({ column: column.header, text, message: problem });
  });
  const answers = normaliseAnswers(format.definition, format.catalogues, raw);
  for (const column of format.columns) {
    const lost = column.questions.find(({ id }) => raw[id] !== undefined && answers[id] === undefined);
    if (lost !== undefined) {
      issues.push({
        column: column.header,
        text: '',
        message: 'La respuesta no corresponde: otra respuesta deja cerrada esta pregunta.',
      });
    }
  }
  return { answers, captured, issues };
}

function isBlank(column: FilledColumn, text: string): boolean {
  const trimmed = text.trim();
  return trimmed === '' || trimmed === column.blankWhenCaptured || trimmed === column.blankWhenNot;
}

interface ColumnToDecode {
  readonly column: FilledColumn;
  readonly text: string;
  readonly raw: Answers;
  readonly format: IneQuestionnaireFormat;
}

/** Fills `raw` with what the cell holds; answers the problem found, if any. */
function decodeColumn({ column, text, raw, format }: ColumnToDecode): string | null {
  const [first] = column.questions;
  if (first === undefined) return 'El cuestionario no tiene una pregunta para esta columna.';
  if (first.type === 'contact' && first.format === 'url') return assignAddresses(column.questions, text, raw);
  if (first.type === 'single-choice' || first.type === 'multiple-choice') {
    return decodeChoiceColumn({ column, text, raw, format });
  }
  raw[first.id] = decodeText(first, text);
  return null;
}

function decodeText(question: Question, text: string): Answer {
  if (question.type === 'short-text' || question.type === 'long-text') return { kind: 'text', text };
  return { kind: 'list', items: text.split(listSeparator(question)).map((item) => item.replace(/\r$/u, '')) };
}

/** When questions share a column, the one that is open and knows the option takes it. */
function decodeChoiceColumn({ column, text, raw, format }: ColumnToDecode): string | null {
  const open = column.questions.filter((question) => isQuestionOpen(question, raw));
  for (const question of [...open, ...column.questions]) {
    const answer = decodeChoices(question, text, format.catalogues);
    if (answer === null) continue;
    raw[question.id] = answer;
    return null;
  }
  return `«${text}» no es una de las opciones de la pregunta.`;
}
