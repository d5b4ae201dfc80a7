import type { ErrorReportFilter, ErrorReportList, WaitingReports } from '@conoceles/contracts';
import { and, asc, count, desc, eq, schema, sql, type TenantTx } from '@conoceles/db';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import type { ServiceDeps } from '../deps.ts';
import { type TenantContext, tenantContext } from '../tenants/tenant-context.ts';
import { expectReportsDesk, selectReports, toItem } from './report-rows.ts';

/** Few, because each is opened to be read. */
const pageSize = 20;
const { candidacies, errorReports: r } = schema;

/** The desk's list: open ones first, the one that waits longest at the top; of the closed ones, the newest. @throws ServiceProblem `forbidden` */
export async function listErrorReports(
  deps: ServiceDeps,
  actor: AccountActor,
  { state, page }: ErrorReportFilter,
): Promise<ErrorReportList> {
  expectReportsDesk(actor);
  return asAccount(deps, actor, 'app', async (tx) => {
    const tenant = await tenantContext(tx, deps.realClock);
    const figures = await countReports(tx, tenant);
    const rows = await selectReports(tx, tenant, state === undefined ? undefined : eq(r.state, state))
      .orderBy(
        sql`${r.state} = 'closed'`,
        asc(sql`case when ${r.state} = 'open' then ${r.createdAt} end`),
        desc(r.closedAt),
        asc(r.id),
      )
      .limit(pageSize)
      .offset((page - 1) * pageSize);
    const items = [];
    for (const row of rows) items.push(await toItem(tx, tenant, row));
    const total = state === undefined ? figures.open + figures.closed : figures[state];
    return { items, page, pages: Math.max(1, Math.ceil(total / pageSize)), total, figures };
  });
}

/** How many wait, for the desk's menu. @throws ServiceProblem `forbidden` */
export async function countWaitingReports(deps: ServiceDeps, actor: AccountActor): Promise<WaitingReports> {
  expectReportsDesk(actor);
  return asAccount(deps, actor, 'app', async (tx) => {
    const tenant = await tenantContext(tx, deps.realClock);
    return { open: (await countReports(tx, tenant)).open };
  });
}

async function countReports(tx: TenantTx, tenant: TenantContext): Promise<ErrorReportList['figures']> {
  const rows = await tx
    .select({ state: r.state, count: count() })
    .from(r)
    .innerJoin(
      candidacies,
      and(eq(candidacies.id, r.candidacyId), eq(candidacies.processId, tenant.process.id)),
    )
    .groupBy(r.state);
  const of = (state: 'open' | 'closed') => rows.find((row) => row.state === state)?.count ?? 0;
  return { open: of('open'), closed: of('closed') };
}
