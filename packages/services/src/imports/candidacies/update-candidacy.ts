import { eq, schema, sql, type TenantTx } from '@conoceles/db';
import { sortKey } from '../../publication/sort-key.ts';
import { fullNameOf, ticketKeyOf } from '../../registry/add-candidacies.ts';
import type { RegistryNomination } from '../../registry/registry.ts';
import type { TenantContext } from '../../tenants/tenant-context.ts';
import { ageOn } from './age-on.ts';
import { privateDigest } from './changed-facts.ts';
import type { PlannedCandidacy, PrivateHashes } from './plan.ts';

interface CandidacyToUpdate {
  readonly planned: PlannedCandidacy;
  readonly nomination: RegistryNomination;
  readonly hashes: PrivateHashes;
  readonly context: TenantContext;
  readonly at: Date;
}

/** Writes the facts of registration that a list changed; an empty cell keeps what was registered. */
export async function updateCandidacy(
  tx: TenantTx,
  { planned, nomination, hashes, context, at }: CandidacyToUpdate,
): Promise<void> {
  const { candidacies: c } = schema;
  const { facts } = planned;
  const [row] = await tx
    .select()
    .from(c)
    .where(eq(c.id, planned.existingId ?? ''));
  if (row === undefined) throw new Error('the candidacy to update is not there');
  const name = {
    givenNames: facts.givenNames,
    firstSurname: facts.firstSurname,
    secondSurname: facts.secondSurname ?? row.secondSurname,
  };
  const digest = privateDigest(facts, hashes);
  const isMoved = nomination.id !== row.nominationId;
  await tx
    .update(c)
    .set({
      ...name,
      displayName: fullNameOf(name),
      nameKey: sortKey(name),
      gender: facts.gender,
      age: facts.birthDate === null ? row.age : ageOn(facts.birthDate, context),
      approvedOn: facts.approvedOn ?? row.approvedOn,
      approvalAgreement: facts.agreement ?? row.approvalAgreement,
      affirmativeActionId: facts.affirmativeActionId ?? row.affirmativeActionId,
      nominationId: nomination.id,
      ticketKey: isMoved ? ticketKeyOf({ ...facts, nomination, ineNumber: row.ineNumber }) : row.ticketKey,
      source: digest === null ? row.source : { ...row.source, privateDigest: digest },
      revision: sql`${c.revision} + 1`,
      updatedAt: at,
    })
    .where(eq(c.id, row.id));
}
