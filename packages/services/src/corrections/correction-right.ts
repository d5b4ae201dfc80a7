import { type CorrectionRight, mayAskCorrection } from '@conoceles/rules';
import type { AccountActor } from '../actor.ts';
import type { OpenCandidacy } from '../capture/open-candidacy.ts';
import { lifeContext } from '../questionnaire/life.ts';
import type { QuestionnaireResponse } from '../questionnaire/response-store.ts';
import { type CorrectionRow, isOpen } from './correction-rows.ts';

/** What the rules say to whoever would ask for a correction now. @param rows the corrections of that questionnaire */
export function correctionRight(
  open: OpenCandidacy,
  actor: AccountActor,
  response: QuestionnaireResponse | null,
  rows: readonly CorrectionRow[],
): CorrectionRight {
  const { tenant } = open;
  const context = lifeContext(open, actor, response);
  return mayAskCorrection({
    now: tenant.now,
    timeZone: tenant.timeZone,
    electionDay: tenant.process.electionDay,
    rules: tenant.rules.corrections,
    candidacyStatus: context.candidacyStatus,
    independent: context.independent,
    actor: context.actor,
    state: response?.state ?? 'not-started',
    publishedAt: response?.publishedAt ?? null,
    used: response?.correctionsUsed ?? 0,
    open: rows.some(isOpen),
  });
}
