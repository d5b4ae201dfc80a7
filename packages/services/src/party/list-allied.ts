import type { AlliedItem, AlliedList } from '@conoceles/contracts';
import { count, inArray, type SQL, schema, sql, type TenantTx } from '@conoceles/db';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import { describeCandidacy, selectSummaries } from '../capture/candidacy-summary.ts';
import { selectStanding, standingRows } from '../capture/standing-rows.ts';
import type { ServiceDeps } from '../deps.ts';
import { type TenantContext, tenantContext } from '../tenants/tenant-context.ts';
import { partyOrder } from './party-conditions.ts';
import { partyOf } from './party-scope.ts';

const { nominationParties, nominations, parties } = schema;
const pageSize = 50;

/** Nominated by the party with others, captured by another (coalition agreement or party of origin, domain §4). */
function alliedWith(partyId: string): SQL {
  return sql`(${nominations.originPartyId} <> ${partyId}::uuid and exists (
    select 1 from ${nominationParties} ally where ally.tenant_id = ${nominations.tenantId}
      and ally.nomination_id = ${nominations.id} and ally.party_id = ${partyId}::uuid))`;
}

const standingAllied = (tx: TenantTx<'identity'>, tenant: TenantContext, partyId: string) =>
  standingRows(tx, tenant, sql`${alliedWith(partyId)} and ${schema.candidacies.status} = 'approved'`);

export async function countAllied(
  tx: TenantTx<'identity'>,
  tenant: TenantContext,
  partyId: string,
): Promise<number> {
  const [counted] = await tx.select({ total: count() }).from(standingAllied(tx, tenant, partyId));
  return counted?.total ?? 0;
}

/**
 * The candidacies of a coalition or a common candidacy that the party nominates and another answers for: who they are, how far they got and who captures
 * them. Only to be read; no answer and no address of theirs leaves here. @throws ServiceProblem `forbidden`
 */
export async function listAllied(
  deps: ServiceDeps,
  actor: AccountActor,
  { page }: { page: number },
): Promise<AlliedList> {
  const partyId = partyOf(actor);
  return asAccount(deps, actor, 'identity', async (tx) => {
    const tenant = await tenantContext(tx, deps.realClock);
    const total = await countAllied(tx, tenant, partyId);
    const rows = standingAllied(tx, tenant, partyId);
    const standing = await selectStanding(tx, rows)
      .orderBy(...partyOrder(rows, 'place'))
      .limit(pageSize)
      .offset((page - 1) * pageSize);
    const ids = standing.map(({ candidacyId }) => candidacyId);
    const summaries =
      ids.length === 0 ? [] : await selectSummaries(tx).where(inArray(schema.candidacies.id, ids));
    const summaryOf = new Map(summaries.map((summary) => [summary.candidacyId, summary]));
    const acronyms = await tx.select({ id: parties.id, acronym: parties.acronym }).from(parties);
    const acronymOf = new Map<string | null, string>(acronyms.map(({ id, acronym }) => [id, acronym]));
    const items = standing.flatMap((row): AlliedItem[] => {
      const summary = summaryOf.get(row.candidacyId);
      if (summary === undefined) return [];
      const { displayName, office, territory, nomination, role } = describeCandidacy(summary);
      const answers = acronymOf.get(row.originPartyId) ?? '';
      const { curricular, identity } = row;
      return [{ displayName, office, territory, nomination, role, answers, curricular, identity }];
    });
    return { items, page, pages: Math.max(1, Math.ceil(total / pageSize)), total };
  });
}
