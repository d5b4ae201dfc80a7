import type { Answers, ApplyCorrection, CorrectionSheet } from '@conoceles/contracts';
import { recordAudit, type TenantTx } from '@conoceles/db';
import { checkAnswers, normaliseAnswers } from '@conoceles/rules';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import { mergeSection } from '../capture/merge-section.ts';
import { receiptOf } from '../capture/receipt.ts';
import type { ServiceDeps } from '../deps.ts';
import { projectCandidacies } from '../publication/project-candidacies.ts';
import { expectRevision } from '../questionnaire/conflict.ts';
import { expectEvent, lifeContext } from '../questionnaire/life.ts';
import { loadCatalogues, loadVersion } from '../questionnaire/load-versions.ts';
import {
  type QuestionnaireResponse,
  questionnaireIn,
  responseStore,
} from '../questionnaire/response-store.ts';
import { notFound, ServiceProblem } from '../service-problem.ts';
import { expectNotFrozen } from '../site-switches/expect-not-frozen.ts';
import { buildCorrectionSheet } from './build-correction-sheet.ts';
import { closeCorrection } from './close-correction.ts';
import { type AttendedCorrection, openCorrection } from './open-correction.ts';
import { publishedAnswers } from './published-answers.ts';

type Given = { deps: ServiceDeps; actor: AccountActor; input: ApplyCorrection };

/**
 * The admin applies a granted correction to its one section (Sonora §8 IV). What citizens read changes in the same transaction; the content has a new hash and
 * therefore a new receipt. Late or not, it stays as it was captured.
 * @throws ServiceProblem `invalid-input` with a pointer per answer; `conflict`, `state-conflict`, `forbidden`, `not-found`
 */
export async function applyCorrection(
  deps: ServiceDeps,
  actor: AccountActor,
  correctionId: string,
  input: ApplyCorrection,
): Promise<CorrectionSheet> {
  return asAccount(deps, actor, 'identity', async (tx) => {
    const attended = await openCorrection(tx, { deps, actor, correctionId }, 'for-update');
    const { candidacyId, kind } = attended.row;
    if (attended.row.state !== 'accepted') {
      throw new ServiceProblem('state-conflict', 'Sólo se aplica una corrección aceptada y pendiente.');
    }
    await expectNotFrozen(tx, attended.open.tenant.timeZone);
    await write(tx, attended, { deps, actor, input });
    await closeCorrection(tx, { deps, actor, candidacyId, kind });
    await projectCandidacies(tx, deps.realClock, [candidacyId]);
    return buildCorrectionSheet(tx, actor, await openCorrection(tx, { deps, actor, correctionId }));
  });
}

async function write(
  tx: TenantTx<'identity'>,
  { row, open }: AttendedCorrection,
  { deps, actor, input }: Given,
): Promise<void> {
  const { candidacyId, kind } = row;
  const store = responseStore(questionnaireIn(tx, kind));
  const response = await store.find(candidacyId, 'for-update');
  const published = await publishedAnswers(tx, candidacyId, kind);
  if (response === null || published === null) throw notFound();
  const state = expectEvent('apply-correction', response, lifeContext(open, actor, response));
  expectRevision(response, input.revision);
  const answers = await corrected(tx, response, { section: row.section, published, sent: input.answers });
  const { now } = open.tenant;
  const changed = await store.update(response, {
    state,
    draft: answers,
    submitted: answers,
    published: answers,
    submittedHash: await store.hash(candidacyId, answers),
    submittedAt: now,
    submittedBy: actor.accountId,
    publishedAt: now,
    publishedBy: actor.accountId,
  });
  const receipt = receiptOf(kind, changed);
  await recordAudit(tx, {
    at: deps.realClock.now(),
    verb: 'questionnaire.apply-correction',
    entity: 'candidacy',
    entityId: candidacyId,
    fields: [row.section],
    before: { kind, state: response.state, contentHash: response.submittedHash },
    after: { kind, state, contentHash: receipt?.contentHash ?? null, folio: receipt?.folio ?? null },
  });
}

type Change = { readonly section: string; readonly published: Answers; readonly sent: Answers };

/** What is published with that section replaced, under the form it was answered in. */
async function corrected(
  tx: TenantTx,
  response: QuestionnaireResponse,
  { section: id, published, sent }: Change,
): Promise<Answers> {
  const { definition } = await loadVersion(tx, response.questionnaireVersionId);
  const catalogues = await loadCatalogues(tx);
  const section = definition.sections.find((one) => one.id === id);
  if (section === undefined) throw notFound();
  const answers = normaliseAnswers(definition, catalogues, mergeSection(section, published, sent));
  const problems = checkAnswers(definition, catalogues, answers, { mode: 'submit' })
    .filter((problem) => problem.section === id)
    .map(({ pointer, message }) => ({ pointer, detail: message }));
  if (problems.length > 0) {
    throw new ServiceProblem('invalid-input', 'Falta corregir lo siguiente.', problems);
  }
  return answers;
}
