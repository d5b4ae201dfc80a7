import type { TenantTx } from '@conoceles/db';
import type { AccountActor } from '../actor.ts';
import { type OpenCandidacy, openCaptured } from '../capture/open-candidacy.ts';
import type { ServiceDeps } from '../deps.ts';
import { ServiceProblem } from '../service-problem.ts';

/** The candidacy of the person who signs in: consent is hers alone, never her party's. @throws ServiceProblem `forbidden`, `not-found` */
export async function openOwn(
  tx: TenantTx,
  input: { deps: ServiceDeps; actor: AccountActor; candidacyId: string },
): Promise<OpenCandidacy> {
  const open = await openCaptured(tx, input);
  if (input.actor.accountKind !== 'candidate') {
    throw new ServiceProblem('forbidden', 'Sólo la persona candidata puede dar o revocar su consentimiento.');
  }
  return open;
}
