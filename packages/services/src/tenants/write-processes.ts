import { schema, sql } from '@conoceles/db';
import { localInstant } from './local-instant.ts';
import { excluded, type WriteContext } from './write-changes.ts';

/**
 * Processes and the dates of their offices. A declared clock is set when the folder declares it (or declares another); one that was moved since stays moved.
 * @returns ids by slug.
 */
export async function writeProcesses(context: WriteContext): Promise<ReadonlyMap<string, string>> {
  const { tx, desired, current, timeZone, now } = context;
  const { processes } = schema;
  const rows = [...desired.processes.values()].map((row) => ({
    tenantId: tx.tenantId,
    createdAt: now,
    ...row,
    demoNow: declaredClock(row, current.processes.get(row.slug), timeZone),
  }));
  const written = await tx
    .insert(processes)
    .values(rows)
    .onConflictDoUpdate({
      target: [processes.tenantId, processes.slug],
      set: excluded(
        'name',
        'electionDay',
        'publicationStart',
        'publicationEnd',
        'demoNow',
        'pending',
        'data',
      ),
    })
    .returning({ id: processes.id, slug: processes.slug });
  const idBySlug = new Map(written.map((row) => [row.slug, row.id]));
  await writeProcessOffices(context, idBySlug);
  return idBySlug;
}

type Declared = { readonly data: { readonly demonstrationClock?: string | undefined } };

function declaredClock(
  row: Declared,
  stored: (Declared & { readonly demoNow: Date | null }) | undefined,
  timeZone: string,
): Date | null {
  const declared = row.data.demonstrationClock;
  if (declared === undefined) return null;
  if (stored?.data.demonstrationClock === declared && stored.demoNow !== null) return stored.demoNow;
  return localInstant(declared, timeZone);
}

async function writeProcessOffices(
  { tx, desired }: WriteContext,
  processIds: ReadonlyMap<string, string>,
): Promise<void> {
  const { offices, processOffices } = schema;
  const officeIds = new Map((await tx.select().from(offices)).map((row) => [row.slug, row.id]));
  await tx.delete(processOffices).where(sql`true`);
  const rows = [...desired.processOffices.values()].map(({ process, office, ...row }) => ({
    tenantId: tx.tenantId,
    processId: processIds.get(process) ?? '',
    officeId: officeIds.get(office) ?? '',
    ...row,
  }));
  if (rows.length > 0) await tx.insert(processOffices).values(rows);
}
