import type { Answers, Catalogues } from '@conoceles/contracts';
import { isLocked, type LifeContext, nextState, normaliseAnswers } from '@conoceles/rules';
import type { AccountActor } from '../actor.ts';
import { lifeContext, stateOf } from '../questionnaire/life.ts';
import {
  loadCatalogues,
  loadCurrentVersion,
  loadVersion,
  type QuestionnaireVersion,
} from '../questionnaire/load-versions.ts';
import {
  type QuestionnaireResponse,
  type QuestionnaireTx,
  type ResponseStore,
  responseStore,
} from '../questionnaire/response-store.ts';
import type { OpenCandidacy } from './open-candidacy.ts';

/** One questionnaire as whoever captures it meets it. */
export type OpenQuestionnaire = {
  readonly store: ResponseStore;
  readonly response: QuestionnaireResponse | null;
  readonly context: LifeContext;
  /** A draft moves forward to the newest definition; what was sent, and a correction of what is published, stay with the one it was answered under. */
  readonly version: QuestionnaireVersion;
  readonly catalogues: Catalogues;
  readonly answers: Answers;
  readonly editable: boolean;
};

export async function openQuestionnaire(
  questionnaire: QuestionnaireTx,
  open: OpenCandidacy,
  { actor, lock }: { actor: AccountActor; lock?: 'for-update' },
): Promise<OpenQuestionnaire> {
  const { kind, tx } = questionnaire;
  const store = responseStore(questionnaire);
  const response = await store.find(open.summary.candidacyId, lock);
  const context = lifeContext(open, actor, response);
  const sent = response !== null && isLocked(response.state) ? response : null;
  const answered = sent ?? (response?.publishedAt ? response : null);
  const version =
    answered === null
      ? await loadCurrentVersion(tx, open.summary.processId, kind)
      : await loadVersion(tx, answered.questionnaireVersionId);
  const catalogues = await loadCatalogues(tx);
  const answers =
    sent === null
      ? normaliseAnswers(version.definition, catalogues, response?.draft ?? {})
      : (sent.submitted ?? {});
  const editable = nextState(stateOf(response), 'save-draft', context).ok;
  return { store, response, context, version, catalogues, answers, editable };
}
