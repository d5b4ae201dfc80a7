import type { CorrectionSheet, CorrectionWay, DecideCorrection, LifeEvent } from '@conoceles/contracts';
import { eq, recordAudit, schema, type TenantTx } from '@conoceles/db';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import type { ServiceDeps } from '../deps.ts';
import { projectCandidacies } from '../publication/project-candidacies.ts';
import { expectEvent, lifeContext } from '../questionnaire/life.ts';
import { loadVersion } from '../questionnaire/load-versions.ts';
import { questionnaireIn, responseStore } from '../questionnaire/response-store.ts';
import { ServiceProblem } from '../service-problem.ts';
import { buildCorrectionSheet } from './build-correction-sheet.ts';
import { sealText } from './correction-rows.ts';
import { correctionWay } from './correction-way.ts';
import { type AttendedCorrection, openCorrection } from './open-correction.ts';
import { publishedAnswers } from './published-answers.ts';
import { tellAnswered } from './tell-answered.ts';

type Given = { deps: ServiceDeps; actor: AccountActor; decision: DecideCorrection };

/**
 * The OPL grants or refuses a correction. Granted, either its admin is to apply it (Sonora) or that section alone reopens to whoever captures, and is reviewed
 * again before it is public; meanwhile the public reads what was validated.
 * @throws ServiceProblem `state-conflict` when it was answered already; `not-found`
 */
export async function decideCorrection(
  deps: ServiceDeps,
  actor: AccountActor,
  correctionId: string,
  decision: DecideCorrection,
): Promise<CorrectionSheet> {
  return asAccount(deps, actor, 'identity', async (tx) => {
    const attended = await openCorrection(tx, { deps, actor, correctionId }, 'for-update');
    const { row, open } = attended;
    if (row.state !== 'requested')
      throw new ServiceProblem('state-conflict', 'Esta solicitud ya se respondió.');
    const accepted = decision.decision === 'accept';
    const reopens = accepted && (await grant(tx, attended, { deps, actor, decision })) === 'capturer';
    const { corrections: c } = schema;
    const state = accepted ? ('accepted' as const) : ('refused' as const);
    const decided = {
      state,
      decidedBy: actor.accountId,
      decidedAt: open.tenant.now,
      decisionCipher: decision.text === '' ? null : await sealText(tx, row.candidacyId, decision.text),
    };
    const [written] = await tx.update(c).set(decided).where(eq(c.id, row.id)).returning();
    await recordAudit(tx, {
      at: deps.realClock.now(),
      verb: accepted ? 'correction.accept' : 'correction.refuse',
      entity: 'candidacy',
      entityId: row.candidacyId,
      fields: [row.section],
      before: { kind: row.kind, state: row.state },
      after: { kind: row.kind, state },
    });
    await tellAnswered(tx, row, reopens ? 'reopened' : state, deps.realClock.now());
    return buildCorrectionSheet(tx, actor, { open, row: written ?? row });
  });
}

/** Spends one of the corrections and, where the capturer mends it, opens its section from what is published. @returns who makes the change */
async function grant(
  tx: TenantTx<'identity'>,
  { row, open }: AttendedCorrection,
  { deps, actor }: Given,
): Promise<CorrectionWay> {
  const { candidacyId, kind, section } = row;
  const store = responseStore(questionnaireIn(tx, kind));
  const response = await store.find(candidacyId, 'for-update');
  const published = await publishedAnswers(tx, candidacyId, kind);
  if (response === null || published === null) throw new ServiceProblem('state-conflict');
  const correctionsUsed = response.correctionsUsed + 1;
  const { definition } = await loadVersion(tx, response.questionnaireVersionId);
  const way = correctionWay(open.tenant.rules, definition, section);
  if (way === 'admin') {
    await store.update(response, { correctionsUsed });
    return way;
  }
  const event: LifeEvent = 'reopen';
  const context = { ...lifeContext(open, actor, response), correctionsAppliedBy: way };
  const state = expectEvent(event, response, context);
  const reopened = await store.update(response, {
    state,
    correctionsUsed,
    draft: published,
    reopenedSections: [section],
    // A round of its own: observations of before are not to be attended again.
    round: response.round + 1,
  });
  await recordAudit(tx, {
    at: deps.realClock.now(),
    verb: `questionnaire.${event}`,
    entity: 'candidacy',
    entityId: candidacyId,
    fields: [section],
    before: { kind, state: response.state, round: response.round },
    after: { kind, state, round: reopened.round },
  });
  await projectCandidacies(tx, deps.realClock, [candidacyId]);
  return way;
}
