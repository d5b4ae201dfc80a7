import type { RegisterFilter, ReminderDelivery } from '@conoceles/contracts';
import { alias, and, eq, isNull, not, type SQL, schema, sql, type TenantTx } from '@conoceles/db';
import { sortKey } from '../publication/sort-key.ts';

const { candidacies: c, mailOutbox: m, nominations, offices, parties, reminders: r, territories } = schema;
const recipient = alias(schema.accounts, 'recipient');
const sender = alias(schema.accounts, 'sender');

/** How far the mail got, from its row of the outbox. */
export const delivery = sql<ReminderDelivery>`case
  when ${r.mailId} is null then 'no-address'
  when ${m.bouncedAt} is not null or ${m.state} = 'bounced' then 'bounced'
  when ${m.state} = 'failed' then 'failed'
  when ${m.deliveredAt} is not null then 'delivered'
  else ${m.state} end`;

const deliveryAt = sql<Date | null>`coalesce(${m.bouncedAt}, ${m.deliveredAt}, ${m.sentAt})`.mapWith(
  r.createdAt,
);

/** The party of whoever was written to: its liaison's, or the one answerable for the person's capture. */
const partyId = sql<string | null>`coalesce(${recipient.partyId}, ${nominations.originPartyId})`;

/** The register of one process: each reminder with whom it went to, what it was about and how far it got. */
export function selectRegister(tx: TenantTx) {
  return tx
    .select({
      id: r.id,
      at: r.createdAt,
      kind: r.kind,
      accountName: recipient.displayName,
      candidacyId: r.candidacyId,
      candidacyName: c.displayName,
      party: parties.acronym,
      office: offices.name,
      territoryKind: territories.kind,
      territoryName: territories.name,
      territoryNumber: territories.number,
      dueAt: r.dueAt,
      missing: r.missing,
      delivery: delivery.as('delivery'),
      deliveryAt: deliveryAt.as('delivery_at'),
      letterNumber: r.letterNumber,
      by: sender.displayName,
    })
    .from(r)
    .innerJoin(recipient, eq(recipient.id, r.accountId))
    .leftJoin(c, eq(c.id, r.candidacyId))
    .leftJoin(nominations, eq(nominations.id, c.nominationId))
    .leftJoin(offices, eq(offices.id, c.officeId))
    .leftJoin(territories, eq(territories.id, c.territoryId))
    .leftJoin(parties, sql`${parties.id} = ${partyId}`)
    .leftJoin(sender, eq(sender.id, r.createdBy))
    .leftJoin(m, eq(m.id, r.mailId))
    .$dynamic();
}

export type RegisterRow = Awaited<ReturnType<typeof selectRegister>>[number];

/** What a filter keeps of a process. @param ofParty only what concerns this party: its liaisons and the people it answers for. */
export function registerConditions(
  filter: Omit<RegisterFilter, 'delivery'>,
  { processId, ofParty }: { processId: string; ofParty?: string | undefined },
): SQL | undefined {
  const toParties = isNull(r.candidacyId);
  return and(
    eq(r.processId, processId),
    ofParty === undefined ? undefined : sql`${partyId} = ${ofParty}::uuid`,
    filter.kind === undefined ? undefined : eq(r.kind, filter.kind),
    filter.audience === 'parties' ? toParties : undefined,
    filter.audience === 'people' ? not(toParties) : undefined,
    filter.party === undefined ? undefined : eq(parties.slug, filter.party),
    filter.candidacy === undefined ? undefined : eq(r.candidacyId, filter.candidacy),
    ...words(filter.q).map((word) => sql`position(${word} in replace(${c.nameKey}, 'nzz', 'n')) > 0`),
  );
}

/** Who types «nunez» looks for Núñez: see the accounts' list. */
function words(q = ''): string[] {
  return sortKey({ firstSurname: q, givenNames: '' }).replaceAll('nzz', 'n').split(' ').filter(Boolean);
}
