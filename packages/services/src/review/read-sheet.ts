import type { ReviewSheet } from '@conoceles/contracts';
import type { AccountActor } from '../actor.ts';
import type { CaptureTarget } from '../capture/target.ts';
import type { ServiceDeps } from '../deps.ts';
import { withQuestionnaire } from '../questionnaire/with-questionnaire.ts';
import { buildSheet } from './build-sheet.ts';
import { expectVerifier } from './expect-verifier.ts';

/** One submitted questionnaire for whoever verifies its kind. @throws ServiceProblem `forbidden`, `not-found` */
export async function readReviewSheet(
  deps: ServiceDeps,
  actor: AccountActor,
  { candidacyId, kind }: CaptureTarget,
): Promise<ReviewSheet> {
  expectVerifier(actor, kind);
  return withQuestionnaire(deps, actor, kind, (questionnaire) =>
    buildSheet(questionnaire, { deps, actor, candidacyId }),
  );
}
