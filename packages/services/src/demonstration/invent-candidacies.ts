import type { Contest, Office, Process, TenantFolder, Territory, Ticket } from '@conoceles/contracts';
import { addDays, localDay, startOfDay } from '@conoceles/rules';
import { createRandom, type Random } from './create-random.ts';
import { drawTarget, inventLife } from './invent-life.ts';
import { type InventedGender, inventPerson, OLDEST_YEARS, YOUNGEST_YEARS } from './invent-person.ts';
import type { InventedCandidacy, InventedPlace, LifeTarget } from './invented-candidacy.ts';

const AGREEMENT = 'Acuerdo de la demostración';
const AFFIRMATIVE_SHARE = 0.13;
/** Days before «now» that an office nobody dates was approved: late enough for captures to be open, early enough for some to be late. */
const UNDATED_APPROVAL_DAYS = 20;

/** What inventing needs to know of a state. */
export type InventionFolder = Pick<
  TenantFolder,
  'identity' | 'offices' | 'territories' | 'parties' | 'affirmativeActions' | 'processes'
>;

/** What all candidacies of one process share while they are drawn. */
type Draw = {
  folder: InventionFolder;
  process: Process;
  now: Date;
  taken: Set<string>;
  serial: number;
  tickets: number;
  /** States of life given by turns, when they are not drawn. */
  targets: readonly LifeTarget[];
};

type Seat = {
  office: Office;
  territory: Territory;
  ticket: Ticket;
  ticketIndex: number;
  /** Place on the list of the ticket, where there is one. */
  listNumber: number | null;
  gender: InventedGender;
};

/**
 * Invents who stands on every ticket of a process: owner and substitute of the same gender, women and men by turns, each in a state of life.
 * Repeatable: the seed is tenant, process, contest and ticket. The people do not exist; whoever stores them marks them as invented.
 * @param folder a validated tenant folder. @param processSlug a process with a demonstration clock.
 * @param targets states of life to give by turns; drawn by their shares when there are none.
 * @throws RangeError when the process does not exist or declares no clock.
 */
export function* inventCandidacies(
  folder: InventionFolder,
  processSlug: string,
  targets: readonly LifeTarget[] = [],
): Generator<InventedCandidacy> {
  const process = folder.processes.find((one) => one.slug === processSlug);
  if (process === undefined) throw new RangeError(`no process «${processSlug}» in «${folder.identity.slug}»`);
  const now = demonstrationNow(process, folder.identity.timeZone);
  const draw: Draw = { folder, process, now, taken: new Set(), serial: 0, tickets: 0, targets };
  for (const contest of process.contests) yield* inventContest(contest, draw);
}

/** The instant a demonstration process declares as «now» (local to the tenant unless it carries an offset). */
export function demonstrationNow(process: Process, timeZone: string): Date {
  const declared = process.demonstrationClock;
  if (declared === undefined)
    throw new RangeError(`process «${process.slug}» declares no demonstration clock`);
  if (/(?:Z|[+-]\d{2}:?\d{2})$/u.test(declared)) return new Date(declared);
  const [day = '', time = '00:00'] = declared.split('T');
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return new Date(startOfDay(day, timeZone).getTime() + (hours * 60 + minutes) * 60_000);
}

function* inventContest(contest: Contest, draw: Draw): Generator<InventedCandidacy> {
  const office = draw.folder.offices.find((one) => one.slug === contest.office);
  const territory = draw.folder.territories.find((one) => one.slug === contest.territory);
  if (office === undefined || territory === undefined) return;
  for (const [ticketIndex, ticket] of contest.tickets.entries()) {
    for (const listNumber of placesOf(contest)) {
      const gender: InventedGender = draw.tickets % 2 === 0 ? 'woman' : 'man';
      draw.tickets += 1;
      const seat: Seat = { office, territory, ticket, ticketIndex, listNumber, gender };
      yield* inventPlaceOnTicket(seat, 'owner', draw);
      if (office.hasSubstitute) yield* inventPlaceOnTicket(seat, 'substitute', draw);
    }
  }
}

/** Places of each ticket: one without number, or those of a list. */
function placesOf({ inventedPlaces }: Contest): (number | null)[] {
  return inventedPlaces === undefined ? [null] : Array.from({ length: inventedPlaces }, (_, n) => n + 1);
}

const ticketKeyOf = ({ office, territory, ticketIndex, listNumber }: Seat): string =>
  [office.slug, territory.slug, ticketIndex, ...(listNumber === null ? [] : [listNumber])].join('/');

function* inventPlaceOnTicket(
  seat: Seat,
  role: 'owner' | 'substitute',
  draw: Draw,
): Generator<InventedCandidacy> {
  const key = `${ticketKeyOf(seat)}/${role}`;
  const first = inventOne({ seat, role, key, draw });
  if (first.life.status !== 'substituted') {
    yield first;
    return;
  }
  const replacement = inventOne({
    seat,
    role,
    key: `${key}/sustitucion`,
    draw,
    substitutedAt: first.life.statusSince,
  });
  yield { ...first, replacedByKey: replacement.key };
  yield replacement;
}

type OneInput = { seat: Seat; role: 'owner' | 'substitute'; key: string; draw: Draw; substitutedAt?: Date };

function inventOne({ seat, role, key, draw, substitutedAt }: OneInput): InventedCandidacy {
  const { folder, process, now } = draw;
  const seed = `${folder.identity.slug}/${process.slug}/${key}`;
  const random = createRandom(seed);
  draw.serial += 1;
  const action = random.chance(AFFIRMATIVE_SHARE) ? random.pick([...folder.affirmativeActions, null]) : null;
  const ages = agesFor(action?.group, folder.identity.rules.youth);
  const { electionDay } = process;
  const person = inventPerson({
    random,
    gender: seat.gender,
    ages,
    electionDay,
    taken: draw.taken,
    serial: draw.serial,
  });
  const approvedOn = approvalDay(seat.office, draw, substitutedAt);
  const life = inventLife(targetFor(seat, random, draw, substitutedAt), {
    random,
    rules: folder.identity.rules,
    timeZone: folder.identity.timeZone,
    approvedOn,
    publicationStart: process.publicationStart ?? approvedOn,
    now,
    hasAffirmativeAction: action !== null,
    ...(substitutedAt === undefined ? {} : { substitutedAt }),
  });
  return {
    isInvented: true,
    key,
    ticketKey: ticketKeyOf(seat),
    office: seat.office.slug,
    territory: seat.territory.slug,
    ticketIndex: seat.ticketIndex,
    listNumber: seat.listNumber,
    ticket: seat.ticket,
    role,
    person,
    affirmativeAction: action?.slug ?? null,
    approvedOn,
    approvalAgreement: AGREEMENT,
    bySubstitution: substitutedAt !== undefined,
    replacedByKey: null,
    life,
    seed,
    place: placeOf(seat, folder, action?.group ?? null),
  };
}

function targetFor(seat: Seat, random: Random, draw: Draw, substitutedAt: Date | undefined): LifeTarget {
  const given = draw.targets[draw.serial % Math.max(1, draw.targets.length)];
  if (given !== undefined) return given;
  // A governorship is what every visitor opens first: all published, one in two with identity answers.
  if (seat.office.kind === 'governorship')
    return seat.ticketIndex % 2 === 0 ? 'published-with-identity' : 'published';
  if (substitutedAt !== undefined) return random.pick(['account-not-received', 'no-draft', 'draft']);
  return drawTarget(random, draw.folder.identity.rules);
}

function approvalDay(
  office: Office,
  { process, folder, now }: Draw,
  substitutedAt: Date | undefined,
): string {
  const { timeZone } = folder.identity;
  if (substitutedAt !== undefined) return localDay(substitutedAt, timeZone);
  const declared = process.offices.find((entry) => entry.office === office.slug)?.approvedOn;
  return declared ?? process.publicationStart ?? addDays(localDay(now, timeZone), -UNDATED_APPROVAL_DAYS);
}

function agesFor(
  group: string | undefined,
  youth: { from: number; to: number },
): { from: number; to: number } {
  if (group === 'juventud') return { from: Math.max(youth.from, YOUNGEST_YEARS), to: youth.to };
  if (group === 'personas-mayores') return { from: 60, to: OLDEST_YEARS };
  return { from: YOUNGEST_YEARS, to: OLDEST_YEARS };
}

function placeOf(
  { office, territory }: Seat,
  folder: InventionFolder,
  affirmativeGroup: string | null,
): InventedPlace {
  return {
    officeKind: office.kind,
    territoryKind: territory.kind,
    territoryName: territory.name,
    ...(territory.number === undefined ? {} : { territoryNumber: territory.number }),
    stateName: folder.identity.state.name,
    stateSlug: folder.identity.slug,
    youth: folder.identity.rules.youth,
    affirmativeGroup,
  };
}
