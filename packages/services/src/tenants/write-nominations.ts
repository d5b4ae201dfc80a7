import { inArray, schema } from '@conoceles/db';
import { excluded, type Ids, type WriteContext } from './write-changes.ts';

const batch = 500;

/** Tickets of every contest that were added or changed, with their parties in ballot order. */
export async function writeNominations(context: WriteContext, ids: Ids): Promise<void> {
  const changed = new Set(
    context.changes
      .filter((change) => change.noun === 'Postulación' && change.action !== 'removed')
      .map((change) => change.key),
  );
  const rows = [...context.desired.nominations].filter(([key]) => changed.has(key)).map(([, row]) => row);
  for (let start = 0; start < rows.length; start += batch) {
    await writeBatch(context, ids, rows.slice(start, start + batch));
  }
}

type Row = WriteContext['desired']['nominations'] extends ReadonlyMap<string, infer R> ? R : never;

async function writeBatch({ tx }: WriteContext, ids: Ids, rows: readonly Row[]): Promise<void> {
  const { nominationParties, nominations } = schema;
  const { tenantId } = tx;
  const written = await tx
    .insert(nominations)
    .values(
      rows.map(({ process, office, territory, originParty, parties: _, ...row }) => ({
        ...row,
        tenantId,
        processId: ids.processes.get(process) ?? '',
        officeId: ids.offices.get(office) ?? '',
        territoryId: ids.territories.get(territory) ?? '',
        originPartyId: originParty === null ? null : (ids.parties.get(originParty) ?? null),
      })),
    )
    .onConflictDoUpdate({
      target: [
        nominations.tenantId,
        nominations.processId,
        nominations.officeId,
        nominations.territoryId,
        nominations.ticketSlug,
      ],
      set: excluded('kind', 'name', 'ballotPlace', 'originPartyId', 'invented'),
    })
    .returning({ id: nominations.id });
  // Rows come back in the order they were given.
  const links = rows.flatMap((row, index) =>
    row.parties.map((party, place) => ({
      tenantId,
      nominationId: written[index]?.id ?? '',
      partyId: ids.parties.get(party) ?? '',
      place: place + 1,
    })),
  );
  const changed = written.map((row) => row.id);
  await tx.delete(nominationParties).where(inArray(nominationParties.nominationId, changed));
  if (links.length > 0) await tx.insert(nominationParties).values(links);
}
