import type { AccountFilter, AccountPage, AccountRow } from '@conoceles/contracts';
import { and, asc, count, eq, isNotNull, isNull, type SQL, schema, sql, type TenantTx } from '@conoceles/db';
import { accountDueAt, localDay, remainingInWords, territoryLabel } from '@conoceles/rules';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import type { ServiceDeps } from '../deps.ts';
import { sortKey } from '../publication/sort-key.ts';
import { type TenantContext, tenantContext } from '../tenants/tenant-context.ts';
import { accountStateOf } from './account-state.ts';
import { lastMailState, loadDeliveries, undelivered } from './load-deliveries.ts';

const pageSize = 50;

/** Candidacies of the process with the state of their account and the day it is due, those that wait longest first. */
export async function listAccounts(
  deps: ServiceDeps,
  actor: AccountActor,
  filter: AccountFilter,
): Promise<AccountPage> {
  return asAccount(deps, actor, 'app', async (tx) => {
    const context = await tenantContext(tx, deps.realClock);
    const { accounts: a, candidacies: c } = schema;
    const where = conditions(filter, context);
    const ofCandidacy = and(eq(a.candidacyId, c.id), eq(a.kind, 'candidate'));
    const [counted] = await tx.select({ total: count() }).from(c).leftJoin(a, ofCandidacy).where(where);
    const total = counted?.total ?? 0;
    const items = await readPage(tx, context, filter.page, where);
    return { items, page: filter.page, pages: Math.ceil(total / pageSize), total };
  });
}

function conditions({ state, delivery, q, candidacy }: AccountFilter, { process }: TenantContext) {
  const { accounts: a, candidacies: c } = schema;
  // Who types «nunez» looks for Núñez: the key's spelling of ñ, made to sort, is undone on both sides.
  const words =
    q === undefined
      ? []
      : sortKey({ firstSurname: q, givenNames: '' }).replaceAll('nzz', 'n').split(' ').filter(Boolean);
  return and(
    eq(c.processId, process.id),
    candidacy === undefined ? undefined : eq(c.id, candidacy),
    state === 'to-issue' ? and(isNull(a.id), eq(c.status, 'approved')) : undefined,
    state === 'issued' ? and(isNotNull(a.id), isNull(a.receivedAt)) : undefined,
    state === 'received' ? isNotNull(a.receivedAt) : undefined,
    delivery === undefined ? undefined : deliveryCondition(delivery),
    ...words.map((word) => sql`position(${word} in replace(${c.nameKey}, 'nzz', 'n')) > 0`),
  );
}

function deliveryCondition(delivery: NonNullable<AccountFilter['delivery']>): SQL | undefined {
  const { accounts: a, accountLinks: l } = schema;
  if (delivery === 'bounced') return sql`${lastMailState()} in ('bounced', 'failed')`;
  if (delivery === 'without-mail') return and(isNotNull(a.id), isNull(a.emailHash));
  return and(
    isNull(a.receivedAt),
    sql`exists (select 1 from ${l} opened where opened.tenant_id = ${a.tenantId} and opened.account_id = ${a.id} and opened.opened_at is not null)`,
  );
}

async function readPage(
  tx: TenantTx,
  context: TenantContext,
  page: number,
  where: ReturnType<typeof conditions>,
): Promise<AccountRow[]> {
  const { accounts: a, candidacies: c, offices, territories } = schema;
  const rows = await tx
    .select({ candidacy: c, account: a, office: offices.name, territory: territories })
    .from(c)
    .innerJoin(offices, eq(offices.id, c.officeId))
    .innerJoin(territories, eq(territories.id, c.territoryId))
    .leftJoin(a, and(eq(a.candidacyId, c.id), eq(a.kind, 'candidate')))
    .where(where)
    .orderBy(asc(sql`${a.id} is not null`), asc(c.approvedOn), asc(c.nameKey), asc(c.id))
    .limit(pageSize)
    .offset((page - 1) * pageSize);
  const issued = rows.flatMap(({ account }) => (account === null ? [] : [account]));
  const deliveries = await loadDeliveries(tx, issued);
  return rows.map(({ candidacy, account, office, territory }): AccountRow => {
    const approvedOn = candidacy.approvedOn ?? localDay(candidacy.createdAt, context.timeZone);
    const dueAt = accountDueAt({ approvedOn, rules: context.rules, timeZone: context.timeZone });
    return {
      ...(deliveries.get(account?.id ?? '') ?? undelivered(false)),
      accountId: account?.id ?? null,
      candidacyId: candidacy.id,
      displayName: candidacy.displayName,
      office,
      territory: territoryLabel(territory),
      status: candidacy.status,
      state: account === null ? 'to-issue' : accountStateOf(account),
      approvedOn,
      dueAt: dueAt.toISOString(),
      dueWords: remainingInWords(context.now, dueAt, context.timeZone, 'there'),
      issuedAt: account?.issuedAt.toISOString() ?? null,
      receivedAt: account?.receivedAt?.toISOString() ?? null,
      overdue: account === null && candidacy.status === 'approved' && context.now > dueAt,
    };
  });
}
