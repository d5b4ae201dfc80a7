import type { AssignedReviews, AssignReviews, QuestionnaireKind } from '@conoceles/contracts';
import { and, eq, inArray, ne, recordAudit, schema, sql, type TenantTx } from '@conoceles/db';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import type { ServiceDeps } from '../deps.ts';
import { notFound, ServiceProblem } from '../service-problem.ts';
import { tenantContext } from '../tenants/tenant-context.ts';
import { expectVerifier } from './expect-verifier.ts';

/**
 * Says whose turn some questionnaires are, or nobody's. It is a note and never a lock: anybody who verifies that kind can still open and judge them.
 * @throws ServiceProblem `forbidden` when the actor, or whoever receives them, does not verify that kind; `not-found`
 */
export async function assignReviews(
  deps: ServiceDeps,
  actor: AccountActor,
  { items, accountId }: AssignReviews,
): Promise<AssignedReviews> {
  const kinds = [...new Set(items.map(({ kind }) => kind))];
  for (const kind of kinds) expectVerifier(actor, kind);
  return asAccount(deps, actor, 'app', async (tx) => {
    const tenant = await tenantContext(tx, deps.realClock);
    if (accountId !== null) await expectReceiver(tx, accountId, kinds);
    let assigned = 0;
    for (const kind of kinds) {
      const asked = items.filter((item) => item.kind === kind).map(({ candidacyId }) => candidacyId);
      const ids = await standing(tx, tenant.process.id, asked);
      await setTurn(tx, { ids, kind, accountId, by: actor.accountId, at: tenant.now });
      assigned += ids.length;
      const after = { kind, assignedTo: accountId };
      const entry = { at: deps.realClock.now(), verb: 'review.assign', entity: 'candidacy', after };
      await recordAudit(
        tx,
        ids.map((entityId) => ({ ...entry, entityId })),
      );
    }
    return { assigned };
  });
}

async function expectReceiver(tx: TenantTx, accountId: string, kinds: readonly QuestionnaireKind[]) {
  const { accounts: a } = schema;
  const [row] = await tx
    .select({ kinds: a.reviewKinds })
    .from(a)
    .where(and(eq(a.id, accountId), eq(a.kind, 'reviewer'), ne(a.status, 'disabled')));
  if (row === undefined) throw notFound();
  if (!kinds.every((kind) => row.kinds.includes(kind))) {
    throw new ServiceProblem('forbidden', 'Esa cuenta no verifica todos los cuestionarios que marcaste.');
  }
}

async function standing(tx: TenantTx, processId: string, ids: readonly string[]): Promise<string[]> {
  const { candidacies: c } = schema;
  const rows = await tx
    .select({ id: c.id })
    .from(c)
    .where(and(eq(c.processId, processId), inArray(c.id, [...new Set(ids)])));
  return rows.map(({ id }) => id);
}

export type Turn = {
  readonly ids: readonly string[];
  readonly kind: QuestionnaireKind;
  readonly accountId: string | null;
  readonly by: string;
  readonly at: Date;
};

/** Writes whose turn some questionnaires of one kind are. */
export async function setTurn(tx: TenantTx, { ids, kind, accountId, by, at }: Turn): Promise<void> {
  const { reviewAssignments: r } = schema;
  if (ids.length === 0) return;
  if (accountId === null) {
    await tx.delete(r).where(and(inArray(r.candidacyId, [...ids]), eq(r.kind, kind)));
    return;
  }
  const own = { tenantId: tx.tenantId, kind, accountId, assignedBy: by, assignedAt: at };
  await tx
    .insert(r)
    .values(ids.map((candidacyId) => ({ ...own, candidacyId })))
    .onConflictDoUpdate({
      target: [r.tenantId, r.candidacyId, r.kind],
      set: {
        accountId: sql`excluded.account_id`,
        assignedBy: sql`excluded.assigned_by`,
        assignedAt: sql`excluded.assigned_at`,
      },
    });
}
