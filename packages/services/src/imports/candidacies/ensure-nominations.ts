import type { TenantTx } from '@conoceles/db';
import type { Registry, RegistryNomination } from '../../registry/registry.ts';
import { writeNomination } from '../../registry/write-nomination.ts';
import { asWanted, nominationKey } from './places.ts';
import type { PlannedCandidacy } from './plan.ts';

interface NominationsToEnsure {
  readonly planned: readonly PlannedCandidacy[];
  readonly registry: Registry;
  readonly processId: string;
}

/** Adds the nominations that the plan needs and the contests lack; answers which one each planned candidacy stands under. */
export async function ensureNominations(
  tx: TenantTx,
  { planned, registry, processId }: NominationsToEnsure,
): Promise<(plan: PlannedCandidacy) => RegistryNomination> {
  const known = new Map(
    registry.nominations.map((row) => [
      `${row.officeId}|${row.territoryId}|${nominationKey(asWanted(row))}`,
      row,
    ]),
  );
  const keyOf = ({ facts, nomination }: PlannedCandidacy) =>
    `${facts.office.id}|${facts.territory.id}|${nominationKey(nomination)}`;
  for (const plan of planned) {
    if (known.has(keyOf(plan))) continue;
    const { facts, nomination } = plan;
    const place = { processId, officeId: facts.office.id, territoryId: facts.territory.id };
    known.set(keyOf(plan), await writeNomination(tx, { ...nomination, ...place }, registry));
  }
  return (plan) => {
    const found = known.get(keyOf(plan));
    if (found === undefined) throw new RangeError('every planned nomination was ensured');
    return found;
  };
}
