import type { QuestionnaireKind } from '@conoceles/contracts';
import { and, eq, inArray, max, schema, type TenantTx } from '@conoceles/db';

/** When the last correction of each questionnaire reached the site. */
export async function loadAppliedCorrections(
  tx: TenantTx<'identity'>,
  candidacyIds: readonly string[],
): Promise<ReadonlyMap<string, Partial<Record<QuestionnaireKind, Date>>>> {
  const { corrections: c } = schema;
  const rows = await tx
    .select({ candidacyId: c.candidacyId, kind: c.kind, at: max(c.appliedAt) })
    .from(c)
    .where(and(inArray(c.candidacyId, [...candidacyIds]), eq(c.state, 'applied')))
    .groupBy(c.candidacyId, c.kind);
  const found = new Map<string, Partial<Record<QuestionnaireKind, Date>>>();
  for (const { candidacyId, kind, at } of rows) {
    if (at !== null) found.set(candidacyId, { ...found.get(candidacyId), [kind]: at });
  }
  return found;
}
