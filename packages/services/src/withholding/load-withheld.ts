import { and, inArray, isNull, schema, type TenantTx } from '@conoceles/db';

export type WithheldRow = typeof schema.withheldSections.$inferSelect;

/** Sections that are off the site now, by candidacy. One that was not put back is off whatever the clock says: it fails closed. */
export async function loadWithheld(
  tx: TenantTx,
  candidacyIds: readonly string[],
): Promise<ReadonlyMap<string, WithheldRow[]>> {
  const { withheldSections: w } = schema;
  const rows = await tx
    .select()
    .from(w)
    .where(and(inArray(w.candidacyId, [...candidacyIds]), isNull(w.until)));
  return Map.groupBy(rows, (row) => row.candidacyId);
}
