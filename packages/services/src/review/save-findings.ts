import type { QuestionnaireDefinition, ReviewSheet, SaveFindings } from '@conoceles/contracts';
import { recordAudit } from '@conoceles/db';
import type { AccountActor } from '../actor.ts';
import type { CaptureTarget } from '../capture/target.ts';
import { observableSections } from '../corrections/expect-open-section.ts';
import type { ServiceDeps } from '../deps.ts';
import { expectHash } from '../questionnaire/conflict.ts';
import { loadVersion } from '../questionnaire/load-versions.ts';
import type { QuestionnaireTx } from '../questionnaire/response-store.ts';
import { withQuestionnaire } from '../questionnaire/with-questionnaire.ts';
import { ServiceProblem } from '../service-problem.ts';
import { buildSheet } from './build-sheet.ts';
import { expectVerifier } from './expect-verifier.ts';
import { answeredSections, dropMarks, loadMarks, markCounts, saveMarks } from './marks.ts';
import { dropDrafts, loadDrafts, saveDrafts } from './observation-drafts.ts';
import { openReviewed, type Reviewed } from './open-reviewed.ts';
import { saveScores } from './rubric-scores.ts';

type Saving = {
  readonly deps: ServiceDeps;
  readonly actor: AccountActor;
  readonly candidacyId: string;
  readonly findings: SaveFindings;
};

/**
 * Keeps what a reviewer found so far, section by section, of exactly what was read: the review survives a closed tab and a colleague can go on with it.
 * It is no verdict: whoever captures sees nothing of it.
 * @throws ServiceProblem `conflict` when the answers are others than those read; `state-conflict` when it is not in review; `invalid-input`; `forbidden`
 */
export async function saveFindings(
  deps: ServiceDeps,
  actor: AccountActor,
  { candidacyId, kind }: CaptureTarget,
  findings: SaveFindings,
): Promise<ReviewSheet> {
  expectVerifier(actor, kind);
  return withQuestionnaire(deps, actor, kind, async (questionnaire) => {
    const saving = { deps, actor, candidacyId, findings };
    const reviewed = await openReviewed(questionnaire, saving, 'for-update');
    expectHash(reviewed.response, findings.contentHash);
    expectInReview(reviewed);
    const { definition } = await loadVersion(questionnaire.tx, reviewed.response.questionnaireVersionId);
    await writeFindings(questionnaire, reviewed, { ...saving, definition });
    return buildSheet(questionnaire, { deps, actor, candidacyId });
  });
}

function expectInReview({ response }: Reviewed): void {
  if (response.state === 'in-review' || response.state === 'first-validated') return;
  throw new ServiceProblem('state-conflict', 'Tómalo para verificar antes de marcar sus secciones.');
}

async function writeFindings(
  questionnaire: QuestionnaireTx,
  { open, response }: Reviewed,
  saving: Saving & { definition: QuestionnaireDefinition },
): Promise<void> {
  const { actor, candidacyId, definition, findings } = saving;
  const { kind, tx } = questionnaire;
  expectSections(findings, observableSections(response, definition));
  const { now } = open.tenant;
  const named = (found: SaveFindings['sections'][number]['found']) =>
    findings.sections.filter((one) => one.found === found);
  const drafts = named('observed').map(({ section, motive, text }) => {
    return {
      section,
      motive,
      text,
      contentHash: findings.contentHash,
      draftedAt: now,
      draftedBy: actor.accountId,
    };
  });
  await saveDrafts(questionnaire, response, drafts);
  const correct = named('correct').map(({ section }) => section);
  await dropDrafts(questionnaire, response, [...correct, ...named('none').map(({ section }) => section)]);
  const target = { candidacyId, kind };
  await dropMarks(
    tx,
    target,
    [...named('none'), ...named('observed')].map(({ section }) => section),
  );
  if (findings.allCorrect === true) {
    const drafted = (await loadDrafts(questionnaire, response)).map(({ section }) => section);
    correct.push(...answeredSections(definition, response).filter((section) => !drafted.includes(section)));
  }
  const marked = await markCorrect(questionnaire, { open, response }, { actor, sections: correct });
  const rubrics = kind === 'curricular' ? open.tenant.rules.rubrics : [];
  const scored = await saveScores(tx, findings, { candidacyId, rubrics, by: actor.accountId, at: now });
  if (marked.length === 0 && drafts.length === 0 && !scored) return;
  await recordAudit(tx, {
    at: saving.deps.realClock.now(),
    verb: 'review.mark',
    entity: 'candidacy',
    entityId: candidacyId,
    fields: [...marked, ...drafts.map(({ section }) => section)],
    after: { kind, contentHash: findings.contentHash, correct: marked, observed: drafts.length, scored },
  });
}

function expectSections(findings: SaveFindings, definition: QuestionnaireDefinition): void {
  const unknown = findings.sections.findIndex(
    ({ section }) => !definition.sections.some(({ id }) => id === section),
  );
  if (unknown === -1) return;
  const pointer = `/sections/${unknown}/section`;
  throw new ServiceProblem('invalid-input', undefined, [
    { pointer, detail: 'Elige una sección de este cuestionario.' },
  ]);
}

/** Marks sections as correct for whoever reads them. Those already marked so keep the name and date of who did. @returns those newly marked */
export async function markCorrect(
  { kind, tx }: QuestionnaireTx,
  { open, response }: Reviewed,
  { actor, sections }: { actor: AccountActor; sections: readonly string[] },
): Promise<string[]> {
  const target = { candidacyId: open.summary.candidacyId, kind };
  const standing = (await loadMarks(tx, target)).filter((mark) => markCounts(mark, response));
  const kept = standing.map(({ section }) => section);
  const fresh = [...new Set(sections)].filter((section) => !kept.includes(section));
  const own = {
    contentHash: response.submittedHash ?? '',
    markedBy: actor.accountId,
    markedAt: open.tenant.now,
  };
  await saveMarks(
    tx,
    target,
    fresh.map((section) => ({ section, ...own })),
  );
  return fresh;
}
