import type {
  Answer,
  AnswerProblem,
  Answers,
  Catalogues,
  Question,
  QuestionnaireDefinition,
} from '@conoceles/contracts';
import { isQuestionOpen } from '@conoceles/contracts';
import { checkChoices } from './check-choices.ts';
import { checkItems, checkText } from './check-texts.ts';
import { isDemanded } from './demand.ts';
import { answerKindOf } from './normalise-answers.ts';

/** `draft`: only what can never be right (maximums, formats, options that do not exist). `submit`: also what is missing. */
export type CheckMode = 'draft' | 'submit';

/** A problem before it knows its section and its question. */
export type Finding = Pick<AnswerProblem, 'code' | 'message' | 'itemIndex'>;

function checkAnswer(question: Question, catalogues: Catalogues, answer: Answer, mode: CheckMode): Finding[] {
  if (answer.kind !== answerKindOf[question.type]) {
    return [
      { code: 'wrong-kind', message: 'Vuelve a contestar esta pregunta: cambió su forma de responderse.' },
    ];
  }
  if (question.type === 'short-text' || question.type === 'long-text') {
    return answer.kind === 'text' ? checkText(question, answer.text, mode) : [];
  }
  if (question.type === 'text-list' || question.type === 'contact') {
    return answer.kind === 'list' ? checkItems(question, answer.items, mode) : [];
  }
  if (answer.kind === 'choice') return checkChoices(question, catalogues, [answer.choice], mode);
  return answer.kind === 'choices' ? checkChoices(question, catalogues, answer.choices, mode) : [];
}

function demandMessage(question: Question): string {
  switch (question.type) {
    case 'single-choice':
      return 'Elige una opción.';
    case 'multiple-choice':
      return 'Elige al menos una opción.';
    case 'photo':
      return 'Sube una fotografía.';
    default:
      return 'Escribe tu respuesta.';
  }
}

/**
 * Everything wrong with normalised answers, in the order of the definition; empty when they may be saved (`draft`) or submitted (`submit`).
 * Limits and obligation: Lineamientos art. 19 and the definition's version.
 */
export function checkAnswers(
  definition: QuestionnaireDefinition,
  catalogues: Catalogues,
  answers: Answers,
  { mode }: { readonly mode: CheckMode },
): readonly AnswerProblem[] {
  return definition.sections.flatMap((section) =>
    section.questions
      .filter((question) => isQuestionOpen(question, answers))
      .flatMap((question) => {
        const answer = answers[question.id];
        const findings: Finding[] =
          answer !== undefined
            ? checkAnswer(question, catalogues, answer, mode)
            : mode === 'submit' && isDemanded(definition, question, answers)
              ? [{ code: 'required', message: demandMessage(question) }]
              : [];
        return findings.map((finding) => ({
          section: section.id,
          question: question.id,
          pointer:
            finding.itemIndex === undefined
              ? `/${question.id}`
              : `/${question.id}/items/${finding.itemIndex}`,
          ...finding,
        }));
      }),
  );
}
