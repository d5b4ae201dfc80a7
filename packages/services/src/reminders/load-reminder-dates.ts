import { and, asc, eq, inArray, isNull, schema, type TenantTx } from '@conoceles/db';

export type ReminderDates = {
  /** When the person was reminded, oldest first. */
  readonly own: readonly Date[];
  /** When the party answerable for its capture was. */
  readonly party: readonly Date[];
};

/**
 * Dates of the reminders (exhortos) each candidacy had, its own and its party's, for the notice of who did not comply (art. 15 e). Legal instants. Two
 * queries for any number of candidacies; one nobody reminded has empty lists.
 */
export async function loadReminderDates(
  tx: TenantTx,
  candidacyIds: readonly string[],
): Promise<ReadonlyMap<string, ReminderDates>> {
  if (candidacyIds.length === 0) return new Map();
  const { accounts, candidacies: c, nominations, reminders: r } = schema;
  const ids = [...candidacyIds];
  const own = await tx
    .select({ candidacyId: r.candidacyId, at: r.createdAt })
    .from(r)
    .where(inArray(r.candidacyId, ids))
    .orderBy(asc(r.createdAt));
  const party = await tx
    .selectDistinct({ candidacyId: c.id, at: r.createdAt })
    .from(c)
    .innerJoin(nominations, eq(nominations.id, c.nominationId))
    .innerJoin(accounts, eq(accounts.partyId, nominations.originPartyId))
    .innerJoin(r, and(eq(r.accountId, accounts.id), eq(r.processId, c.processId), isNull(r.candidacyId)))
    .where(inArray(c.id, ids))
    .orderBy(asc(r.createdAt));
  const ownOf = datesByCandidacy(own);
  const partyOf = datesByCandidacy(party);
  return new Map(ids.map((id) => [id, { own: ownOf.get(id) ?? [], party: partyOf.get(id) ?? [] }]));
}

function datesByCandidacy(rows: readonly { candidacyId: string | null; at: Date }[]) {
  const dates = new Map<string | null, Date[]>();
  for (const { candidacyId, at } of rows) dates.set(candidacyId, [...(dates.get(candidacyId) ?? []), at]);
  return dates;
}
