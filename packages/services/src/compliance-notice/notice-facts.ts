import type { CompliancePage, NoticeFigure } from '@conoceles/contracts';
import { asc, eq, schema, type TenantTx } from '@conoceles/db';
import { localDay } from '@conoceles/rules';
import type { TenantContext } from '../tenants/tenant-context.ts';
import { countByParty } from './find-unfulfilled.ts';

export type NoticeOffice = CompliancePage['offices'][number];

/** Offices of the process with the day their campaigns end: the notice is of that moment (art. 15 e). */
export async function noticeOffices(
  tx: TenantTx,
  { now, process, timeZone }: TenantContext,
): Promise<NoticeOffice[]> {
  const { offices: o, processOffices: p } = schema;
  const rows = await tx
    .select({ slug: o.slug, name: o.name, campaignEnd: p.campaignEnd })
    .from(p)
    .innerJoin(o, eq(o.id, p.officeId))
    .where(eq(p.processId, process.id))
    .orderBy(asc(o.sortOrder));
  const today = localDay(now, timeZone);
  // Where the process does not say when campaigns end, election day is past them for sure.
  return rows.map((row) => ({ ...row, ended: today > (row.campaignEnd ?? process.electionDay) }));
}

/** Figures by party, with independents last. */
export async function noticeFigures(
  tx: TenantTx<'identity'>,
  tenant: TenantContext,
  office: string | undefined,
): Promise<NoticeFigure[]> {
  const { parties } = schema;
  const acronyms = await tx.select({ id: parties.id, acronym: parties.acronym }).from(parties);
  const acronymOf = new Map(acronyms.map(({ id, acronym }) => [id, acronym]));
  const counted = await countByParty(tx, { tenant, office });
  return counted
    .map(({ originPartyId, ...figures }) => ({
      answerable: originPartyId === null ? independents : (acronymOf.get(originPartyId) ?? ''),
      ...figures,
    }))
    .toSorted((one, two) => rank(one) - rank(two) || one.answerable.localeCompare(two.answerable, 'es-MX'));
}

const independents = 'Candidaturas independientes';
const rank = ({ answerable }: NoticeFigure) => (answerable === independents ? 1 : 0);
