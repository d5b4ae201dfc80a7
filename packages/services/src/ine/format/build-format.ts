import type { Catalogues, Question, QuestionnaireDefinition, QuestionnaireKind } from '@conoceles/contracts';
import { answerColumns, extraColumn, type IneAnswerColumn } from './columns.ts';

/** A column with the questions that fill it, in the order their texts are joined. */
export interface FilledColumn extends IneAnswerColumn {
  readonly questions: readonly Question[];
}

/** INE's columns of one questionnaire bound to a definition; a tenant's own questions follow in columns of their own. */
export interface IneQuestionnaireFormat {
  readonly kind: QuestionnaireKind;
  readonly columns: readonly FilledColumn[];
  readonly catalogues: Catalogues;
  readonly definition: QuestionnaireDefinition;
}

/** Binds each column to the questions whose `ine.column` names it. A question in no column of INE's, photo apart, gets one at the end. */
export function buildIneFormat(
  definition: QuestionnaireDefinition,
  catalogues: Catalogues,
): IneQuestionnaireFormat {
  const questions = definition.sections.flatMap((section) => section.questions);
  const fixed = answerColumns[definition.kind];
  const known = new Set(fixed.map((column) => column.header.trim()));
  const columns: FilledColumn[] = fixed.map((column) => ({
    ...column,
    questions: questions
      .filter((question) => question.ine?.column.trim() === column.header.trim())
      .sort((one, other) => (one.ine?.order ?? 0) - (other.ine?.order ?? 0)),
  }));
  for (const question of questions) {
    if (question.type === 'photo' || known.has(question.ine?.column.trim() ?? '')) continue;
    columns.push({
      ...extraColumn(definition.kind, question.ine?.column ?? question.label),
      questions: [question],
    });
  }
  return { kind: definition.kind, columns, catalogues, definition };
}
