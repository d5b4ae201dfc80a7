import type { Answers, Receipt } from '@conoceles/contracts';
import { recordAudit, type TenantTx } from '@conoceles/db';
import type { AccountActor } from '../actor.ts';
import { noteSubmission } from '../alerts/note-submission.ts';
import { asAccount } from '../as-account.ts';
import type { ServiceDeps } from '../deps.ts';
import { type DroppedFiles, deleteDropped, nothingDropped } from '../photos/pending-photo.ts';
import { keepSubmittedPhoto } from '../photos/photo-states.ts';
import { projectCandidacies } from '../publication/project-candidacies.ts';
import { expectRevision } from '../questionnaire/conflict.ts';
import { canonicalJson } from '../questionnaire/content-hash.ts';
import { keepFormerSubmission } from '../questionnaire/former-submissions.ts';
import { expectEvent } from '../questionnaire/life.ts';
import { type QuestionnaireResponse, questionnaireIn } from '../questionnaire/response-store.ts';
import { ServiceProblem } from '../service-problem.ts';
import { openCaptured } from './open-candidacy.ts';
import { type OpenQuestionnaire, openQuestionnaire } from './open-questionnaire.ts';
import { receiptOf } from './receipt.ts';
import { submissionProblems } from './submission-problems.ts';
import type { CaptureTarget } from './target.ts';

type Input = CaptureTarget & { revision: number };

/**
 * Sends one questionnaire to be verified and closes it. Everything is checked here, whatever the form said: window, state, limits and what is missing. An
 * earlier authorisation of the party lapses. In identity scope because what the public reads of its state changes with it.
 * @throws ServiceProblem `invalid-input` with a pointer per answer; `conflict`, `state-conflict`, `window-closed`
 */
export async function submitCapture(deps: ServiceDeps, actor: AccountActor, input: Input): Promise<Receipt> {
  const { receipt, dropped } = await asAccount(deps, actor, 'identity', (tx) =>
    submit(tx, { deps, actor, input }),
  );
  await deleteDropped(deps.files, actor.tenantId, dropped);
  return receipt;
}

async function submit(
  tx: TenantTx<'identity'>,
  { deps, actor, input }: { deps: ServiceDeps; actor: AccountActor; input: Input },
): Promise<{ receipt: Receipt; dropped: DroppedFiles }> {
  const { candidacyId, kind } = input;
  const open = await openCaptured(tx, { deps, actor, candidacyId });
  const questionnaire = questionnaireIn(tx, kind);
  const form = await openQuestionnaire(questionnaire, open, { actor, lock: 'for-update' });
  const { context, response, store } = form;
  if (response === null) throw new ServiceProblem('state-conflict', 'Aún no hay respuestas que enviar.');
  const state = expectEvent('submit', response, context);
  expectRevision(response, input.revision);
  expectComplete(form, open.tenant);
  const answers = form.answers;
  await keepFormerSubmission(questionnaire, response);
  const sent = await store.update(response, {
    ...unreviewed,
    state,
    questionnaireVersionId: form.version.id,
    draft: answers,
    submitted: answers,
    submittedHash: await store.hash(candidacyId, answers),
    capturedAt: response.capturedAt ?? open.tenant.now,
    submittedAt: open.tenant.now,
    submittedBy: actor.accountId,
    late: response.late || context.window === 'late',
  });
  const dropped = kind === 'curricular' ? await keepSubmittedPhoto(tx, candidacyId, answers) : nothingDropped;
  if (kind === 'curricular') {
    const { definition } = form.version;
    await noteSubmission(tx, { candidacyId, definition, answers, at: open.tenant.now });
  }
  const receipt = receiptOf(kind, sent);
  if (receipt === null) throw new Error('a submission without receipt');
  await recordAudit(tx, {
    at: deps.realClock.now(),
    verb: 'questionnaire.submit',
    entity: 'candidacy',
    entityId: candidacyId,
    fields: changedSections(form, response),
    before: { kind, state: response.state, contentHash: response.submittedHash },
    after: {
      kind,
      state,
      contentHash: receipt.contentHash,
      folio: receipt.folio,
      late: receipt.late,
      round: sent.round,
    },
  });
  await projectCandidacies(tx, deps.realClock, [candidacyId]);
  return { receipt, dropped };
}

/** Authorisations and verdicts are about what was sent before. */
const unreviewed = {
  authorisedAt: null,
  authorisedBy: null,
  authorisedHash: null,
  reviewStartedAt: null,
  firstValidatedAt: null,
  firstValidatedBy: null,
  validatedAt: null,
  validatedBy: null,
} as const;

function expectComplete(form: OpenQuestionnaire, tenant: Parameters<typeof submissionProblems>[1]): void {
  const problems = submissionProblems(form, tenant);
  if (problems.length === 0) return;
  throw new ServiceProblem(
    'invalid-input',
    'Falta completar o corregir respuestas antes de enviar.',
    problems.map(({ pointer, message }) => ({ pointer, detail: message })),
  );
}

/** Sections and not questions: that a follow-up was answered tells what was answered before it. */
function changedSections({ version, answers }: OpenQuestionnaire, before: QuestionnaireResponse): string[] {
  const of = (all: Answers, questions: readonly { id: string }[]) =>
    canonicalJson(questions.map(({ id }) => all[id] ?? null));
  return version.definition.sections
    .filter(({ questions }) => of(answers, questions) !== of(before.submitted ?? {}, questions))
    .map(({ id }) => id);
}
