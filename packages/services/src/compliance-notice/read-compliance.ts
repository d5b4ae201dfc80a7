import type { ComplianceFilter, CompliancePage, NoticeSummary } from '@conoceles/contracts';
import { desc, eq, schema, type TenantTx } from '@conoceles/db';
import { dateInWords, endOfDay } from '@conoceles/rules';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import type { ServiceDeps } from '../deps.ts';
import { type TenantContext, tenantContext } from '../tenants/tenant-context.ts';
import { countUnfulfilled, findUnfulfilled } from './find-unfulfilled.ts';
import { loadNoticeRows } from './load-notice-rows.ts';
import { type NoticeOffice, noticeFigures, noticeOffices } from './notice-facts.ts';
import { NoticeSnapshot } from './notice-snapshot.ts';

const pageSize = 50;

/** Who did not capture both questionnaires in time, as of now, with figures by party and the notices issued. States and dates: no answer is read. */
export async function readCompliance(
  deps: ServiceDeps,
  actor: AccountActor,
  filter: ComplianceFilter,
): Promise<CompliancePage> {
  return asAccount(deps, actor, 'identity', async (tx) => {
    const tenant = await tenantContext(tx, deps.realClock);
    const scope = { tenant, office: filter.office };
    const total = await countUnfulfilled(tx, scope, 'standing');
    const ids = await findUnfulfilled(tx, scope, 'standing', { size: pageSize, at: filter.page });
    const figures = await noticeFigures(tx, tenant, filter.office);
    const offices = await noticeOffices(tx, tenant);
    const because = tooEarly(offices, filter.office, tenant);
    return {
      asOf: tenant.now.toISOString(),
      approved: figures.reduce((sum, figure) => sum + figure.total, 0),
      total,
      items: await loadNoticeRows(tx, tenant, ids),
      page: filter.page,
      pages: Math.max(1, Math.ceil(total / pageSize)),
      figures,
      withdrawn: await countUnfulfilled(tx, scope, 'withdrawn'),
      offices,
      notices: await listNotices(tx, tenant),
      mayIssue: actor.accountKind === 'admin' && because === null,
      because,
    };
  });
}

/** Why the notice has to wait, in words; null when campaigns are over. */
export function tooEarly(
  offices: readonly NoticeOffice[],
  office: string | undefined,
  { process, timeZone }: TenantContext,
): string | null {
  const open = offices.filter(({ slug, ended }) => !ended && (office === undefined || slug === office));
  if (open.length === 0) return null;
  if (open.some(({ campaignEnd }) => campaignEnd === null)) {
    const voting = dateInWords(endOfDay(process.electionDay, timeZone), timeZone);
    return `El proceso no dice cuándo terminan las campañas: la vista se emite después de la jornada (${voting}). Hasta entonces la lista es preliminar.`;
  }
  const last =
    open
      .flatMap(({ campaignEnd }) => campaignEnd ?? [])
      .toSorted()
      .at(-1) ?? process.electionDay;
  return `Las campañas terminan el ${dateInWords(endOfDay(last, timeZone), timeZone)}: hasta entonces la lista es preliminar.`;
}

/** Notices of the process, the newest first. */
async function listNotices(tx: TenantTx, { process }: TenantContext): Promise<NoticeSummary[]> {
  const { complianceNotices: n } = schema;
  const rows = await tx
    .select()
    .from(n)
    .where(eq(n.processId, process.id))
    .orderBy(desc(n.issuedAt), desc(n.id));
  return rows.map((row) => {
    const { number, date, office, rows: listed } = NoticeSnapshot.parse(row.snapshot);
    return { id: row.id, number, date, office, issuedAt: row.issuedAt.toISOString(), rows: listed.length };
  });
}
