import { and, eq, type SQL, schema, sql, type TenantTx } from '@conoceles/db';
import type { AccountActor } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';
import { notFound } from '../service-problem.ts';
import { type TenantContext, tenantContext } from '../tenants/tenant-context.ts';
import { type CandidacySummary, selectSummaries } from './candidacy-summary.ts';

export type OpenCandidacy = { readonly tenant: TenantContext; readonly summary: CandidacySummary };

const { candidacies, nominations } = schema;

/**
 * The candidacies an account captures (art. 16): its own; or those whose party of origin, or the one its coalition agreement names, is the liaison's.
 * An independent candidacy has no such party: it captures for itself, or the delegate that it names does (Hidalgo 5.6).
 */
export function reachOfCapturer(actor: AccountActor): SQL {
  if (actor.accountKind === 'candidate' && actor.candidacyId !== null) {
    return eq(candidacies.id, actor.candidacyId);
  }
  if (actor.accountKind === 'liaison' && actor.partyId !== null) {
    return eq(nominations.originPartyId, actor.partyId);
  }
  if (actor.accountKind === 'liaison' && actor.candidacyId !== null) {
    return sql`(${candidacies.id} = ${actor.candidacyId} and ${nominations.kind} = 'independent')`;
  }
  return sql`false`;
}

/** One candidacy of the current process inside `reach`. @throws ServiceProblem `not-found`, also when it exists out of reach */
export async function openCandidacy(
  tx: TenantTx,
  { deps, candidacyId, reach }: { deps: ServiceDeps; candidacyId: string; reach: SQL },
): Promise<OpenCandidacy> {
  const tenant = await tenantContext(tx, deps.realClock);
  const [summary] = await selectSummaries(tx).where(
    and(eq(candidacies.id, candidacyId), eq(candidacies.processId, tenant.process.id), reach),
  );
  if (summary === undefined) throw notFound();
  return { tenant, summary };
}

/** The same for whoever captures it. */
export async function openCaptured(
  tx: TenantTx,
  { deps, actor, candidacyId }: { deps: ServiceDeps; actor: AccountActor; candidacyId: string },
): Promise<OpenCandidacy> {
  return openCandidacy(tx, { deps, candidacyId, reach: reachOfCapturer(actor) });
}
