import type { PracticeDesk } from '@conoceles/contracts';
import { eq, recordAudit, schema, type TenantTx } from '@conoceles/db';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import type { ServiceDeps } from '../deps.ts';
import { expectPractice, expectPracticeDesk, outsidePractice, type PracticeRow } from './find-practice.ts';
import { readPracticeDesk } from './read-practice-desk.ts';

/**
 * Closes the practice. Its rows stay as the evidence of the drill, out of everybody's reach; sessions that were in it are told that it ended.
 * @throws ServiceProblem `forbidden`; `state-conflict` when none is open
 */
export async function closePractice(deps: ServiceDeps, actor: AccountActor): Promise<PracticeDesk> {
  expectPracticeDesk(actor);
  await asAccount(deps, outsidePractice(actor), 'app', async (tx) => {
    await endPractice(tx, deps, await expectPractice(tx, 'for-update'));
  });
  return readPracticeDesk(deps, actor);
}

/** The same inside a transaction that goes on to open another. */
export async function endPractice(tx: TenantTx, deps: ServiceDeps, practice: PracticeRow): Promise<void> {
  const { processes: p } = schema;
  const at = deps.realClock.now();
  await tx.update(p).set({ practiceClosedAt: at }).where(eq(p.id, practice.id));
  await recordAudit(tx, { at, verb: 'practice.close', entity: 'process', entityId: practice.id });
}
