import type { PartyItem } from '@conoceles/contracts';
import { inArray, max, schema, type TenantTx } from '@conoceles/db';
import { awaitsAuthorisation } from '../capture/build-home.ts';
import { type CandidacySummary, describeCandidacy, selectSummaries } from '../capture/candidacy-summary.ts';
import { captureTime } from '../capture/deadline.ts';
import type { StandingRow } from '../capture/standing-rows.ts';
import { wasReturned } from '../questionnaire/life.ts';
import type { TenantContext } from '../tenants/tenant-context.ts';
import { loadMissingConsents } from './missing-consents.ts';
import { loadMissingWork, type MissingSections } from './missing-work.ts';

export type DescribedItem = PartyItem & { readonly titles: MissingSections['titles'] };

/** Rows of the relation as the party reads them, in their order, with what each lacks: the same queries for one or for hundreds. */
export async function describeItems(
  tx: TenantTx<'identity'>,
  tenant: TenantContext,
  standing: readonly StandingRow[],
): Promise<DescribedItem[]> {
  if (standing.length === 0) return [];
  const ids = standing.map(({ candidacyId }) => candidacyId);
  const summaries = await selectSummaries(tx).where(inArray(schema.candidacies.id, ids));
  const summaryOf = new Map(summaries.map((summary) => [summary.candidacyId, summary]));
  const stands = standing.filter(({ status }) => status === 'approved');
  const work = await loadMissingWork(tx, tenant, stands);
  const consents = await loadMissingConsents(tx, tenant, summaries);
  const reminded = await lastReminders(tx, ids);
  return standing.flatMap((row): DescribedItem[] => {
    const summary = summaryOf.get(row.candidacyId);
    if (summary === undefined) return [];
    const { titles = nothing.titles, ...missing } = work.get(row.candidacyId) ?? nothing;
    const asked = row.status === 'approved' ? (consents.get(row.candidacyId) ?? []) : [];
    return [
      {
        ...describeCandidacy(summary),
        curricular: row.curricular,
        identity: row.identity,
        deadline: captureTime(summary, tenant, isReturned(row)).deadline,
        awaitsAuthorisation: awaitsAuthorisation(tenant.rules.partyAuthorisesPublication, [
          row.curricular,
          row.identity,
        ]),
        missing: { ...missing, consents: [...asked] },
        account: accountOf(row, summary),
        remindedAt: reminded.get(row.candidacyId)?.toISOString() ?? null,
        titles,
      },
    ];
  });
}

const nothing: MissingSections = {
  curricular: 0,
  identity: 0,
  photo: false,
  titles: { curricular: [], identity: [] },
};

function isReturned(row: StandingRow): boolean {
  const { curricular, identity, curricularSentAt, identitySentAt } = row;
  return (
    wasReturned({ state: curricular, submittedAt: curricularSentAt }) ||
    wasReturned({ state: identity, submittedAt: identitySentAt })
  );
}

function accountOf({ accountId }: StandingRow, { ownReceivedAt }: CandidacySummary): PartyItem['account'] {
  if (accountId === null) return 'none';
  return ownReceivedAt === null ? 'issued' : 'received';
}

async function lastReminders(
  tx: TenantTx,
  ids: readonly string[],
): Promise<ReadonlyMap<string | null, Date>> {
  const { reminders: r } = schema;
  const rows = await tx
    .select({ candidacyId: r.candidacyId, at: max(r.createdAt) })
    .from(r)
    .where(inArray(r.candidacyId, [...ids]))
    .groupBy(r.candidacyId);
  return new Map(rows.flatMap(({ candidacyId, at }) => (at === null ? [] : [[candidacyId, at] as const])));
}
