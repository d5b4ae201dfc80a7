import type { QuestionnaireState, ReviewSheet, Verdict } from '@conoceles/contracts';
import { recordAudit } from '@conoceles/db';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import type { CaptureTarget } from '../capture/target.ts';
import { closeCorrection } from '../corrections/close-correction.ts';
import { observableSections } from '../corrections/expect-open-section.ts';
import type { ServiceDeps } from '../deps.ts';
import { publishPhoto } from '../photos/photo-states.ts';
import { projectCandidacies } from '../publication/project-candidacies.ts';
import { expectHash } from '../questionnaire/conflict.ts';
import { expectEvent, lifeContext } from '../questionnaire/life.ts';
import { loadVersion } from '../questionnaire/load-versions.ts';
import {
  type QuestionnaireTx,
  questionnaireIn,
  type ResponseChanges,
  responseStore,
} from '../questionnaire/response-store.ts';
import { withQuestionnaire } from '../questionnaire/with-questionnaire.ts';
import { buildSheet, openReviewed, type Reviewed } from './build-sheet.ts';
import { expectObservations } from './expect-observations.ts';
import { expectVerifier } from './expect-verifier.ts';
import { loadMotives } from './load-motives.ts';

type Given = { deps: ServiceDeps; actor: AccountActor; candidacyId: string; verdict: Verdict };

/**
 * A reviewer takes, returns, validates or publishes exactly what was read. What is published reaches the projection in the same transaction.
 * @throws ServiceProblem `conflict` when the answers are others than those read; `state-conflict`; `invalid-input`; `forbidden`; `not-found`
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
    const sheet = await decide(questionnaireIn(tx, kind), given);
    await closeCorrection(tx, { deps, actor, candidacyId, kind });
    await projectCandidacies(tx, deps.realClock, [candidacyId]);
    return sheet;
  });
}

async function decide(questionnaire: QuestionnaireTx, given: Given): Promise<ReviewSheet> {
  const { actor, candidacyId, deps, verdict } = given;
  const reviewed = await openReviewed(questionnaire, given, 'for-update');
  const { open, response } = reviewed;
  const state = expectEvent(verdict.verdict, response, lifeContext(open, actor, response));
  expectHash(response, verdict.contentHash);
  if (verdict.verdict === 'observe') await observe(questionnaire, reviewed, given);
  const changed = await responseStore(questionnaire).update(response, {
    state,
    ...changesOf({ verdict: verdict.verdict, state }, reviewed, actor.accountId),
  });
  if (verdict.verdict === 'publish' && questionnaire.kind === 'curricular') {
    await publishPhoto(questionnaire.tx, candidacyId, response.submitted ?? {});
  }
  const { kind } = questionnaire;
  await recordAudit(questionnaire.tx, {
    at: deps.realClock.now(),
    verb: `questionnaire.${verdict.verdict}`,
    entity: 'candidacy',
    entityId: candidacyId,
    fields: verdict.verdict === 'observe' ? verdict.observations.map(({ section }) => section) : [],
    before: { kind, state: response.state, round: response.round },
    after: {
      kind,
      state,
      round: changed.round,
      contentHash: verdict.contentHash,
      ...(verdict.verdict === 'observe' ? { motives: verdict.observations.map(({ motive }) => motive) } : {}),
    },
  });
  return buildSheet(questionnaire, given);
}

type Decided = { readonly verdict: Verdict['verdict']; readonly state: QuestionnaireState };

function changesOf({ verdict, state }: Decided, { open, response }: Reviewed, by: string): ResponseChanges {
  const { now } = open.tenant;
  const unvalidated = {
    firstValidatedAt: null,
    firstValidatedBy: null,
    validatedAt: null,
    validatedBy: null,
  };
  switch (verdict) {
    case 'take-in-review':
      return { reviewStartedAt: now, ...unvalidated };
    case 'observe':
      return { round: response.round + 1, ...unvalidated };
    case 'validate':
      return state === 'first-validated'
        ? { firstValidatedAt: now, firstValidatedBy: by }
        : { validatedAt: now, validatedBy: by };
    case 'publish':
      return { published: response.submitted ?? {}, publishedAt: now, publishedBy: by, reopenedSections: [] };
  }
}

async function observe(questionnaire: QuestionnaireTx, { open, response }: Reviewed, given: Given) {
  const { actor, verdict } = given;
  if (verdict.verdict !== 'observe') return;
  const { definition } = await loadVersion(questionnaire.tx, response.questionnaireVersionId);
  const observable = observableSections(response, definition);
  expectObservations(verdict.observations, observable, await loadMotives(questionnaire.tx));
  const stamp = { round: response.round, observedAt: open.tenant.now };
  const observations = verdict.observations.map((observation) => ({ ...observation, ...stamp }));
  await responseStore(questionnaire).observe(response, observations, actor.accountId);
}
