import type { AdminOverview, MoveClock } from '@conoceles/contracts';
import { eq, recordAudit, schema } from '@conoceles/db';
import type { AccountActor } from '../actor.ts';
import { asAccount, signatureOf } from '../as-account.ts';
import type { ServiceDeps } from '../deps.ts';
import { projectTenant } from '../publication/project-tenant.ts';
import { ServiceProblem } from '../service-problem.ts';
import { takeSnapshot } from '../statistics/take-snapshot.ts';
import { localInstant } from '../tenants/local-instant.ts';
import { tenantContext } from '../tenants/tenant-context.ts';
import { readOverview } from './read-overview.ts';

/**
 * Moves the declared clock of a demonstration process and brings the public site to that instant.
 * @throws ServiceProblem `state-conflict` where the real clock rules.
 */
export async function moveClock(
  deps: ServiceDeps,
  actor: AccountActor,
  input: MoveClock,
): Promise<AdminOverview> {
  await asAccount(deps, actor, 'app', async (tx) => {
    const { isDemonstration, process, timeZone, now } = await tenantContext(tx, deps.realClock);
    if (!isDemonstration) {
      throw new ServiceProblem('state-conflict', 'Este proceso usa el reloj real: no se mueve.');
    }
    const demoNow = localInstant(input.now, timeZone);
    await tx.update(schema.processes).set({ demoNow }).where(eq(schema.processes.id, process.id));
    await recordAudit(tx, {
      at: deps.realClock.now(),
      verb: 'process.move-clock',
      entity: 'process',
      entityId: process.id,
      fields: ['demoNow'],
      before: { demoNow: now.toISOString() },
      after: { demoNow: demoNow.toISOString() },
    });
  });
  // The clock of the practice moves nothing that is public.
  if (actor.practice !== true) {
    await projectTenant(deps, actor.tenantId, signatureOf(actor));
    await takeSnapshot(deps, actor.tenantId, signatureOf(actor));
  }
  return readOverview(deps, actor);
}
