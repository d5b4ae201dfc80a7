import {
  type Answers,
  isQuestionOpen,
  type Question,
  type QuestionnaireDefinition,
} from '@conoceles/contracts';

/**
 * Whether a question must be answered to submit. Curricular: those the definition requires (art. 19 I: degree, work and political history).
 * Identity: every open one, because its capture is obligatory (art. 19 II) and each can be answered «Prefiero no contestar».
 */
export function isDemanded(
  definition: Pick<QuestionnaireDefinition, 'kind'>,
  question: Question,
  answers: Answers,
): boolean {
  return isQuestionOpen(question, answers) && (definition.kind === 'identity' || question.required);
}
