import { schema, type TenantTx } from '@conoceles/db';
import { ticketSlug } from '../tenants/ticket-slug.ts';
import type { Registry, RegistryNomination } from './registry.ts';

/** A nomination that a contest lacks. `ticket` tells apart the independents of one contest. */
export interface NominationToAdd
  extends Pick<RegistryNomination, 'kind' | 'name' | 'partyIds' | 'officeId' | 'territoryId'> {
  readonly processId: string;
  readonly ticket: number | null;
}

/** Adds a nomination with its parties to a contest and answers it as the registry holds it. */
export async function writeNomination(
  tx: TenantTx,
  wanted: NominationToAdd,
  registry: Registry,
): Promise<RegistryNomination> {
  const { nominationParties, nominations } = schema;
  const { kind, name, partyIds, officeId, territoryId, processId, ticket } = wanted;
  const slugs = partyIds.map((id) => registry.parties.find((party) => party.id === id)?.slug ?? id);
  const slug = ticketSlug({
    kind,
    parties: slugs,
    name: name ?? undefined,
    ballotPlace: ticket ?? undefined,
  });
  const { tenantId } = tx;
  const [row] = await tx
    .insert(nominations)
    .values({
      tenantId,
      processId,
      officeId,
      territoryId,
      kind,
      name,
      ticketSlug: slug,
      originPartyId: partyIds[0] ?? null,
    })
    .returning({ id: nominations.id });
  if (row === undefined) throw new Error('the nomination was not written');
  const links = partyIds.map((partyId, index) => ({
    tenantId,
    nominationId: row.id,
    partyId,
    place: index + 1,
  }));
  if (links.length > 0) await tx.insert(nominationParties).values(links);
  return { id: row.id, officeId, territoryId, kind, name, ticketSlug: slug, partyIds };
}
