import type { QuestionnaireState, ReviewItem } from '@conoceles/contracts';
import { colleague } from './reviewers.ts';

type Validated = {
  readonly state: QuestionnaireState;
  readonly firstValidatedAt: Date | null;
  readonly firstValidatedBy: string | null;
};

/** Who validated first and when, while the second validation is missing. */
export function firstValidationOf(
  { state, firstValidatedAt: at, firstValidatedBy }: Validated,
  names: ReadonlyMap<string, string>,
  me: string,
): ReviewItem['firstValidation'] {
  const by = colleague(names, firstValidatedBy, me);
  return state !== 'first-validated' || by === null || at === null ? null : { ...by, at: at.toISOString() };
}
