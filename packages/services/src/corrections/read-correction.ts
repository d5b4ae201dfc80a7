import type { CorrectionSheet } from '@conoceles/contracts';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import type { ServiceDeps } from '../deps.ts';
import { buildCorrectionSheet } from './build-correction-sheet.ts';
import { openCorrection } from './open-correction.ts';

/** One correction for the reviewer of its kind or the internal body. @throws ServiceProblem `not-found` */
export async function readCorrection(
  deps: ServiceDeps,
  actor: AccountActor,
  correctionId: string,
): Promise<CorrectionSheet> {
  return asAccount(deps, actor, 'identity', async (tx) =>
    buildCorrectionSheet(tx, actor, await openCorrection(tx, { deps, actor, correctionId })),
  );
}
