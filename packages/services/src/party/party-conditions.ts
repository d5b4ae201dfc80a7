import type { PartyFilter, StateFilter } from '@conoceles/contracts';
import { and, asc, eq, inArray, ne, type SQL, sql } from '@conoceles/db';
import { addDays, endOfDay, localDay } from '@conoceles/rules';
import { isMissing, isUnsent, pendingStates, type StandingRows } from '../capture/standing-rows.ts';
import { sortKey } from '../publication/sort-key.ts';
import type { TenantContext } from '../tenants/tenant-context.ts';

/** A deadline is near when it ends today, tomorrow or the day after. */
export const soonDays = 2;

/** The rows a filter keeps. Without `show`, those that stand. */
export function partyConditions(rows: StandingRows, filter: PartyFilter, tenant: TenantContext) {
  return and(
    filter.show === 'gone' ? ne(rows.status, 'approved') : eq(rows.status, 'approved'),
    filter.office === undefined ? undefined : sql`${rows.officeSlug} = ${filter.office}`,
    filter.territory === undefined ? undefined : sql`${rows.territorySlug} = ${filter.territory}`,
    filter.role === undefined ? undefined : eq(rows.role, filter.role),
    inState(rows.curricular, filter.curricular),
    inState(rows.identity, filter.identity),
    filter.deadline === 'soon' ? isDueSoon(rows, tenant) : undefined,
    filter.deadline === 'overdue' ? isOverdue(rows, tenant) : undefined,
    filter.show === 'missing' ? isMissing(rows) : undefined,
    filter.show === 'to-authorise' ? isToAuthorise(rows, tenant) : undefined,
    ...nameWords(filter.q).map((word) => sql`position(${word} in replace(${rows.nameKey}, 'nzz', 'n')) > 0`),
  );
}

function inState(column: StandingRows['curricular'], wanted: StateFilter | undefined): SQL | undefined {
  if (wanted === undefined) return undefined;
  return inArray(sql`${column}`, wanted === 'missing' ? [...pendingStates] : [wanted]);
}

/** Who types «nunez» looks for Núñez: the key's spelling of ñ, made to sort, is undone on both sides. */
function nameWords(q = ''): string[] {
  return sortKey({ firstSurname: q, givenNames: '' }).replaceAll('nzz', 'n').split(' ').filter(Boolean);
}

export function isDueSoon(rows: StandingRows, { now, timeZone }: TenantContext): SQL {
  const until = endOfDay(addDays(localDay(now, timeZone), soonDays), timeZone);
  return sql`(${isMissing(rows)} and ${rows.dueAt} between ${instant(now)} and ${instant(until)})`;
}

export function isOverdue(rows: StandingRows, { now }: TenantContext): SQL {
  return sql`(${isUnsent(rows)} and ${rows.dueAt} < ${instant(now)})`;
}

export function isToAuthorise(rows: StandingRows, { rules }: TenantContext): SQL {
  if (!rules.partyAuthorisesPublication) return sql`false`;
  return sql`(${rows.curricular} = 'submitted' or ${rows.identity} = 'submitted')`;
}

const instant = (at: Date) => sql`${at.toISOString()}::timestamptz`;

/** By office and territory; by what expires first, what lacks nothing last; or by name. */
export function partyOrder(rows: StandingRows, order: 'place' | 'deadline' | 'name'): SQL[] {
  const byName = [asc(rows.nameKey), sql`${rows.candidacyId} asc`];
  if (order === 'name') return byName;
  if (order === 'deadline') {
    return [sql`${isMissing(rows)} desc`, sql`${rows.dueAt} asc nulls last`, ...byName];
  }
  const number = sql`${rows.territoryNumber} asc nulls first`;
  return [
    asc(rows.officeOrder),
    sql`${rows.officeSlug} asc`,
    number,
    sql`${rows.territorySlug} asc`,
    ...byName,
  ];
}
