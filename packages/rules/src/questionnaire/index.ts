export { type CheckMode, checkAnswers } from './check-answers.ts';
export { completeness, type SectionCompleteness } from './completeness.ts';
export { type ContactFormat, contactHref, hasContactFormat } from './contact-formats.ts';
export { isDemanded } from './demand.ts';
export { answerLabel, answerLines } from './label-answer.ts';
export * from './merge.ts';
export { normaliseAnswers } from './normalise-answers.ts';
export { earliestPhotoDay, photoDateProblem } from './photo-date.ts';
export { resolveOptions } from './resolve-options.ts';
