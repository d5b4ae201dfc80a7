import type { QuestionnaireDefinition, ReviewFilter } from '@conoceles/contracts';
import { and, eq, gt, inArray, isNull, ne, or, type SQL, schema, sql } from '@conoceles/db';
import { addDays, localDay, startOfDay } from '@conoceles/rules';
import { alertedRelation } from '../alerts/alerted.ts';
import { sortKey } from '../publication/sort-key.ts';
import type { TenantContext } from '../tenants/tenant-context.ts';
import type { Queue } from './queue-rows.ts';
import { statesToVerify } from './waiting-days.ts';

export type FilterSource = {
  readonly tenant: TenantContext;
  readonly accountId: string;
  /** Limits that today's alerts go by. */
  readonly definition: QuestionnaireDefinition;
};
type Wanted = Omit<ReviewFilter, 'page' | 'kind' | 'office'>;

/** What a queue is narrowed to. Without a state: what the OPL can act on. */
export function queueConditions(queue: Queue, wanted: Wanted, source: FilterSource): SQL | undefined {
  const { tenant } = source;
  const states =
    wanted.state === undefined ? statesToVerify(tenant.rules.partyAuthorisesPublication) : [wanted.state];
  return and(
    inArray(queue.state, states),
    assignment(queue, wanted.assigned, source.accountId),
    wanted.party === undefined ? undefined : nominatedBy(queue, wanted.party),
    wanted.late === undefined ? undefined : eq(queue.late, true),
    wanted.returned === undefined ? undefined : gt(queue.round, 1),
    wanted.waiting === undefined
      ? undefined
      : sql`${queue.waitingSince} < ${waitingSince(wanted.waiting, tenant).toISOString()}::timestamptz`,
    wanted.alerts === undefined ? undefined : withAlerts(queue, source),
    ...nameWords(wanted.q).map((word) => sql`position(${word} in replace(${queue.nameKey}, 'nzz', 'n')) > 0`),
  );
}

/** Of the queue, what is mine to do next: not what another colleague has. */
export function mineOrNobodys(queue: Queue, accountId: string): SQL | undefined {
  return or(isNull(queue.assignedTo), eq(queue.assignedTo, accountId));
}

function assignment(queue: Queue, assigned: Wanted['assigned'], me: string): SQL | undefined {
  if (assigned === undefined) return undefined;
  if (assigned === 'nobody') return isNull(queue.assignedTo);
  return eq(queue.assignedTo, assigned === 'me' ? me : assigned);
}

function nominatedBy(queue: Queue, party: string): SQL {
  const { nominationParties: n, parties: p } = schema;
  return sql`${queue.nominationId} in (select ${n.nominationId} from ${n}
    inner join ${p} on ${p.tenantId} = ${n.tenantId} and ${p.id} = ${n.partyId} where ${p.slug} = ${party})`;
}

/** Waiting `days` calendar days or more on the process's clock is having begun before that day ended. */
function waitingSince(days: number, { now, timeZone }: TenantContext): Date {
  return startOfDay(addDays(localDay(now, timeZone), 1 - days), timeZone);
}

function withAlerts(queue: Queue, { tenant, definition }: FilterSource): SQL | undefined {
  const relation = alertedRelation({ processId: tenant.process.id, definition });
  return and(
    eq(queue.kind, 'curricular'),
    sql`${queue.candidacyId} in (select candidacy_id from ${relation} as alerted)`,
  );
}

/** Who types «nunez» looks for Núñez: the key's spelling of ñ, made to sort, is undone on both sides. */
function nameWords(q: string | undefined): string[] {
  if (q === undefined) return [];
  return sortKey({ firstSurname: q, givenNames: '' }).replaceAll('nzz', 'n').split(' ').filter(Boolean);
}

/** Those that wait longest first; the same order for everybody. */
export function queueOrder(queue: Queue): SQL[] {
  return [
    sql`${queue.waitingSince} asc nulls last`,
    sql`${queue.nameKey}`,
    sql`${queue.candidacyId}`,
    sql`${queue.kind}`,
  ];
}

/** What stands behind one place of that order. */
export function behind(
  queue: Queue,
  place: { since: Date | null; nameKey: string; candidacyId: string; kind: string },
): SQL {
  const since =
    place.since === null ? sql`'infinity'::timestamptz` : sql`${place.since.toISOString()}::timestamptz`;
  return sql`(coalesce(${queue.waitingSince}, 'infinity'::timestamptz), ${queue.nameKey}, ${queue.candidacyId}, ${queue.kind})
    > (${since}, ${place.nameKey}, ${place.candidacyId}::uuid, ${place.kind}::text)`;
}

export const differentFrom = (queue: Queue, { candidacyId, kind }: { candidacyId: string; kind: string }) =>
  or(ne(queue.candidacyId, candidacyId), sql`${queue.kind} <> ${kind}::text`);
