import type { QuestionnaireKind, QuestionnaireState } from '@conoceles/contracts';
import { and, eq, schema, sql, type TenantTx } from '@conoceles/db';

const { candidacies, curricularResponses, identityResponses, offices, reviewAssignments: turn } = schema;

export type QueueTx = { readonly app: TenantTx; readonly identity?: TenantTx<'identity'> };
export type QueueScope = { readonly processId: string; readonly office?: string | undefined };

/** Every questionnaire of one kind of the candidacies that stand, also those nobody has begun: the denominator of each count. */
function curricularRows(tx: TenantTx, scope: QueueScope) {
  const r = curricularResponses;
  return tx
    .select(rowColumns('curricular', r))
    .from(candidacies)
    .innerJoin(offices, eq(offices.id, candidacies.officeId))
    .leftJoin(r, eq(r.candidacyId, candidacies.id))
    .leftJoin(turn, and(eq(turn.candidacyId, candidacies.id), eq(turn.kind, 'curricular')))
    .where(standing(scope));
}

function identityRows(tx: TenantTx<'identity'>, scope: QueueScope) {
  const r = identityResponses;
  return tx
    .select(rowColumns('identity', r))
    .from(candidacies)
    .innerJoin(offices, eq(offices.id, candidacies.officeId))
    .leftJoin(r, eq(r.candidacyId, candidacies.id))
    .leftJoin(turn, and(eq(turn.candidacyId, candidacies.id), eq(turn.kind, 'identity')))
    .where(standing(scope));
}

/** The queue of a reviewer as one relation: of identity answers only states, times and hashes, and only in identity scope. */
export function queueOf(kinds: readonly QuestionnaireKind[], tx: QueueTx, scope: QueueScope) {
  const curricular = curricularRows(tx.app, scope);
  if (tx.identity === undefined || !kinds.includes('identity')) return curricular.as('queue');
  const identity = identityRows(tx.identity, scope);
  return kinds.includes('curricular') ? curricular.unionAll(identity).as('queue') : identity.as('queue');
}
export type Queue = ReturnType<typeof queueOf>;

function standing({ processId, office }: QueueScope) {
  return and(
    eq(candidacies.processId, processId),
    eq(candidacies.status, 'approved'),
    office === undefined ? undefined : eq(offices.slug, office),
  );
}

function rowColumns(kind: QuestionnaireKind, r: typeof curricularResponses | typeof identityResponses) {
  const instant = (value: ReturnType<typeof sql>, name: string) =>
    sql<Date | null>`${value}`.mapWith(curricularResponses.submittedAt).as(name);
  return {
    candidacyId: candidacies.id,
    nominationId: candidacies.nominationId,
    nameKey: candidacies.nameKey,
    displayName: candidacies.displayName,
    kind: sql<QuestionnaireKind>`${kind}::text`.as('kind'),
    state: sql<QuestionnaireState>`coalesce(${r.state}, 'not-started')`.as('state'),
    contentHash: sql<string | null>`${r.submittedHash}`.as('content_hash'),
    submittedAt: instant(sql`${r.submittedAt}`, 'submitted_at'),
    waitingSince: instant(sql`coalesce(${r.authorisedAt}, ${r.submittedAt})`, 'waiting_since'),
    firstValidatedAt: instant(sql`${r.firstValidatedAt}`, 'first_validated_at'),
    firstValidatedBy: sql<string | null>`${r.firstValidatedBy}`.as('first_validated_by'),
    assignedTo: sql<string | null>`${turn.accountId}`.as('assigned_to'),
    late: sql<boolean>`coalesce(${r.late}, false)`.as('late'),
    round: sql<number>`coalesce(${r.round}, 1)`.as('round'),
  };
}
