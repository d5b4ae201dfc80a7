import { and, asc, count, eq, ne, or, type SQL, sql, type TenantTx } from '@conoceles/db';
import { isUnsent, type StandingRows, standingRows } from '../capture/standing-rows.ts';
import type { TenantContext } from '../tenants/tenant-context.ts';

type Scope = { readonly tenant: TenantContext; readonly office?: string | undefined };

/**
 * Who did not capture both questionnaires in time: something was never sent, or was sent late, and the deadline passed or never began because nobody received
 * the account. What was sent and came back was captured.
 */
function isUnfulfilled(standing: StandingRows, { now }: TenantContext): SQL {
  const late = sql`(${standing.curricularLate} or ${standing.identityLate})`;
  const over = sql`(${standing.dueAt} is null or ${standing.dueAt} < ${now.toISOString()}::timestamptz)`;
  return sql`(${late} or (${isUnsent(standing)} and ${over}))`;
}

const ofOffice = (standing: StandingRows, office: string | undefined) =>
  office === undefined ? undefined : eq(standing.officeSlug, office);

export type Listed = 'standing' | 'withdrawn';

function whereOf(standing: StandingRows, { tenant, office }: Scope, listed: Listed): SQL | undefined {
  return listed === 'standing'
    ? and(eq(standing.status, 'approved'), ofOffice(standing, office), isUnfulfilled(standing, tenant))
    : and(ne(standing.status, 'approved'), ofOffice(standing, office), or(isUnsent(standing), sql`false`));
}

/** Candidacies of the list, by office, territory and name; a page of them when asked. */
export async function findUnfulfilled(
  tx: TenantTx<'identity'>,
  scope: Scope,
  listed: Listed,
  page?: { readonly size: number; readonly at: number },
): Promise<string[]> {
  const standing = standingRows(tx, scope.tenant, undefined);
  const query = tx
    .select({ candidacyId: standing.candidacyId })
    .from(standing)
    .where(whereOf(standing, scope, listed))
    .orderBy(
      asc(standing.officeOrder),
      sql`${standing.territoryNumber} asc nulls last`,
      asc(standing.territoryName),
      asc(standing.nameKey),
      asc(standing.candidacyId),
    )
    .$dynamic();
  const rows = await (page === undefined ? query : query.limit(page.size).offset((page.at - 1) * page.size));
  return rows.map(({ candidacyId }) => candidacyId);
}

export async function countUnfulfilled(
  tx: TenantTx<'identity'>,
  scope: Scope,
  listed: Listed,
): Promise<number> {
  const standing = standingRows(tx, scope.tenant, undefined);
  const [row] = await tx
    .select({ rows: count() })
    .from(standing)
    .where(whereOf(standing, scope, listed));
  return row?.rows ?? 0;
}

export type PartyCount = {
  readonly originPartyId: string | null;
  readonly total: number;
  readonly listed: number;
  readonly curricularMissing: number;
  readonly identityMissing: number;
  readonly late: number;
};

/** Figures by the party answerable for capture (null: independent candidacies), each with its denominator. */
export async function countByParty(tx: TenantTx<'identity'>, scope: Scope): Promise<PartyCount[]> {
  const standing = standingRows(tx, scope.tenant, undefined);
  const listed = isUnfulfilled(standing, scope.tenant);
  const sum = (condition: SQL) => sql<number>`(count(*) filter (where ${condition}))::int`;
  return tx
    .select({
      originPartyId: standing.originPartyId,
      total: sql<number>`count(*)::int`,
      listed: sum(listed),
      curricularMissing: sum(sql`${listed} and ${standing.curricularSentAt} is null`),
      identityMissing: sum(sql`${listed} and ${standing.identitySentAt} is null`),
      late: sum(sql`(${standing.curricularLate} or ${standing.identityLate})`),
    })
    .from(standing)
    .where(and(eq(standing.status, 'approved'), ofOffice(standing, scope.office)))
    .groupBy(standing.originPartyId);
}
