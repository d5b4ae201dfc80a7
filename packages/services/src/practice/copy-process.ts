import { randomUUID } from 'node:crypto';
import { eq, schema, type TenantTx } from '@conoceles/db';
import type { InventionFolder } from '../demonstration/invent-candidacies.ts';
import { insertInBatches } from '../demonstration-load/insert-in-batches.ts';
import { loadCurrentVersion } from '../questionnaire/load-versions.ts';
import type { TenantContext } from '../tenants/tenant-context.ts';
import { ticketSlug } from '../tenants/ticket-slug.ts';

type Copied = { readonly folder: InventionFolder; readonly startsAt: Date; readonly at: Date };

/** Writes the practice process: dates and questionnaires of the current one, and the tickets of its folder. @returns its id */
export async function copyProcess(
  tx: TenantTx,
  { process }: TenantContext,
  { folder, startsAt, at }: Copied,
): Promise<string> {
  const [practice] = folder.processes;
  if (practice === undefined) throw new Error('a practice without process');
  const { contests: _contests, ...data } = practice;
  const [row] = await tx
    .insert(schema.processes)
    .values({
      tenantId: tx.tenantId,
      slug: practice.slug,
      name: practice.name,
      practice: true,
      electionDay: process.electionDay,
      publicationStart: process.publicationStart,
      publicationEnd: process.publicationEnd,
      demoNow: startsAt,
      data,
      createdAt: at,
    })
    .returning({ id: schema.processes.id });
  if (row === undefined) throw new Error('the practice process was not written');
  await copyOffices(tx, process.id, row.id);
  await copyQuestionnaires(tx, { from: process.id, to: row.id, at });
  await writeTickets(tx, row.id, folder);
  return row.id;
}

async function copyOffices(tx: TenantTx, from: string, to: string): Promise<void> {
  const { processOffices: o } = schema;
  const rows = await tx.select().from(o).where(eq(o.processId, from));
  if (rows.length > 0) await tx.insert(o).values(rows.map((row) => ({ ...row, processId: to })));
}

async function copyQuestionnaires(
  tx: TenantTx,
  { from, to, at }: { from: string; to: string; at: Date },
): Promise<void> {
  const { questionnaireVersions: v } = schema;
  for (const kind of ['curricular', 'identity'] as const) {
    const current = await loadCurrentVersion(tx, from, kind);
    const [row] = await tx.select().from(v).where(eq(v.id, current.id));
    if (row === undefined) throw new Error('the current version of a questionnaire is not there');
    await tx.insert(v).values({ ...row, id: randomUUID(), processId: to, version: 1, createdAt: at });
  }
}

async function writeTickets(tx: TenantTx, processId: string, folder: InventionFolder): Promise<void> {
  const { nominationParties, nominations, offices, parties, territories } = schema;
  const idOf = async (table: typeof offices | typeof territories | typeof parties) => {
    const rows = await tx.select({ id: table.id, slug: table.slug }).from(table);
    return new Map(rows.map(({ id, slug }) => [slug, id]));
  };
  const ids = {
    offices: await idOf(offices),
    territories: await idOf(territories),
    parties: await idOf(parties),
  };
  const tickets = (folder.processes[0]?.contests ?? []).flatMap((contest) =>
    contest.tickets.map((ticket, place) => ({ contest, ticket, place, id: randomUUID() })),
  );
  const rows = tickets.map(({ contest, ticket, place, id }) => ({
    tenantId: tx.tenantId,
    id,
    processId,
    officeId: ids.offices.get(contest.office) ?? '',
    territoryId: ids.territories.get(contest.territory) ?? '',
    kind: ticket.kind,
    ballotPlace: place + 1,
    originPartyId: ticket.originParty === undefined ? null : (ids.parties.get(ticket.originParty) ?? null),
    ticketSlug: ticketSlug(ticket, place + 1),
    invented: true,
  }));
  await insertInBatches(rows, (slice) => tx.insert(nominations).values(slice));
  const links = tickets.flatMap(({ ticket, id }) =>
    ticket.parties.map((slug, place) => ({
      tenantId: tx.tenantId,
      nominationId: id,
      partyId: ids.parties.get(slug) ?? '',
      place: place + 1,
    })),
  );
  await insertInBatches(links, (slice) => tx.insert(nominationParties).values(slice));
}
