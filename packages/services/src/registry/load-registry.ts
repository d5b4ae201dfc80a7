import { asc, eq, schema, type TenantTx } from '@conoceles/db';
import type { RegisteredCandidacy, Registry, RegistryNomination } from './registry.ts';

/** What a process of the tenant holds, for imports to compare with: in identity scope, because private hashes are part of it. */
export async function loadRegistry(tx: TenantTx<'identity'>, processId: string): Promise<Registry> {
  const { affirmativeActions, offices, parties, territories } = schema;
  return {
    offices: await tx.select().from(offices).orderBy(asc(offices.sortOrder)),
    territories: await tx.select().from(territories).orderBy(asc(territories.slug)),
    parties: await tx.select().from(parties).orderBy(asc(parties.slug)),
    affirmativeActions: await tx.select().from(affirmativeActions),
    nominations: await loadNominations(tx, processId),
    candidacies: await loadCandidacies(tx, processId),
  };
}

async function loadNominations(tx: TenantTx, processId: string): Promise<RegistryNomination[]> {
  const { nominationParties, nominations } = schema;
  const links = await tx.select().from(nominationParties).orderBy(asc(nominationParties.place));
  const partiesOf = Map.groupBy(links, (link) => link.nominationId);
  const rows = await tx
    .select()
    .from(nominations)
    .where(eq(nominations.processId, processId))
    .orderBy(asc(nominations.ballotPlace), asc(nominations.ticketSlug));
  return rows.map((row) => ({ ...row, partyIds: (partiesOf.get(row.id) ?? []).map((link) => link.partyId) }));
}

/** Those that stand: the substituted and the cancelled have left their place. */
async function loadCandidacies(tx: TenantTx<'identity'>, processId: string): Promise<RegisteredCandidacy[]> {
  const { candidacies, candidacyPrivate } = schema;
  const hidden = new Map((await tx.select().from(candidacyPrivate)).map((row) => [row.candidacyId, row]));
  const rows = await tx.select().from(candidacies).where(eq(candidacies.processId, processId));
  return rows
    .filter((row) => row.status === 'approved')
    .map((row) => ({
      ...row,
      agreement: row.approvalAgreement,
      voterKeyHash: hidden.get(row.id)?.voterKeyHash ?? null,
      curpHash: hidden.get(row.id)?.curpHash ?? null,
      privateDigest: row.source?.privateDigest ?? null,
    }));
}
