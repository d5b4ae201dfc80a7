import type { QuestionnaireState, Verdict } from '@conoceles/contracts';
import { recordAudit } from '@conoceles/db';
import type { AccountActor } from '../actor.ts';
import { observableSections } from '../corrections/expect-open-section.ts';
import type { ServiceDeps } from '../deps.ts';
import { publishPhoto } from '../photos/photo-states.ts';
import { expectHash } from '../questionnaire/conflict.ts';
import { expectEvent, lifeContext } from '../questionnaire/life.ts';
import { loadVersion } from '../questionnaire/load-versions.ts';
import {
  type QuestionnaireTx,
  type ResponseChanges,
  responseStore,
} from '../questionnaire/response-store.ts';
import { ServiceProblem } from '../service-problem.ts';
import { setTurn } from './assign-reviews.ts';
import { expectObservations } from './expect-observations.ts';
import { loadMotives } from './load-motives.ts';
import { answeredSections, loadMarks, pendingSections } from './marks.ts';
import { dropDrafts } from './observation-drafts.ts';
import { openReviewed, type Reviewed } from './open-reviewed.ts';
import { markCorrect } from './save-findings.ts';

export type Given = { deps: ServiceDeps; actor: AccountActor; candidacyId: string; verdict: Verdict };

/**
 * One verdict on exactly what was read, with its line in the log. Everything that can refuse it is asked before anything is written.
 * @throws ServiceProblem `conflict`, `state-conflict`, `invalid-input`, `forbidden`, `not-found`
 */
export async function applyVerdict(questionnaire: QuestionnaireTx, given: Given): Promise<void> {
  const { actor, candidacyId, deps, verdict } = given;
  const reviewed = await openReviewed(questionnaire, given, 'for-update');
  const { open, response } = reviewed;
  const state = expectEvent(verdict.verdict, response, lifeContext(open, actor, response));
  expectHash(response, verdict.contentHash);
  if (verdict.verdict === 'validate') await expectAllCorrect(questionnaire, reviewed, given);
  if (verdict.verdict === 'observe') await observe(questionnaire, reviewed, given);
  const changed = await responseStore(questionnaire).update(response, {
    state,
    ...changesOf({ verdict: verdict.verdict, state }, reviewed, actor.accountId),
  });
  await passTurn(questionnaire, reviewed, given);
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
}

/** Nothing is validated that was not found correct, section by section; «todo correcto» says it of all at once. */
async function expectAllCorrect(
  questionnaire: QuestionnaireTx,
  reviewed: Reviewed,
  { actor, verdict }: Given,
): Promise<void> {
  const { response } = reviewed;
  const { kind, tx } = questionnaire;
  const { definition } = await loadVersion(tx, response.questionnaireVersionId);
  if (verdict.verdict === 'validate' && verdict.allCorrect === true) {
    await markCorrect(questionnaire, reviewed, { actor, sections: answeredSections(definition, response) });
    return;
  }
  const marks = await loadMarks(tx, { candidacyId: response.candidacyId, kind });
  const pending = pendingSections(definition, response, marks);
  if (pending.length === 0) return;
  const titles = definition.sections
    .filter(({ id }) => pending.includes(id))
    .map(({ title }) => `«${title}»`);
  throw new ServiceProblem(
    'state-conflict',
    `Antes de validar marca como correctas: ${titles.join(', ')}.`,
    pending.map((section) => ({
      pointer: `/sections/${section}`,
      detail: 'Márcala como correcta o con observaciones.',
    })),
  );
}

type Decided = { readonly verdict: Verdict['verdict']; readonly state: QuestionnaireState };

const unvalidated = {
  firstValidatedAt: null,
  firstValidatedBy: null,
  validatedAt: null,
  validatedBy: null,
} as const;

function changesOf({ verdict, state }: Decided, { open, response }: Reviewed, by: string): ResponseChanges {
  const { now } = open.tenant;
  switch (verdict) {
    case 'take-in-review':
      return { reviewStartedAt: now, ...unvalidated };
    case 'release-review':
      return { reviewStartedAt: null };
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

/** Who takes it has it; who lets it go, or gave the first of two validations, leaves it to the others. */
async function passTurn(
  { kind, tx }: QuestionnaireTx,
  { open }: Reviewed,
  { actor, candidacyId, verdict }: Given,
): Promise<void> {
  const turn = { ids: [candidacyId], kind, by: actor.accountId, at: open.tenant.now };
  if (verdict.verdict === 'take-in-review') await setTurn(tx, { ...turn, accountId: actor.accountId });
  if (verdict.verdict === 'release-review') await setTurn(tx, { ...turn, accountId: null });
  if (verdict.verdict === 'validate' && open.tenant.rules.twoStepValidation) {
    await setTurn(tx, { ...turn, accountId: null });
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
  await dropDrafts(questionnaire, response);
}
