import { and, eq, inArray, isNotNull, ne, schema, type TenantTx } from '@conoceles/db';
import { remainingInWords } from '@conoceles/rules';
import { pendingStates, type StandingRow } from '../capture/standing-rows.ts';
import type { MailPayload } from '../mail/templates/template.ts';
import type { TenantContext } from '../tenants/tenant-context.ts';
import { lateWords } from './reminder-words.ts';

export type Liaison = { readonly accountId: string; readonly partyId: string; readonly displayName: string };

/** Accounts that answer for these parties. */
export async function loadLiaisons(tx: TenantTx, partyIds: readonly string[]): Promise<Liaison[]> {
  if (partyIds.length === 0) return [];
  const { accounts: a } = schema;
  const rows = await tx
    .select({ accountId: a.id, partyId: a.partyId, displayName: a.displayName })
    .from(a)
    .where(
      and(
        eq(a.kind, 'liaison'),
        ne(a.status, 'disabled'),
        isNotNull(a.partyId),
        inArray(a.partyId, [...partyIds]),
      ),
    );
  return rows.flatMap(({ partyId, ...row }) => (partyId === null ? [] : [{ ...row, partyId }]));
}

const isPending = (state: StandingRow['curricular']) => pendingStates.some((pending) => pending === state);

/** How many candidacies lack something, and which questionnaire: the evidence of a reminder to a party. */
export function countMissing(rows: readonly StandingRow[]): Record<string, number> {
  return {
    candidacies: rows.length,
    curricular: rows.filter(({ curricular }) => isPending(curricular)).length,
    identity: rows.filter(({ identity }) => isPending(identity)).length,
  };
}

/** What the mail to a party says: how many of its candidacies, and how many by each deadline, nearest first. */
export function partyPayload(rows: readonly StandingRow[], tenant: TenantContext): MailPayload {
  const { now, timeZone } = tenant;
  const one = rows.length === 1;
  const dated = rows.filter((row): row is StandingRow & { dueAt: Date } => row.dueAt !== null);
  const byDue = Map.groupBy(dated, ({ dueAt }) => dueAt.getTime());
  const lines = [...byDue]
    .toSorted(([first], [second]) => first - second)
    .slice(0, 12)
    .map(
      ([due, own]) =>
        `${own.length === 1 ? '1 candidatura' : `${own.length} candidaturas`}: ${deadlineOf(due)}.`,
    );
  function deadlineOf(due: number): string {
    const words = remainingInWords(now, new Date(due), timeZone, 'there');
    return `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
  }
  return {
    missing: one
      ? 'a una candidatura por la que responde tu partido le falta información'
      : `a ${rows.length} candidaturas por las que responde tu partido les falta información`,
    deadlines: lines.join('\n'),
    ...(dated.some(({ dueAt }) => dueAt < now) ? { late: lateWords(tenant) } : {}),
  };
}
