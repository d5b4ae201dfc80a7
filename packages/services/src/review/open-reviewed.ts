import { sql } from '@conoceles/db';
import type { AccountActor } from '../actor.ts';
import { type OpenCandidacy, openCandidacy } from '../capture/open-candidacy.ts';
import type { ServiceDeps } from '../deps.ts';
import {
  type QuestionnaireResponse,
  type QuestionnaireTx,
  responseStore,
} from '../questionnaire/response-store.ts';
import { notFound } from '../service-problem.ts';

export type Reviewed = { readonly open: OpenCandidacy; readonly response: QuestionnaireResponse };
export type ReviewInput = {
  readonly deps: ServiceDeps;
  readonly actor: AccountActor;
  readonly candidacyId: string;
};

/** A questionnaire that was submitted at least once; drafts are nobody's but who writes them. @throws ServiceProblem `not-found` */
export async function openReviewed(
  questionnaire: QuestionnaireTx,
  { deps, candidacyId }: ReviewInput,
  lock?: 'for-update',
): Promise<Reviewed> {
  const open = await openCandidacy(questionnaire.tx, { deps, candidacyId, reach: sql`true` });
  const response = await responseStore(questionnaire).find(candidacyId, lock);
  if (response === null || response.submitted === null) throw notFound();
  return { open, response };
}
