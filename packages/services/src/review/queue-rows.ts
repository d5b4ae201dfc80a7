import type { QuestionnaireKind, QuestionnaireState } from '@conoceles/contracts';
import { and, eq, schema, sql, type TenantTx } from '@conoceles/db';

const { candidacies, curricularResponses, identityResponses, offices } = schema;

type QueueScope = { readonly processId: string; readonly office?: string | undefined };

/** Every questionnaire of one kind of the candidacies that stand, also those nobody has begun: the denominator of each count. */
function curricularRows(tx: TenantTx, scope: QueueScope) {
  const r = curricularResponses;
  return tx
    .select(rowColumns('curricular', r))
    .from(candidacies)
    .innerJoin(offices, eq(offices.id, candidacies.officeId))
    .leftJoin(r, eq(r.candidacyId, candidacies.id))
    .where(standing(scope));
}

function identityRows(tx: TenantTx<'identity'>, scope: QueueScope) {
  const r = identityResponses;
  return tx
    .select(rowColumns('identity', r))
    .from(candidacies)
    .innerJoin(offices, eq(offices.id, candidacies.officeId))
    .leftJoin(r, eq(r.candidacyId, candidacies.id))
    .where(standing(scope));
}

/** The queue of a reviewer as one relation: of identity answers only states and times, and only in identity scope. */
export function queueOf(
  kinds: readonly QuestionnaireKind[],
  tx: { readonly app: TenantTx; readonly identity?: TenantTx<'identity'> },
  scope: QueueScope,
) {
  const curricular = curricularRows(tx.app, scope);
  if (tx.identity === undefined || !kinds.includes('identity')) return curricular.as('queue');
  const identity = identityRows(tx.identity, scope);
  return kinds.includes('curricular') ? curricular.unionAll(identity).as('queue') : identity.as('queue');
}

function standing({ processId, office }: QueueScope) {
  return and(
    eq(candidacies.processId, processId),
    eq(candidacies.status, 'approved'),
    office === undefined ? undefined : eq(offices.slug, office),
  );
}

function rowColumns(kind: QuestionnaireKind, r: typeof curricularResponses | typeof identityResponses) {
  return {
    candidacyId: candidacies.id,
    nameKey: candidacies.nameKey,
    kind: sql<QuestionnaireKind>`${kind}::text`.as('kind'),
    state: sql<QuestionnaireState>`coalesce(${r.state}, 'not-started')`.as('state'),
    submittedAt: sql<Date | null>`${r.submittedAt}`
      .mapWith(curricularResponses.submittedAt)
      .as('submitted_at'),
    waitingSince: sql<Date | null>`coalesce(${r.authorisedAt}, ${r.submittedAt})`
      .mapWith(curricularResponses.submittedAt)
      .as('waiting_since'),
    late: sql<boolean>`coalesce(${r.late}, false)`.as('late'),
    round: sql<number>`coalesce(${r.round}, 1)`.as('round'),
  };
}
