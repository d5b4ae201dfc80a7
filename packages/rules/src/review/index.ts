export { comparableFrom, comparableText } from './comparable-text.ts';
export { type DiffPart, diffWords } from './diff-words.ts';
export { limitsInWords } from './limits-in-words.ts';
export { type GivenPoints, type RubricResult, type RubricsResult, scoreRubrics } from './score-rubrics.ts';
