import type { AdminOverview, ChangeStatus } from '@conoceles/contracts';
import { and, eq, recordAudit, schema, sql, type TenantTx } from '@conoceles/db';
import { localDay, startOfDay } from '@conoceles/rules';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import type { ServiceDeps } from '../deps.ts';
import { projectCandidacies } from '../publication/project-candidacies.ts';
import { notFound, ServiceProblem } from '../service-problem.ts';
import { createSessions } from '../session/create-sessions.ts';
import { accountSessions } from '../session/session-store.ts';
import { type TenantContext, tenantContext } from '../tenants/tenant-context.ts';
import { readOverview } from './read-overview.ts';

type CandidacyRow = typeof schema.candidacies.$inferSelect;

/**
 * Registers a substitution or a cancellation. In the same transaction the profile leaves the site (its address keeps a tombstone), the account is disabled and
 * its sessions end.
 * @throws ServiceProblem `not-found`, `invalid-input` or `state-conflict`.
 */
export async function changeStatus(
  deps: ServiceDeps,
  actor: AccountActor,
  candidacyId: string,
  input: ChangeStatus,
): Promise<AdminOverview> {
  await asAccount(deps, actor, 'identity', async (tx) => {
    const context = await tenantContext(tx, deps.realClock);
    const candidacy = await findForUpdate(tx, candidacyId, context);
    if (candidacy.status !== 'approved') {
      throw new ServiceProblem('state-conflict', 'Esta candidatura ya fue sustituida o cancelada.');
    }
    const statusSince = statusInstant(input.on, context);
    const replacedById = await checkReplacement(tx, candidacy, input);
    const { candidacies: c } = schema;
    const updatedAt = deps.realClock.now();
    await tx
      .update(c)
      .set({
        status: input.status,
        statusSince,
        replacedById,
        updatedAt,
        revision: sql`${c.revision} + 1`,
      })
      .where(eq(c.id, candidacyId));
    if (replacedById !== null) {
      await tx.update(c).set({ bySubstitution: true, updatedAt }).where(eq(c.id, replacedById));
    }
    await closeAccounts(tx, deps, candidacyId);
    await recordAudit(tx, {
      at: updatedAt,
      verb: `candidacy.${input.status}`,
      entity: 'candidacy',
      entityId: candidacyId,
      fields: ['status', 'statusSince', 'replacedById'],
      before: { status: candidacy.status },
      after: { status: input.status, on: input.on, agreement: input.agreement, replacedBy: replacedById },
    });
    const changed = replacedById === null ? [candidacyId] : [candidacyId, replacedById];
    await projectCandidacies(tx, deps.realClock, changed);
  });
  return readOverview(deps, actor);
}

async function findForUpdate(
  tx: TenantTx,
  candidacyId: string,
  { process }: TenantContext,
): Promise<CandidacyRow> {
  const { candidacies: c } = schema;
  const [row] = await tx
    .select()
    .from(c)
    .where(and(eq(c.id, candidacyId), eq(c.processId, process.id)))
    .for('update');
  if (row === undefined) throw notFound();
  return row;
}

/** Today is now; a day before, its beginning. Nothing is registered ahead of time. */
function statusInstant(on: string, { now, timeZone }: TenantContext): Date {
  const today = localDay(now, timeZone);
  if (on > today) {
    const errors = [{ pointer: '/on', detail: 'La fecha no puede ser posterior a hoy.' }];
    throw new ServiceProblem('invalid-input', undefined, errors);
  }
  return on === today ? now : startOfDay(on, timeZone);
}

/** Who takes the place stands for the same office, in the same territory and role, and is approved. */
async function checkReplacement(
  tx: TenantTx,
  candidacy: CandidacyRow,
  { status, replacedBy }: ChangeStatus,
): Promise<string | null> {
  if (replacedBy === undefined) return null;
  const { candidacies: c } = schema;
  const [other] = await tx
    .select()
    .from(c)
    .where(and(eq(c.id, replacedBy), eq(c.processId, candidacy.processId), eq(c.status, 'approved')));
  const isSamePlace =
    other !== undefined &&
    other.id !== candidacy.id &&
    other.officeId === candidacy.officeId &&
    other.territoryId === candidacy.territoryId &&
    other.role === candidacy.role;
  if (status === 'substituted' && isSamePlace) return replacedBy;
  const detail = 'Quien toma el lugar debe contender por el mismo cargo, ámbito y carácter.';
  throw new ServiceProblem('invalid-input', undefined, [{ pointer: '/replacedBy', detail }]);
}

async function closeAccounts(tx: TenantTx, deps: ServiceDeps, candidacyId: string): Promise<void> {
  const { accounts: a } = schema;
  const closed = await tx
    .update(a)
    .set({ status: 'disabled', disabledAt: deps.realClock.now() })
    .where(and(eq(a.candidacyId, candidacyId), eq(a.kind, 'candidate')))
    .returning({ id: a.id });
  const sessions = createSessions(accountSessions(tx), deps.realClock);
  for (const { id } of closed) await sessions.closeAllOf(id);
}
