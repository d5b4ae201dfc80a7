import type { PauseDesk } from '@conoceles/contracts';
import { and, eq, isNull, recordAudit, schema, sql } from '@conoceles/db';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import type { ServiceDeps } from '../deps.ts';
import { projectCandidacies } from '../publication/project-candidacies.ts';
import { notFound } from '../service-problem.ts';
import { expectNotFrozen } from './expect-not-frozen.ts';
import { openPausable, pauseDeskIn } from './pause-desk.ts';

/**
 * Ends the pause of a profile: the site shows again what may be shown then, no more.
 * @throws ServiceProblem `state-conflict` while publication is frozen; `not-found` when it is not paused
 */
export async function resumeProfile(
  deps: ServiceDeps,
  actor: AccountActor,
  candidacyId: string,
): Promise<PauseDesk> {
  return asAccount(deps, actor, 'identity', async (tx) => {
    const { tenant } = await openPausable(tx, { deps, candidacyId });
    await expectNotFrozen(tx, tenant.timeZone);
    const { profilePauses: p } = schema;
    // A demonstration clock moved back may stand before the day it was paused.
    const until = sql`greatest(${p.since}, ${tenant.now.toISOString()}::timestamptz)`;
    const [row] = await tx
      .update(p)
      .set({ until, resumedBy: actor.accountId })
      .where(and(eq(p.candidacyId, candidacyId), isNull(p.until)))
      .returning();
    if (row === undefined) throw notFound();
    await recordAudit(tx, {
      at: deps.realClock.now(),
      verb: 'profile.resume',
      entity: 'candidacy',
      entityId: candidacyId,
      before: { reason: row.reason },
      after: { until: row.until?.toISOString() ?? null },
    });
    await projectCandidacies(tx, deps.realClock, [candidacyId]);
    return pauseDeskIn(tx, { deps, candidacyId });
  });
}
