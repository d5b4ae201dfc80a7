import type { MoveClock, PracticeDesk } from '@conoceles/contracts';
import { eq, recordAudit, schema } from '@conoceles/db';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import type { ServiceDeps } from '../deps.ts';
import { localInstant } from '../tenants/local-instant.ts';
import { tenantContext } from '../tenants/tenant-context.ts';
import { expectPractice, expectPracticeDesk, outsidePractice } from './find-practice.ts';
import { readPracticeDesk } from './read-practice-desk.ts';

/**
 * Moves the clock of the practice (a drill: «what happens the day after the deadline»). The real one, and what is public, stay as they are.
 * @throws ServiceProblem `forbidden`; `state-conflict` when none is open
 */
export async function movePracticeClock(
  deps: ServiceDeps,
  actor: AccountActor,
  input: MoveClock,
): Promise<PracticeDesk> {
  expectPracticeDesk(actor);
  await asAccount(deps, outsidePractice(actor), 'app', async (tx) => {
    const practice = await expectPractice(tx, 'for-update');
    const { timeZone } = await tenantContext(tx, deps.realClock);
    const demoNow = localInstant(input.now, timeZone);
    const { processes: p } = schema;
    await tx.update(p).set({ demoNow }).where(eq(p.id, practice.id));
    await recordAudit(tx, {
      at: deps.realClock.now(),
      verb: 'practice.move-clock',
      entity: 'process',
      entityId: practice.id,
      fields: ['demoNow'],
      before: { demoNow: practice.demoNow?.toISOString() ?? null },
      after: { demoNow: demoNow.toISOString() },
    });
  });
  return readPracticeDesk(deps, actor);
}
