import type { CorrectionItem, CorrectionView, QuestionnaireDefinition } from '@conoceles/contracts';
import type { TenantTx } from '@conoceles/db';
import { dayAndHourInWords } from '@conoceles/rules';
import type { TenantContext } from '../tenants/tenant-context.ts';
import { type CorrectionRow, isOpen, openText } from './correction-rows.ts';

export type CorrectionFacts = Pick<
  CorrectionItem,
  'id' | 'kind' | 'section' | 'state' | 'requestedAt' | 'dueWords' | 'overdue' | 'decidedAt' | 'appliedAt'
>;

/** A correction without its texts, with its deadline in words. */
export function correctionFacts(
  row: CorrectionRow,
  definition: Pick<QuestionnaireDefinition, 'sections'>,
  { now, rules, timeZone }: Pick<TenantContext, 'now' | 'rules' | 'timeZone'>,
): CorrectionFacts {
  const title = definition.sections.find(({ id }) => id === row.section)?.title ?? row.section;
  // Where the capturer mends it, the OPL has done its part when it answers.
  const waits =
    row.state === 'requested' || (row.state === 'accepted' && rules.corrections.appliedBy === 'admin');
  return {
    id: row.id,
    kind: row.kind,
    section: { slug: row.section, name: title },
    state: row.state,
    requestedAt: row.requestedAt.toISOString(),
    dueWords: dayAndHourInWords(row.dueAt, now, timeZone),
    overdue: isOpen(row) && waits && now > row.dueAt,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    appliedAt: row.appliedAt?.toISOString() ?? null,
  };
}

/** The same with what was asked and answered. */
export async function correctionViews(
  tx: TenantTx<'identity'>,
  rows: readonly CorrectionRow[],
  definition: QuestionnaireDefinition,
  tenant: TenantContext,
): Promise<CorrectionView[]> {
  return Promise.all(
    rows.map(async (row) => ({
      ...correctionFacts(row, definition, tenant),
      reason: (await openText(tx, row.candidacyId, row.reasonCipher)) ?? '',
      decision: await openText(tx, row.candidacyId, row.decisionCipher),
    })),
  );
}
