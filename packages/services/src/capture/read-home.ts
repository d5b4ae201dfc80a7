import type { CaptureHome } from '@conoceles/contracts';
import type { TenantTx } from '@conoceles/db';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import type { ServiceDeps } from '../deps.ts';
import { buildHome } from './build-home.ts';
import { openCaptured } from './open-candidacy.ts';

/**
 * What is missing of a candidacy and until when: both questionnaires, the consents and the photograph. In identity scope, because progress is counted over the
 * answers. @throws ServiceProblem `not-found`
 */
export async function readCaptureHome(
  deps: ServiceDeps,
  actor: AccountActor,
  candidacyId: string,
): Promise<CaptureHome> {
  return asAccount(deps, actor, 'identity', (tx) => homeIn(tx, { deps, actor, candidacyId }));
}

/** The same inside the transaction of a verb that answers with it. */
export async function homeIn(
  tx: TenantTx<'identity'>,
  { deps, actor, candidacyId }: { deps: ServiceDeps; actor: AccountActor; candidacyId: string },
): Promise<CaptureHome> {
  return buildHome(tx, actor, await openCaptured(tx, { deps, actor, candidacyId }));
}
