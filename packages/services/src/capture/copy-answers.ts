import type { Answers, CopiedAnswers, CopyAnswers, Question } from '@conoceles/contracts';
import { recordAudit, type TenantTx } from '@conoceles/db';
import { isLocked, normaliseAnswers } from '@conoceles/rules';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import type { ServiceDeps } from '../deps.ts';
import { projectCandidacies } from '../publication/project-candidacies.ts';
import { expectEvent } from '../questionnaire/life.ts';
import { questionnaireIn, type ResponseStore } from '../questionnaire/response-store.ts';
import { notFound, ServiceProblem } from '../service-problem.ts';
import { openCaptured } from './open-candidacy.ts';
import { openQuestionnaire } from './open-questionnaire.ts';
import { ownCandidacies } from './own-candidacies.ts';
import type { CaptureTarget } from './target.ts';

/**
 * Fills in, as a draft, what is blank in one candidacy with what the same person answered in another (domain §3). Nothing that was written is replaced, and the
 * photograph is not copied: each is accepted where it will be seen. @returns how many questions were filled in
 * @throws ServiceProblem `not-found` when they are not the same person's or out of reach; `state-conflict`, `window-closed` as when saving
 */
export async function copyAnswers(
  deps: ServiceDeps,
  actor: AccountActor,
  { candidacyId, kind, from }: CaptureTarget & CopyAnswers,
): Promise<CopiedAnswers> {
  return asAccount(deps, actor, 'identity', async (tx) => {
    const open = await openCaptured(tx, { deps, actor, candidacyId });
    const own = await ownCandidacies(tx, open, actor);
    if (!own.some((other) => other.candidacyId === from)) throw notFound();
    const form = await openQuestionnaire(questionnaireIn(tx, kind), open, { actor, lock: 'for-update' });
    const { response, store, version, catalogues } = form;
    const state = expectEvent('save-draft', response, form.context);
    if (response?.publishedAt) throw new ServiceProblem('state-conflict', inCorrection);
    const questions = version.definition.sections.flatMap((section) => section.questions);
    const merged = fillBlanks(questions, form.answers, await answersOf(store, from));
    const draft = normaliseAnswers(version.definition, catalogues, merged);
    const copied = Object.keys(draft).filter((id) => form.answers[id] === undefined);
    if (copied.length === 0) return { copied: 0 };
    const saved = { savedAt: open.tenant.now, savedBy: actor.accountId, questionnaireVersionId: version.id };
    if (response !== null) await store.update(response, { ...saved, draft, state });
    else if ((await store.insert(candidacyId, { ...saved, draft })) === null) {
      throw new ServiceProblem(
        'state-conflict',
        'Alguien empezó a capturar este cuestionario en este momento. Vuelve a intentarlo.',
      );
    }
    await noteCopy(tx, { candidacyId, kind, from, questions: copied, at: deps.realClock.now() });
    await projectCandidacies(tx, deps.realClock, [candidacyId]);
    return { copied: copied.length };
  });
}

const inCorrection =
  'En una corrección sólo cambia la sección que se aceptó corregir: no se copian respuestas.';

/** What was sent, or what is being written. */
async function answersOf(store: ResponseStore, candidacyId: string): Promise<Answers> {
  const response = await store.find(candidacyId);
  if (response === null) return {};
  return (isLocked(response.state) ? response.submitted : response.draft) ?? {};
}

function fillBlanks(questions: readonly Question[], mine: Answers, theirs: Answers): Answers {
  const filled = { ...mine };
  for (const { id, type } of questions) {
    const answer = Object.hasOwn(theirs, id) ? theirs[id] : undefined;
    if (type !== 'photo' && answer !== undefined && filled[id] === undefined) filled[id] = answer;
  }
  return filled;
}

type Copy = CaptureTarget & {
  readonly from: string;
  readonly questions: readonly string[];
  readonly at: Date;
};

function noteCopy(tx: TenantTx, { candidacyId, kind, from, questions, at }: Copy): Promise<unknown> {
  return recordAudit(tx, {
    at,
    verb: 'questionnaire.copy',
    entity: 'candidacy',
    entityId: candidacyId,
    after: { kind, from, questions },
  });
}
