import { desc, eq, schema, type TenantTx } from '@conoceles/db';

export type CurrentState = Awaited<ReturnType<typeof currentState>>;

/** What the tenant's tables hold now, under the same keys as `desiredState`, with their ids. Practice processes come from no folder: they are left out. */
export async function currentState(tx: TenantTx) {
  const [tenant] = await tx.select().from(schema.tenants).where(eq(schema.tenants.id, tx.tenantId));
  const offices = await tx.select().from(schema.offices);
  const territories = await tx.select().from(schema.territories);
  const parties = await tx.select().from(schema.parties);
  const processes = await tx.select().from(schema.processes).where(eq(schema.processes.practice, false));
  const slugOf = {
    offices: slugById(offices),
    territories: slugById(territories),
    parties: slugById(parties),
    processes: slugById(processes),
  };
  return {
    tenant,
    offices: keyed(offices, (row) => row.slug),
    territories: keyed(territories, (row) => row.slug),
    parties: keyed(parties, (row) => row.slug),
    affirmativeActions: keyed(await tx.select().from(schema.affirmativeActions), (row) => row.slug),
    processes: keyed(processes, (row) => row.slug),
    processOffices: await processOffices(tx, slugOf),
    nominations: await nominations(tx, slugOf),
    questionnaires: await questionnaires(tx, slugOf),
    catalogues: keyed(await tx.select().from(schema.catalogues), (row) => row.name),
    texts: keyed(await tx.select().from(schema.texts), (row) => `${row.key}@${row.version}`),
  };
}

type Slugs = Record<'offices' | 'territories' | 'parties' | 'processes', ReadonlyMap<string, string>>;

async function processOffices(tx: TenantTx, slugOf: Slugs) {
  const rows = await tx.select().from(schema.processOffices);
  return keyed(
    ofFolder(rows, slugOf).map((row) => ({
      ...row,
      office: slugOf.offices.get(row.officeId) ?? '',
    })),
    (row) => `${row.process}/${row.office}`,
  );
}

async function nominations(tx: TenantTx, slugOf: Slugs) {
  const partiesOf = Map.groupBy(
    await tx.select().from(schema.nominationParties).orderBy(schema.nominationParties.place),
    (row) => row.nominationId,
  );
  const rows = await tx.select().from(schema.nominations);
  return keyed(
    ofFolder(rows, slugOf).map((row) => ({
      ...row,
      office: slugOf.offices.get(row.officeId) ?? '',
      territory: slugOf.territories.get(row.territoryId) ?? '',
      originParty: row.originPartyId === null ? null : (slugOf.parties.get(row.originPartyId) ?? null),
      parties: (partiesOf.get(row.id) ?? []).map((link) => slugOf.parties.get(link.partyId) ?? ''),
    })),
    (row) => `${row.process}/${row.office}/${row.territory}/${row.ticketSlug}`,
  );
}

/** The newest version of each questionnaire of each process. */
async function questionnaires(tx: TenantTx, slugOf: Slugs) {
  const rows = await tx
    .select()
    .from(schema.questionnaireVersions)
    .orderBy(desc(schema.questionnaireVersions.version));
  const newest = new Map<string, (typeof rows)[number] & { process: string }>();
  for (const row of ofFolder(rows, slugOf)) {
    const key = `${row.process}/${row.kind}`;
    if (!newest.has(key)) newest.set(key, row);
  }
  return newest;
}

/** Rows of processes that a folder declares, with the slug of theirs. */
function ofFolder<Row extends { processId: string }>(rows: readonly Row[], { processes }: Slugs) {
  return rows.flatMap((row) => {
    const process = processes.get(row.processId);
    return process === undefined ? [] : [{ ...row, process }];
  });
}

function slugById(rows: readonly { id: string; slug: string }[]): ReadonlyMap<string, string> {
  return new Map(rows.map((row) => [row.id, row.slug]));
}

function keyed<R>(rows: readonly R[], keyOf: (row: R) => string): Map<string, R> {
  return new Map(rows.map((row) => [keyOf(row), row]));
}
