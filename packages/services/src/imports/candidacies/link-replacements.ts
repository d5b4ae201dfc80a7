import { and, eq, isNull, schema, type TenantTx } from '@conoceles/db';
import type { CandidacyToAdd } from '../../registry/add-candidacies.ts';
import type { PlannedCandidacy } from './plan.ts';

/** Places that a registered substitution left free and nobody has taken yet. */
export interface VacatedPlaces {
  has(nominationId: string, planned: PlannedCandidacy): boolean;
  readonly byPlace: ReadonlyMap<string, string>;
}

const placeKey = (nominationId: string, role: string, listNumber: number | null | undefined) =>
  `${nominationId}|${role}|${listNumber ?? '-'}`;

export async function loadVacated(tx: TenantTx, processId: string): Promise<VacatedPlaces> {
  const { candidacies: c } = schema;
  const rows = await tx
    .select()
    .from(c)
    .where(and(eq(c.processId, processId), eq(c.status, 'substituted'), isNull(c.replacedById)));
  const byPlace = new Map(rows.map((row) => [placeKey(row.nominationId, row.role, row.listNumber), row.id]));
  return {
    byPlace,
    has: (nominationId, { facts }) => byPlace.has(placeKey(nominationId, facts.role, facts.listNumber)),
  };
}

/** One that left, and who took the place. */
export interface Replacement {
  readonly left: string;
  readonly by: string;
}

/** Whoever takes a vacated place is the one its tombstone points to. Answers the replacements: those tombstones are to be published again. */
export async function linkReplacements(
  tx: TenantTx,
  {
    vacated,
    additions,
    ids,
    at,
  }: { vacated: VacatedPlaces; additions: readonly CandidacyToAdd[]; ids: readonly string[]; at: Date },
): Promise<Replacement[]> {
  const { candidacies: c } = schema;
  const replacements: Replacement[] = [];
  for (const [index, { nomination, role, listNumber }] of additions.entries()) {
    const left = vacated.byPlace.get(placeKey(nomination.id, role, listNumber));
    const by = ids[index];
    if (left === undefined || by === undefined) continue;
    await tx.update(c).set({ replacedById: by, updatedAt: at }).where(eq(c.id, left));
    replacements.push({ left, by });
  }
  return replacements;
}
