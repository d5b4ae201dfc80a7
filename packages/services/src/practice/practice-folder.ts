import type { Contest, Office, Process, Ticket } from '@conoceles/contracts';
import { asc, eq, schema, type TenantTx } from '@conoceles/db';
import { addDays, endOfDay, localDay, startOfDay } from '@conoceles/rules';
import type { InventionFolder } from '../demonstration/invent-candidacies.ts';
import type { TenantContext } from '../tenants/tenant-context.ts';

/** Days before the practice's clock that its candidacies were approved: some have time left to capture, some are late. */
const approvedDaysAgo = 12;
const independents = 3;
const hourMs = 60 * 60 * 1000;

/**
 * Instant the practice begins at: the process's own when it falls in campaign, otherwise a day when capturing, reviewing and publishing are all possible.
 */
export function practiceStart({ now, process, timeZone }: TenantContext): Date {
  const noon = (day: string) => new Date(startOfDay(day, timeZone).getTime() + 12 * hourMs);
  const opens = process.publicationStart ?? addDays(process.electionDay, -60);
  const isInCampaign = now >= startOfDay(opens, timeZone) && now <= endOfDay(process.electionDay, timeZone);
  const tooLate = now > noon(addDays(process.electionDay, -8));
  return isInCampaign && !tooLate ? now : noon(addDays(opens, 5));
}

/** The state as the inventor of people reads it, with the tickets the practice will have. */
export async function practiceFolder(
  tx: TenantTx,
  tenant: TenantContext,
  { slug, startsAt, perParty }: { slug: string; startsAt: Date; perParty: number },
): Promise<InventionFolder> {
  const { data } = tenant.process;
  const approvedOn = addDays(localDay(startsAt, tenant.timeZone), -approvedDaysAgo);
  const known = await readState(tx, tenant.process.id);
  const process: Process = {
    ...data,
    slug,
    name: `Práctica · ${tenant.process.name}`,
    ...(tenant.process.publicationStart === null
      ? {}
      : { publicationStart: tenant.process.publicationStart }),
    demonstrationClock: startsAt.toISOString(),
    offices: known.offices.map(({ slug: office }) => ({
      ...data.offices.find((one) => one.office === office),
      office,
      pending: false,
      approvedOn,
    })),
    contests: practiceContests(known, perParty),
  };
  return { identity: tenant.identity, ...known, processes: [process] };
}

type Known = Pick<InventionFolder, 'offices' | 'territories' | 'parties' | 'affirmativeActions'>;

async function readState(tx: TenantTx, processId: string): Promise<Known> {
  const { affirmativeActions, offices, parties, processOffices, territories } = schema;
  const officeRows = await tx
    .select({ office: offices })
    .from(offices)
    .innerJoin(processOffices, eq(processOffices.officeId, offices.id))
    .where(eq(processOffices.processId, processId))
    .orderBy(asc(offices.sortOrder));
  return {
    offices: officeRows.map(({ office: { sortOrder: order, id: _id, tenantId: _tenant, ...office } }) => {
      return { ...office, order, pending: false };
    }),
    territories: (await tx.select().from(territories).orderBy(asc(territories.slug))).map(
      ({ slug, kind, name, number }) => ({ slug, kind, name, ...(number === null ? {} : { number }) }),
    ),
    parties: await tx
      .select({
        slug: parties.slug,
        name: parties.name,
        acronym: parties.acronym,
        scope: parties.scope,
        color: parties.color,
      })
      .from(parties)
      .orderBy(asc(parties.slug)),
    affirmativeActions: await tx
      .select({
        slug: affirmativeActions.slug,
        name: affirmativeActions.name,
        group: affirmativeActions.group,
        pending: affirmativeActions.pending,
      })
      .from(affirmativeActions)
      .orderBy(asc(affirmativeActions.slug)),
  };
}

/** `perParty` tickets of each party, by turns over the offices and their territories; independents in the first ones that admit them. */
function practiceContests({ offices, territories, parties }: Known, perParty: number): Contest[] {
  const places = (office: Office) => territories.filter(({ kind }) => kind === office.territoryKind);
  const held = offices.filter((office) => places(office).length > 0);
  const contests: Contest[] = [];
  for (let turn = 0; turn < perParty && held.length > 0; turn += 1) {
    const office = held[turn % held.length];
    if (office === undefined) continue;
    const open = places(office);
    const territory = open[Math.floor(turn / held.length) % open.length];
    if (territory === undefined) continue;
    const tickets: Ticket[] = parties.map(({ slug }) => ({
      kind: 'party',
      parties: [slug],
      originParty: slug,
    }));
    contests.push({ office: office.slug, territory: territory.slug, tickets, invented: true });
  }
  const admits = contests.filter(
    (contest) => offices.find(({ slug }) => slug === contest.office)?.kind !== 'deputy-rp',
  );
  for (let place = 0; place < independents; place += 1) {
    const ballotPlace = parties.length + place + 1;
    admits[place % Math.max(1, admits.length)]?.tickets.push({
      kind: 'independent',
      parties: [],
      ballotPlace,
    });
  }
  return contests;
}
