import type { Catalogues, Option, Question } from '@conoceles/contracts';

/**
 * Options a choice question offers: the entries of its catalogue first (as regular options), then its own, as the identity questionnaire
 * prints them («listado de pueblos», then «Otro», «Prefiero no contestar»; Lineamientos art. 19 II).
 *
 * Empty for a question that is not a choice.
 */
export function resolveOptions(question: Question, catalogues: Catalogues): readonly Option[] {
  if (question.type !== 'single-choice' && question.type !== 'multiple-choice') return [];
  if (question.catalogue === undefined) return question.options;
  const entries = catalogues[question.catalogue] ?? [];
  return [
    ...entries.map(({ value, label }): Option => ({ value, label, kind: 'regular', subSingle: false })),
    ...question.options,
  ];
}

/** `prefer-not` and `not-applicable` stand alone: no other option may be marked beside them. */
export function isExclusive(option: Option): boolean {
  return option.kind === 'prefer-not' || option.kind === 'not-applicable';
}
