import { QuestionnaireKind } from '@conoceles/contracts';
import type { AccountActor } from '../actor.ts';
import { ServiceProblem } from '../service-problem.ts';

/** Questionnaires a reviewer verifies (in Morelos the transparency unit has the curricular one only). */
export function kindsVerified(actor: AccountActor): readonly QuestionnaireKind[] {
  if (actor.accountKind !== 'reviewer') return [];
  return QuestionnaireKind.options.filter((kind) => actor.reviews.includes(kind));
}

/** @throws ServiceProblem `forbidden` unless the account verifies that questionnaire */
export function expectVerifier(actor: AccountActor, kind: QuestionnaireKind): void {
  if (!kindsVerified(actor).includes(kind)) {
    throw new ServiceProblem('forbidden', 'Tu cuenta no verifica este cuestionario.');
  }
}
