import type { CatalogueEntry } from '@conoceles/contracts';
import { eq, schema, type TenantTx } from '@conoceles/db';
import { motivesCatalogue } from '../tenants/desired-state.ts';

/** Why a questionnaire may be returned (art. 18), as the tenant's folder last said. */
export async function loadMotives(tx: TenantTx): Promise<readonly CatalogueEntry[]> {
  const { catalogues } = schema;
  const [row] = await tx
    .select({ entries: catalogues.entries })
    .from(catalogues)
    .where(eq(catalogues.name, motivesCatalogue));
  return row?.entries ?? [];
}

/** The motive in words; one that left the catalogue keeps its own. */
export function motiveInWords(motives: readonly CatalogueEntry[], value: string): string {
  return motives.find((motive) => motive.value === value)?.label ?? value.replaceAll('-', ' ');
}
