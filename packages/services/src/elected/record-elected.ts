import type { ElectedStanding, RecordElected } from '@conoceles/contracts';
import { and, eq, recordAudit, schema, sql } from '@conoceles/db';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import type { ServiceDeps } from '../deps.ts';
import { projectCandidacies } from '../publication/project-candidacies.ts';
import { notFound, ServiceProblem } from '../service-problem.ts';
import { tenantContext } from '../tenants/tenant-context.ts';
import { expectResultsOpen } from './expect-results-open.ts';

const values = { yes: true, no: false, unknown: null } as const satisfies Record<
  RecordElected['elected'],
  boolean | null
>;

/**
 * Records whether the person of a candidacy was elected, or takes back what was recorded (INAI RRA 10703/21, 11955/21). The list that citizens read changes in
 * the same transaction.
 * @throws ServiceProblem `not-found`; `window-closed` until the day after the election; `state-conflict` for who no longer stands
 */
export async function recordElected(
  deps: ServiceDeps,
  actor: AccountActor,
  candidacyId: string,
  input: RecordElected,
): Promise<ElectedStanding> {
  return asAccount(deps, actor, 'identity', async (tx) => {
    const context = await tenantContext(tx, deps.realClock);
    const { candidacies: c } = schema;
    const [row] = await tx
      .select({ status: c.status, elected: c.elected })
      .from(c)
      .where(and(eq(c.id, candidacyId), eq(c.processId, context.process.id)))
      .for('update');
    if (row === undefined) throw notFound();
    expectResultsOpen(context);
    if (row.status !== 'approved') {
      throw new ServiceProblem(
        'state-conflict',
        'Esta candidatura fue sustituida o cancelada: no contendió.',
      );
    }
    const elected = values[input.elected];
    const standing = { open: true, electionDay: context.process.electionDay, elected };
    if (row.elected === elected) return standing;
    const at = deps.realClock.now();
    await tx
      .update(c)
      .set({ elected, updatedAt: at, revision: sql`${c.revision} + 1` })
      .where(eq(c.id, candidacyId));
    await recordAudit(tx, {
      at,
      verb: 'candidacy.elected',
      entity: 'candidacy',
      entityId: candidacyId,
      fields: ['elected'],
      before: { elected: row.elected },
      after: { elected },
    });
    await projectCandidacies(tx, deps.realClock, [candidacyId]);
    return standing;
  });
}
