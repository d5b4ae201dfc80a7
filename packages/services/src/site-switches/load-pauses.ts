import { and, inArray, isNull, schema, type TenantTx } from '@conoceles/db';

export type PauseRow = typeof schema.profilePauses.$inferSelect;

/** Pauses in force, by candidacy. One that was not ended is in force whatever the clock says: it fails closed. */
export async function loadPauses(
  tx: TenantTx,
  candidacyIds: readonly string[],
): Promise<ReadonlyMap<string, PauseRow>> {
  const { profilePauses: p } = schema;
  const rows = await tx
    .select()
    .from(p)
    .where(and(inArray(p.candidacyId, [...candidacyIds]), isNull(p.until)));
  return new Map(rows.map((row) => [row.candidacyId, row]));
}
