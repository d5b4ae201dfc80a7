import type { QuestionnaireKind, ReviewFilter, ReviewItem, ReviewQueue } from '@conoceles/contracts';
import { asc, count, inArray, schema, type TenantTx } from '@conoceles/db';
import type { AccountActor } from '../actor.ts';
import { alertsOf } from '../alerts/alerted.ts';
import { type CandidacySummary, describeCandidacy, selectSummaries } from '../capture/candidacy-summary.ts';
import type { ServiceDeps } from '../deps.ts';
import { kindsVerified } from './expect-verifier.ts';
import { firstValidationOf } from './first-validation.ts';
import { type OpenQueue, withQueue } from './open-queue.ts';
import { type FilterSource, queueConditions, queueOrder } from './queue-filter.ts';
import { type Queue, type QueueTx, queueOf } from './queue-rows.ts';
import { accountNames, colleague, loadReviewers } from './reviewers.ts';
import { waitingDays } from './waiting-days.ts';

const pageSize = 50;

/**
 * Questionnaires of the kinds the person verifies, those that wait longest first, with how many stand in each state (their sum is the denominator), what the
 * machine noticed and whose turn each is. Without a state: what the OPL can act on. @throws ServiceProblem `forbidden`
 */
export async function listReviewQueue(
  deps: ServiceDeps,
  actor: AccountActor,
  filter: ReviewFilter,
): Promise<ReviewQueue> {
  return withQueue(deps, actor, filter, async (open) => {
    const { queue, source, tx } = open;
    const wanted = queueConditions(queue, filter, source);
    const [counted] = await tx.app.select({ total: count() }).from(queue).where(wanted);
    const total = counted?.total ?? 0;
    const rows = await tx.app
      .select()
      .from(queue)
      .where(wanted)
      .orderBy(...queueOrder(queue))
      .limit(pageSize)
      .offset((filter.page - 1) * pageSize);
    return {
      items: await toItems(open, rows),
      page: filter.page,
      pages: Math.max(1, Math.ceil(total / pageSize)),
      total,
      figures: await countStates(tx, source, kindsVerified(actor)),
      reviewers: await loadReviewers(tx.app),
      twoStepValidation: source.tenant.rules.twoStepValidation,
    };
  });
}

function countStates(tx: QueueTx, { tenant }: FilterSource, verified: readonly QuestionnaireKind[]) {
  const all = queueOf(verified, tx, { processId: tenant.process.id });
  return tx.app
    .select({ kind: all.kind, state: all.state, count: count() })
    .from(all)
    .groupBy(all.kind, all.state)
    .orderBy(asc(all.kind), asc(all.state));
}

type Row = Awaited<ReturnType<ReturnType<typeof selectRows>['execute']>>[number];
const selectRows = (tx: QueueTx, queue: Queue) => tx.app.select().from(queue);

async function toItems({ tx, source }: OpenQueue, rows: readonly Row[]): Promise<ReviewItem[]> {
  const { tenant, definition, accountId: me } = source;
  const ids = rows.map((row) => row.candidacyId);
  const summaryOf = await loadSummaries(tx.app, ids);
  const names = await accountNames(
    tx.app,
    rows.flatMap((row) => [row.assignedTo, row.firstValidatedBy]),
  );
  const alerts = await alertsOf(tx.app, idsOf(rows, 'curricular'), {
    processId: tenant.process.id,
    definition,
  });
  return rows.flatMap((row): ReviewItem[] => {
    const summary = summaryOf.get(row.candidacyId);
    if (summary === undefined) return [];
    const { displayName, office, territory, nomination } = describeCandidacy(summary);
    const { candidacyId, kind, state, submittedAt, waitingSince, late, round, contentHash } = row;
    return [
      {
        ...{ candidacyId, kind, displayName, office, territory, nomination, state, late, round, contentHash },
        submittedAt: submittedAt?.toISOString() ?? null,
        waitingDays: waitingDays(state, waitingSince, tenant),
        assignedTo: colleague(names, row.assignedTo, me),
        firstValidation: firstValidationOf(row, names, me),
        alerts: kind === 'curricular' ? (alerts.get(candidacyId) ?? []) : [],
      },
    ];
  });
}

const idsOf = (rows: readonly Row[], kind: QuestionnaireKind) =>
  rows.flatMap((row) => (row.kind === kind ? [row.candidacyId] : []));

async function loadSummaries(tx: TenantTx, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, CandidacySummary>();
  const rows = await selectSummaries(tx).where(inArray(schema.candidacies.id, [...new Set(ids)]));
  return new Map(rows.map((row) => [row.candidacyId, row]));
}
