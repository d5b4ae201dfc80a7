import type { CorrectionSummary, QuestionnaireDefinition, QuestionnaireKind } from '@conoceles/contracts';
import type { TenantTx } from '@conoceles/db';
import type { AccountActor } from '../actor.ts';
import type { OpenCandidacy } from '../capture/open-candidacy.ts';
import type { QuestionnaireResponse } from '../questionnaire/response-store.ts';
import { correctionRight } from './correction-right.ts';
import { correctionsOf } from './correction-rows.ts';
import { correctionFacts } from './correction-views.ts';

type Summarised = {
  readonly actor: AccountActor;
  readonly open: OpenCandidacy;
  readonly kind: QuestionnaireKind;
  readonly definition: QuestionnaireDefinition;
  readonly response: QuestionnaireResponse | null;
};

/** What the home of a candidacy says of corrections: whether one may be asked for, how many are left and where the last one stands. */
export async function correctionSummary(
  tx: TenantTx<'identity'>,
  { actor, open, kind, definition, response }: Summarised,
): Promise<CorrectionSummary> {
  const { allowed } = open.tenant.rules.corrections;
  const wasPublished = response !== null && response.publishedAt !== null;
  if (!wasPublished) return { offered: false, mayAsk: false, left: allowed, reopened: [], last: null };
  const rows = await correctionsOf(tx, open.summary.candidacyId, kind);
  const right = correctionRight(open, actor, response, rows);
  const [last] = rows;
  return {
    offered: allowed > 0,
    mayAsk: right.ok,
    left: Math.max(0, allowed - response.correctionsUsed),
    reopened: definition.sections
      .filter(({ id }) => response.reopenedSections.includes(id))
      .map(({ id, title }) => ({ slug: id, name: title })),
    last: last === undefined ? null : correctionFacts(last, definition, open.tenant),
  };
}
