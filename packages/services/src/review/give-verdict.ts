import type { ReviewSheet, Verdict } from '@conoceles/contracts';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import type { CaptureTarget } from '../capture/target.ts';
import { closeCorrection } from '../corrections/close-correction.ts';
import type { ServiceDeps } from '../deps.ts';
import { projectCandidacies } from '../publication/project-candidacies.ts';
import { type QuestionnaireTx, questionnaireIn } from '../questionnaire/response-store.ts';
import { withQuestionnaire } from '../questionnaire/with-questionnaire.ts';
import { expectNotFrozen } from '../site-switches/expect-not-frozen.ts';
import { tenantContext } from '../tenants/tenant-context.ts';
import { applyVerdict, type Given } from './apply-verdict.ts';
import { buildSheet } from './build-sheet.ts';
import { expectVerifier } from './expect-verifier.ts';

/**
 * A reviewer takes, lets go, returns, validates or publishes exactly what was read. What is published reaches the projection in the same transaction.
 * @throws ServiceProblem `conflict` when the answers are others than those read; `state-conflict`, also while an answered section has not been found correct;
 * `invalid-input`; `forbidden`, also when the second validation would be the same person's; `not-found`
 */
export async function giveVerdict(
  deps: ServiceDeps,
  actor: AccountActor,
  { candidacyId, kind }: CaptureTarget,
  verdict: Verdict,
): Promise<ReviewSheet> {
  expectVerifier(actor, kind);
  const given = { deps, actor, candidacyId, verdict };
  if (verdict.verdict !== 'publish') {
    return withQuestionnaire(deps, actor, kind, (questionnaire) => decide(questionnaire, given));
  }
  return asAccount(deps, actor, 'identity', async (tx) => {
    await expectNotFrozen(tx, (await tenantContext(tx, deps.realClock)).timeZone);
    const sheet = await decide(questionnaireIn(tx, kind), given);
    await closeCorrection(tx, { deps, actor, candidacyId, kind });
    await projectCandidacies(tx, deps.realClock, [candidacyId]);
    return sheet;
  });
}

async function decide(questionnaire: QuestionnaireTx, given: Given): Promise<ReviewSheet> {
  await applyVerdict(questionnaire, given);
  return buildSheet(questionnaire, given);
}
