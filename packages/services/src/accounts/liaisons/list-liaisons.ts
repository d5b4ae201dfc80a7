import type { LiaisonPage, LiaisonRow } from '@conoceles/contracts';
import { and, asc, count, eq, isNotNull, schema, type TenantTx } from '@conoceles/db';
import type { AccountActor } from '../../actor.ts';
import { asAccount } from '../../as-account.ts';
import type { ServiceDeps } from '../../deps.ts';
import { tenantContext } from '../../tenants/tenant-context.ts';
import { accountStateOf } from '../account-state.ts';
import { loadDeliveries, undelivered } from '../load-deliveries.ts';

/** Every party of the state with the candidacies it answers for and the accounts of its liaisons. */
export async function listLiaisons(deps: ServiceDeps, actor: AccountActor): Promise<LiaisonPage> {
  return asAccount(deps, actor, 'app', async (tx) => {
    const { parties: p } = schema;
    const parties = await tx.select().from(p).orderBy(asc(p.acronym));
    const answered = await countAnswered(tx, (await tenantContext(tx, deps.realClock)).process.id);
    const liaisons = await loadLiaisons(tx);
    return {
      parties: parties.map(({ id, slug, acronym, name }) => ({
        slug,
        acronym,
        name,
        candidacies: answered.get(id) ?? 0,
        liaisons: liaisons.get(id) ?? [],
      })),
    };
  });
}

async function countAnswered(tx: TenantTx, processId: string): Promise<ReadonlyMap<string | null, number>> {
  const { candidacies: c, nominations: n } = schema;
  const rows = await tx
    .select({ partyId: n.originPartyId, total: count() })
    .from(c)
    .innerJoin(n, eq(n.id, c.nominationId))
    .where(and(eq(c.processId, processId), eq(c.status, 'approved')))
    .groupBy(n.originPartyId);
  return new Map(rows.map(({ partyId, total }) => [partyId, total]));
}

async function loadLiaisons(tx: TenantTx): Promise<ReadonlyMap<string, LiaisonRow[]>> {
  const { accounts: a } = schema;
  const rows = await tx
    .select()
    .from(a)
    .where(and(eq(a.kind, 'liaison'), isNotNull(a.partyId)))
    .orderBy(asc(a.displayName), asc(a.id));
  const deliveries = await loadDeliveries(tx, rows);
  const byParty = new Map<string, LiaisonRow[]>();
  for (const row of rows) {
    const told: LiaisonRow = {
      ...(deliveries.get(row.id) ?? undelivered(row.emailHash !== null)),
      accountId: row.id,
      displayName: row.displayName,
      state: accountStateOf(row),
      issuedAt: row.issuedAt.toISOString(),
      receivedAt: row.receivedAt?.toISOString() ?? null,
    };
    const party = row.partyId ?? '';
    byParty.set(party, [...(byParty.get(party) ?? []), told]);
  }
  return byParty;
}
