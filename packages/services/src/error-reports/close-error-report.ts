import type { CloseReport, ErrorReportItem } from '@conoceles/contracts';
import { eq, recordAudit, schema, type TenantTx } from '@conoceles/db';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import type { ServiceDeps } from '../deps.ts';
import { notFound, ServiceProblem } from '../service-problem.ts';
import { type TenantContext, tenantContext } from '../tenants/tenant-context.ts';
import { expectReportsDesk, type ReportRow, selectReports, toItem } from './report-rows.ts';

/** One report, opened. @throws ServiceProblem `forbidden`, `not-found` */
export async function readErrorReport(
  deps: ServiceDeps,
  actor: AccountActor,
  reportId: string,
): Promise<ErrorReportItem> {
  expectReportsDesk(actor);
  return asAccount(deps, actor, 'app', async (tx) => {
    const tenant = await tenantContext(tx, deps.realClock);
    return toItem(tx, tenant, await findReport(tx, tenant, reportId));
  });
}

/**
 * Closes a report with what was done about it, for the register. Closing changes nothing of the profile: what is wrong is mended at the sheet.
 * @throws ServiceProblem `forbidden`, `not-found`; `state-conflict` when it is closed already
 */
export async function closeErrorReport(
  deps: ServiceDeps,
  actor: AccountActor,
  { reportId, outcome }: CloseReport & { readonly reportId: string },
): Promise<ErrorReportItem> {
  expectReportsDesk(actor);
  return asAccount(deps, actor, 'app', async (tx) => {
    const { errorReports: r } = schema;
    const tenant = await tenantContext(tx, deps.realClock);
    await tx.select({ id: r.id }).from(r).where(eq(r.id, reportId)).for('update');
    const { report } = await findReport(tx, tenant, reportId);
    if (report.state === 'closed') {
      throw new ServiceProblem('state-conflict', 'Alguien más ya cerró este reporte.');
    }
    const change = { state: 'closed', outcome, closedAt: tenant.now, closedBy: actor.accountId } as const;
    await tx.update(r).set(change).where(eq(r.id, reportId));
    await recordAudit(tx, {
      at: deps.realClock.now(),
      verb: 'report.close',
      entity: 'error-report',
      entityId: reportId,
      before: { state: 'open' },
      after: { state: 'closed' },
    });
    return toItem(tx, tenant, await findReport(tx, tenant, reportId));
  });
}

async function findReport(tx: TenantTx, tenant: TenantContext, reportId: string): Promise<ReportRow> {
  const [row] = await selectReports(tx, tenant, eq(schema.errorReports.id, reportId));
  if (row === undefined) throw notFound();
  return row;
}
