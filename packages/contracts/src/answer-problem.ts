import { z } from 'zod';
import { Slug } from './questionnaire.ts';

export const AnswerProblemCode = z.enum([
  'required',
  'wrong-kind',
  'too-short',
  'too-long',
  'too-many',
  'bad-format',
  'unknown-option',
  'other-text-missing',
  'exclusive-option',
]);
export type AnswerProblemCode = z.infer<typeof AnswerProblemCode>;

/** What is wrong with one answer. `pointer` is a JSON pointer inside the answers object; `message` is Spanish and says the mend. */
export const AnswerProblem = z.object({
  section: Slug,
  question: Slug,
  pointer: z.string(),
  code: AnswerProblemCode,
  message: z.string(),
  itemIndex: z.number().int().min(0).optional(),
});
export type AnswerProblem = z.infer<typeof AnswerProblem>;
