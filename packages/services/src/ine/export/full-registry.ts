import { and, asc, eq, schema, type TenantTx } from '@conoceles/db';
import type { RegistryFacts } from '../format/registry-facts.ts';

export interface ExportedCandidacy {
  readonly id: string;
  readonly facts: RegistryFacts;
}

/** Registration of every candidacy that stands, in the order of the ballot: office, territory, ticket, owner before substitute. */
export async function loadFullRegistry(
  tx: TenantTx,
  { processId, stateName }: { processId: string; stateName: string },
): Promise<ExportedCandidacy[]> {
  const { candidacies: c, nominations, offices, territories } = schema;
  const rows = await tx
    .select({ candidacy: c, nomination: nominations, office: offices, territory: territories })
    .from(c)
    .innerJoin(nominations, eq(nominations.id, c.nominationId))
    .innerJoin(offices, eq(offices.id, c.officeId))
    .innerJoin(territories, eq(territories.id, c.territoryId))
    .where(and(eq(c.processId, processId), eq(c.status, 'approved')))
    .orderBy(
      asc(offices.sortOrder),
      asc(territories.number),
      asc(territories.name),
      asc(nominations.ballotPlace),
      asc(nominations.ticketSlug),
      asc(c.listNumber),
      asc(c.ticketKey),
      asc(c.role),
    );
  const partiesOf = await loadParties(tx);
  return rows.map(({ candidacy, nomination, office, territory }) => ({
    id: candidacy.id,
    facts: {
      nomination: {
        kind: nomination.kind,
        name: nomination.name,
        parties: partiesOf.get(nomination.id) ?? [],
      },
      officeIneName: office.ineName,
      stateName,
      territory,
      ticketNumber:
        candidacy.ineNumber ?? (candidacy.listNumber === null ? '' : String(candidacy.listNumber)),
      fullName: candidacy.displayName,
      role: candidacy.role,
      ageYears: candidacy.age,
      gender: candidacy.gender,
    },
  }));
}

async function loadParties(tx: TenantTx): Promise<Map<string, { name: string; acronym: string }[]>> {
  const { nominationParties, parties } = schema;
  const links = await tx
    .select({ nominationId: nominationParties.nominationId, name: parties.name, acronym: parties.acronym })
    .from(nominationParties)
    .innerJoin(parties, eq(parties.id, nominationParties.partyId))
    .orderBy(asc(nominationParties.place));
  return Map.groupBy(links, ({ nominationId }) => nominationId);
}
