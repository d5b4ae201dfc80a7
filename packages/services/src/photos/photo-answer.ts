import type { Answer, Answers, Question, QuestionnaireDefinition } from '@conoceles/contracts';

export type PhotoQuestion = Extract<Question, { type: 'photo' }>;
export type PhotoAnswer = Extract<Answer, { kind: 'photo' }>;

/** The question that takes the photograph, when the questionnaire has one. */
export function photoQuestion(definition: QuestionnaireDefinition): PhotoQuestion | undefined {
  return definition.sections
    .flatMap((section) => section.questions)
    .find((question): question is PhotoQuestion => question.type === 'photo');
}

/** The photograph among some answers. */
export function photoAnswer(answers: Answers | null): PhotoAnswer | undefined {
  return Object.values(answers ?? {}).find((answer): answer is PhotoAnswer => answer.kind === 'photo');
}
