import type { ReviewFilter, ReviewItem, ReviewQueue } from '@conoceles/contracts';
import { asc, count, inArray, schema, sql, type TenantTx } from '@conoceles/db';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import { type CandidacySummary, describeCandidacy, selectSummaries } from '../capture/candidacy-summary.ts';
import type { ServiceDeps } from '../deps.ts';
import { ServiceProblem } from '../service-problem.ts';
import { tenantContext } from '../tenants/tenant-context.ts';
import { expectVerifier, kindsVerified } from './expect-verifier.ts';
import { queueOf } from './queue-rows.ts';
import { statesToVerify, waitingDays } from './waiting-days.ts';

const pageSize = 50;

type QueueTx = { readonly app: TenantTx; readonly identity?: TenantTx<'identity'> };

/**
 * Questionnaires of the kinds the person verifies, those that wait longest first, with how many stand in each state (their sum is the denominator). Without a
 * state: what the OPL can act on. @throws ServiceProblem `forbidden`
 */
export async function listReviewQueue(
  deps: ServiceDeps,
  actor: AccountActor,
  filter: ReviewFilter,
): Promise<ReviewQueue> {
  const verified = kindsVerified(actor);
  if (verified.length === 0) throw new ServiceProblem('forbidden', 'Tu cuenta no verifica cuestionarios.');
  if (filter.kind !== undefined) expectVerifier(actor, filter.kind);
  const work = (tx: QueueTx) => readQueue(tx, { deps, filter, verified });
  return verified.includes('identity')
    ? asAccount(deps, actor, 'identity', (tx) => work({ app: tx, identity: tx }))
    : asAccount(deps, actor, 'app', (tx) => work({ app: tx }));
}

type Asked = { deps: ServiceDeps; filter: ReviewFilter; verified: ReturnType<typeof kindsVerified> };

async function readQueue(tx: QueueTx, { deps, filter, verified }: Asked): Promise<ReviewQueue> {
  const tenant = await tenantContext(tx.app, deps.realClock);
  const scope = { processId: tenant.process.id };
  const all = queueOf(verified, tx, scope);
  const figures = await tx.app
    .select({ kind: all.kind, state: all.state, count: count() })
    .from(all)
    .groupBy(all.kind, all.state)
    .orderBy(asc(all.kind), asc(all.state));
  const kinds = filter.kind === undefined ? verified : [filter.kind];
  const queue = queueOf(kinds, tx, { ...scope, office: filter.office });
  const states =
    filter.state === undefined ? statesToVerify(tenant.rules.partyAuthorisesPublication) : [filter.state];
  const wanted = inArray(queue.state, states);
  const [counted] = await tx.app.select({ total: count() }).from(queue).where(wanted);
  const total = counted?.total ?? 0;
  const rows = await tx.app
    .select()
    .from(queue)
    .where(wanted)
    .orderBy(
      sql`${queue.waitingSince} asc nulls last`,
      asc(queue.nameKey),
      asc(queue.candidacyId),
      asc(queue.kind),
    )
    .limit(pageSize)
    .offset((filter.page - 1) * pageSize);
  const summaryOf = await loadSummaries(
    tx.app,
    rows.map((row) => row.candidacyId),
  );
  const items = rows.flatMap(
    ({ candidacyId, kind, state, submittedAt, waitingSince, late, round }): ReviewItem[] => {
      const summary = summaryOf.get(candidacyId);
      if (summary === undefined) return [];
      const { displayName, office, territory, nomination } = describeCandidacy(summary);
      return [
        {
          candidacyId,
          kind,
          displayName,
          office,
          territory,
          nomination,
          state,
          submittedAt: submittedAt?.toISOString() ?? null,
          waitingDays: waitingDays(state, waitingSince, tenant),
          late,
          round,
        },
      ];
    },
  );
  return { items, page: filter.page, pages: Math.max(1, Math.ceil(total / pageSize)), total, figures };
}

async function loadSummaries(tx: TenantTx, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, CandidacySummary>();
  const rows = await selectSummaries(tx).where(inArray(schema.candidacies.id, [...new Set(ids)]));
  return new Map(rows.map((row) => [row.candidacyId, row]));
}
