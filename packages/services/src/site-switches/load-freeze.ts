import { and, eq, inArray, isNull, schema, type TenantTx } from '@conoceles/db';
import type { PublicPart } from '@conoceles/rules';

/** Parts that are public now, by candidacy, while publication is frozen; null when it is not. */
export async function loadFreeze(
  tx: TenantTx,
  candidacyIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<PublicPart>> | null> {
  if ((await findFreeze(tx)) === undefined) return null;
  const { disclosures: d } = schema;
  const open = await tx
    .select({ candidacyId: d.candidacyId, part: d.part })
    .from(d)
    .where(and(inArray(d.candidacyId, [...candidacyIds]), isNull(d.until)));
  const byCandidacy = Map.groupBy(open, ({ candidacyId }) => candidacyId);
  return new Map([...byCandidacy].map(([id, rows]) => [id, new Set(rows.map(({ part }) => part))]));
}

/** The freeze in force: it ends only by hand. */
export async function findFreeze(tx: TenantTx) {
  const { siteSwitches: s } = schema;
  const [row] = await tx
    .select()
    .from(s)
    .where(and(eq(s.kind, 'freeze'), isNull(s.until)));
  return row;
}
