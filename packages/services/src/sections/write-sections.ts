import { createHash } from 'node:crypto';
import { schema, type TenantTx } from '@conoceles/db';
import { insertInBatches } from '../demonstration-load/insert-in-batches.ts';

/** One section with the ids of its territories. */
export type PlacedSection = {
  readonly number: number;
  readonly municipalityId: string;
  readonly districtId: string;
};

/** Replaces the state's catalogue of sections. Its version is the hash of what it says, so the same catalogue keeps its address. */
export async function writeSections(
  tx: TenantTx,
  sections: readonly PlacedSection[],
  facts: { readonly source: string; readonly invented: boolean; readonly at: Date },
): Promise<string> {
  const { publishedSectionCatalogues: c, publishedSections: s } = schema;
  const sorted = [...sections].sort((one, other) => one.number - other.number);
  const told = sorted.map(
    ({ number, municipalityId, districtId }) => `${number} ${municipalityId} ${districtId}`,
  );
  const version = createHash('sha256').update(told.join('\n')).digest('hex').slice(0, 16);
  await tx.delete(s);
  const rows = sorted.map((section) => ({ tenantId: tx.tenantId, ...section }));
  await insertInBatches(rows, (slice) => tx.insert(s).values(slice));
  const row = {
    version,
    source: facts.source,
    invented: facts.invented,
    sections: sections.length,
    importedAt: facts.at,
  };
  await tx
    .insert(c)
    .values({ tenantId: tx.tenantId, ...row })
    .onConflictDoUpdate({ target: c.tenantId, set: row });
  return version;
}
