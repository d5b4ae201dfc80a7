import { z } from 'zod';
import { Slug } from './questionnaire.ts';

/** One thing that is looked at, and what it is worth. A `decisive` one that gets nothing makes its whole rubric worth nothing. */
export const RubricVariable = z.strictObject({
  id: Slug,
  label: z.string().min(1),
  points: z.number().int().positive(),
  decisive: z.boolean().default(false),
});
export type RubricVariable = z.infer<typeof RubricVariable>;

/** A measure of quality that a tenant gives the reviewer: data, never a constant (lessons: Nayarit's 49 points). */
export const Rubric = z.strictObject({
  id: Slug,
  name: z.string().min(1),
  /** Section of the curricular questionnaire it is about. */
  section: Slug,
  variables: z.array(RubricVariable).min(1),
});
export type Rubric = z.infer<typeof Rubric>;
