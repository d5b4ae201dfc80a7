import type { ImportLine } from '@conoceles/contracts';
import type { RegisteredCandidacy, Registry } from '../../registry/registry.ts';
import { changedFacts } from './changed-facts.ts';
import { mergeNominations } from './merge-nominations.ts';
import {
  isSameCandidacy,
  nominationKey,
  type Placed,
  placeRegistered,
  placeRow,
  slotOf,
  ticketOf,
} from './places.ts';
import type { CandidacyPlan, PlannedCandidacy, PrivateHashes } from './plan.ts';
import type { ResolvedRow } from './resolve-row.ts';
import { describePlace, nameInFull } from './words.ts';

interface Group {
  readonly members: { readonly row: ResolvedRow; readonly placed: Placed }[];
  existing: { readonly candidacy: RegisteredCandidacy; readonly placed: Placed } | null;
}

/** What the import of these rows would do, row by row, given what is registered. Pure: it reads no clock and writes nothing. */
export function planCandidacies(
  rows: readonly ResolvedRow[],
  registry: Registry,
  hashes: PrivateHashes,
): CandidacyPlan {
  const groups: Group[] = [];
  const lines = new Map<number, ImportLine>();
  const registered = registry.candidacies.map((candidacy) => ({
    candidacy,
    placed: placeRegistered(candidacy, registry),
  }));
  const registeredBySlot = Map.groupBy(registered, ({ placed }) => slotOf(placed));
  const groupsBySlot = new Map<string, Group[]>();
  for (const row of rows) {
    const placed = placeRow(row, hashes);
    const slot = slotOf(placed);
    const inSlot = groupsBySlot.get(slot) ?? [];
    const found = findGroup({ row, placed, groups: inSlot, registered: registeredBySlot.get(slot) ?? [] });
    if ('line' in found) {
      lines.set(row.row, found.line);
      continue;
    }
    found.group.members.push({ row, placed });
    if (!inSlot.includes(found.group)) {
      inSlot.push(found.group);
      groups.push(found.group);
      groupsBySlot.set(slot, inSlot);
    }
  }
  const planned = groups.map((group) => planGroup(group, registry, hashes));
  refuseBrokenTickets({ planned, registered, lines });
  refuseSecondPlaces({ planned, registered, lines }, hashes);
  for (const plan of planned) writeLines(plan, { registry, lines });
  const ordered = [...lines.values()].sort((one, other) => one.row - other.row);
  const blocked = ordered.some(({ result }) => result === 'refused' || result === 'needs-decision');
  return { lines: ordered, candidacies: planned, confirmable: !blocked && ordered.length > 0 };
}

interface Search {
  readonly row: ResolvedRow;
  readonly placed: Placed;
  readonly groups: readonly Group[];
  readonly registered: readonly { readonly candidacy: RegisteredCandidacy; readonly placed: Placed }[];
}

/** The group of rows this one belongs to, a new one, or the line that asks a person to decide. */
function findGroup({ row, placed, groups, registered }: Search): { group: Group } | { line: ImportLine } {
  for (const group of groups) {
    for (const member of group.members) {
      const answer = isSameCandidacy(placed, member.placed, row.decision);
      if (answer === 'yes') return { group };
      if (answer === 'near')
        return { line: ask(row, `la fila ${member.row.row} (${nameInFull(member.row)})`) };
    }
  }
  for (const existing of registered) {
    const answer = isSameCandidacy(placed, existing.placed, row.decision);
    if (answer === 'near' || answer === 'taken') {
      return { line: ask(row, `la candidatura registrada de ${nameInFull(existing.candidacy)}`) };
    }
    if (answer === 'no') continue;
    const group = groups.find((candidate) => candidate.existing?.candidacy.id === existing.candidacy.id);
    return { group: group ?? { members: [], existing } };
  }
  return { group: { members: [], existing: null } };
}

function ask(row: ResolvedRow, other: string): ImportLine {
  return {
    row: row.row,
    result: 'needs-decision',
    name: nameInFull(row),
    message:
      `DECISIÓN: puede ser la misma persona que ${other}. Escribe MISMA u OTRA en esta fila, o su CLAVE DE ELECTOR o CURP en ambas. ` +
      'Si la sustituye, registra antes la sustitución.',
  };
}

function planGroup(group: Group, registry: Registry, hashes: PrivateHashes): PlannedCandidacy {
  const last = group.members.at(-1);
  if (last === undefined) throw new RangeError('A group holds at least one row.');
  const nomination = mergeNominations(
    group.members.map(({ row }) => row.nomination),
    group.existing?.candidacy ?? null,
    { row: last.row, registry },
  );
  const rows = group.members.map(({ row }) => row.row);
  const base = { facts: last.row, rows, nomination };
  if (group.existing === null) return { ...base, action: 'create', existingId: null, changed: [] };
  const { candidacy, placed } = group.existing;
  const changed = changedFacts(last.row, candidacy, hashes);
  if (nominationKey(nomination) !== placed.nominationKey) changed.push('postulación');
  return { ...base, action: changed.length > 0 ? 'update' : 'none', existingId: candidacy.id, changed };
}

interface TicketCheck {
  readonly planned: PlannedCandidacy[];
  readonly registered: readonly { readonly candidacy: RegisteredCandidacy; readonly placed: Placed }[];
  readonly lines: Map<number, ImportLine>;
}

/** Exactly one owner and at most one substitute per place of a ticket, counting what is registered and what the file brings. */
function refuseBrokenTickets({ planned, registered, lines }: TicketCheck): void {
  const touched = new Set(planned.map(({ existingId }) => existingId));
  const places = new Map<string, { owner: number; substitute: number; plans: PlannedCandidacy[] }>();
  const at = (ticket: string) => {
    const place = places.get(ticket) ?? { owner: 0, substitute: 0, plans: [] };
    places.set(ticket, place);
    return place;
  };
  for (const { candidacy, placed } of registered) {
    if (!touched.has(candidacy.id)) at(ticketOf(placed))[placed.role] += 1;
  }
  for (const plan of planned) {
    const place = at(ticketOf(placeOfPlan(plan)));
    place[plan.facts.role] += 1;
    place.plans.push(plan);
  }
  for (const { owner, substitute, plans } of places.values()) {
    const reason = brokenReason(owner, substitute);
    if (reason === null) continue;
    for (const plan of plans) refuse(plan, { reason, lines });
  }
}

/** Nobody stands twice for one office in one territory: the second place is refused, whichever list or ticket it is in. */
function refuseSecondPlaces({ planned, registered, lines }: TicketCheck, hashes: PrivateHashes): void {
  const seen = new Map<string, string>();
  const touched = new Set(planned.map(({ existingId }) => existingId));
  for (const { candidacy, placed } of registered) {
    if (touched.has(candidacy.id)) continue;
    for (const key of personKeys(placed)) seen.set(key, 'ya registrada');
  }
  for (const plan of planned) {
    const keys = personKeys(placeRow(plan.facts, hashes));
    const where = keys.map((key) => seen.get(key)).find((text) => text !== undefined);
    if (where !== undefined) {
      refuse(plan, {
        reason: `CLAVE DE ELECTOR o CURP: es la misma persona que ocupa otro lugar de este cargo (${where}).`,
        lines,
      });
    }
    for (const key of keys) seen.set(key, `fila ${plan.rows[0]}`);
  }
}

function personKeys({ officeId, territoryId, person }: Placed): string[] {
  const hashes = [person.voterKeyHash, person.curpHash].filter((hash) => hash !== null);
  return hashes.map((hash) => `${officeId}|${territoryId}|${hash}`);
}

function placeOfPlan({ facts, nomination }: PlannedCandidacy): Placed {
  const { office, territory, role, listNumber } = facts;
  const person = { ...facts, voterKeyHash: null, curpHash: null };
  return {
    person,
    officeId: office.id,
    territoryId: territory.id,
    role,
    listNumber,
    nominationKey: nominationKey(nomination),
  };
}

function brokenReason(owners: number, substitutes: number): string | null {
  if (owners > 1) return `TIPO: la fórmula tendría ${owners} personas propietarias; sólo puede tener una.`;
  if (substitutes > 1) return `TIPO: la fórmula tendría ${substitutes} suplentes; sólo puede tener una.`;
  if (owners === 0) return 'TIPO: la fórmula tendría suplente y no propietaria.';
  return null;
}

function refuse(
  plan: PlannedCandidacy,
  { reason, lines }: { reason: string; lines: Map<number, ImportLine> },
): void {
  for (const row of plan.rows)
    lines.set(row, { row, result: 'refused', name: nameInFull(plan.facts), message: reason });
}

function writeLines(
  plan: PlannedCandidacy,
  { registry, lines }: { registry: Registry; lines: Map<number, ImportLine> },
): void {
  const [first] = plan.rows;
  const place = describePlace(plan, registry);
  for (const row of plan.rows) {
    if (lines.has(row)) continue;
    const base = { row, name: nameInFull(plan.facts) };
    if (row !== first)
      lines.set(row, {
        ...base,
        result: 'merged',
        message: `Es la misma candidatura de la fila ${first}: ${place}.`,
      });
    else if (plan.action === 'create')
      lines.set(row, { ...base, result: 'created', message: `Se registra: ${place}.` });
    else if (plan.action === 'none')
      lines.set(row, { ...base, result: 'unchanged', message: `Ya está registrada igual: ${place}.` });
    else
      lines.set(row, {
        ...base,
        result: plan.changed.includes('postulación') ? 'merged' : 'updated',
        message: `Cambia: ${plan.changed.join(', ')} (${place}).`,
      });
  }
}
