import type { SiteDesk, SwitchKind } from '@conoceles/contracts';
import { eq, recordAudit, schema } from '@conoceles/db';
import type { AccountActor } from '../actor.ts';
import { asAccount, signatureOf } from '../as-account.ts';
import type { ServiceDeps } from '../deps.ts';
import { projectTenant } from '../publication/project-tenant.ts';
import { ServiceProblem } from '../service-problem.ts';
import { takeSnapshot } from '../statistics/take-snapshot.ts';
import { findOn } from './load-switches.ts';
import { holdPublication } from './publication-lock.ts';
import { publishSwitches } from './publish-switches.ts';
import { siteDeskIn } from './read-site-desk.ts';

/**
 * Ends what was switched on. After a freeze the whole state is projected once: what waited is published.
 * @throws ServiceProblem `state-conflict` when it is not on
 */
export async function switchOff(deps: ServiceDeps, actor: AccountActor, kind: SwitchKind): Promise<SiteDesk> {
  const desk = await asAccount(deps, actor, 'identity', async (tx) => {
    await holdPublication(tx);
    const now = deps.realClock.now();
    const on = await findOn(tx, kind, now);
    if (on === undefined) throw new ServiceProblem('state-conflict', 'Ya no estaba encendido.');
    const until = new Date(Math.max(now.getTime(), on.since.getTime()));
    const { siteSwitches } = schema;
    await tx.update(siteSwitches).set({ until, endedBy: actor.accountId }).where(eq(siteSwitches.id, on.id));
    await recordAudit(tx, {
      at: now,
      verb: 'site.switch-off',
      entity: 'site-switch',
      entityId: on.id,
      before: { kind, until: on.until?.toISOString() ?? null },
      after: { kind, until: until.toISOString() },
    });
    await publishSwitches(tx, now);
    return siteDeskIn(tx, deps);
  });
  if (kind === 'freeze') {
    await projectTenant(deps, actor.tenantId, signatureOf(actor));
    await takeSnapshot(deps, actor.tenantId, signatureOf(actor));
  }
  return desk;
}
