import { type ErrorReportItem, ReportedPart } from '@conoceles/contracts';
import { alias, and, eq, openContact, type SQL, schema, type TenantTx } from '@conoceles/db';
import { daysBetween, localDay, territoryLabel } from '@conoceles/rules';
import type { AccountActor } from '../actor.ts';
import { ServiceProblem } from '../service-problem.ts';
import type { TenantContext } from '../tenants/tenant-context.ts';

const { accounts, candidacies, errorReports, offices, territories } = schema;
const closers = alias(accounts, 'closers');

/** @throws ServiceProblem `forbidden` unless the account attends reports in the OPL's name */
export function expectReportsDesk(actor: AccountActor): void {
  if (actor.accountKind !== 'admin' && actor.accountKind !== 'reviewer') {
    throw new ServiceProblem('forbidden', 'Tu cuenta no atiende los errores reportados.');
  }
}

/** Reports of the current process with the candidacy each is about, in one row. */
export function selectReports(tx: TenantTx, tenant: TenantContext, where?: SQL) {
  return tx
    .select({
      report: errorReports,
      displayName: candidacies.displayName,
      slug: candidacies.publicSlug,
      office: { slug: offices.slug, name: offices.name },
      territory: territories,
      closedBy: closers.displayName,
    })
    .from(errorReports)
    .innerJoin(candidacies, eq(candidacies.id, errorReports.candidacyId))
    .innerJoin(offices, eq(offices.id, candidacies.officeId))
    .innerJoin(territories, eq(territories.id, candidacies.territoryId))
    .leftJoin(closers, eq(closers.id, errorReports.closedBy))
    .where(and(eq(candidacies.processId, tenant.process.id), where))
    .$dynamic();
}

export type ReportRow = Awaited<ReturnType<typeof selectReports>>[number];

/** A report as the desk reads it, opened. */
export async function toItem(tx: TenantTx, tenant: TenantContext, row: ReportRow): Promise<ErrorReportItem> {
  const { report, displayName, slug, office, territory, closedBy } = row;
  const { id, candidacyId, textCipher: cipher, state, createdAt, outcome, closedAt } = report;
  const { timeZone, now } = tenant;
  const waited = daysBetween(localDay(createdAt, timeZone), localDay(now, timeZone));
  return {
    reportId: id,
    candidacyId,
    displayName,
    office,
    territory: { slug: territory.slug, name: territoryLabel(territory), kind: territory.kind },
    slug,
    part: ReportedPart.catch('other').parse(report.part),
    text: await openContact(tx, { ownerId: id, purpose: 'error-report', cipher }),
    state,
    createdAt: createdAt.toISOString(),
    waitingDays: state === 'open' ? Math.max(0, waited) : null,
    outcome,
    closedAt: closedAt?.toISOString() ?? null,
    closedBy,
  };
}
