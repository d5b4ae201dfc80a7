import type { WithholdingPage } from '@conoceles/contracts';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import type { CaptureTarget } from '../capture/target.ts';
import type { ServiceDeps } from '../deps.ts';
import { withholdingPageIn } from './withholding-page.ts';

/** Published sections of a questionnaire and those off the site, for whoever may withhold them. @throws ServiceProblem `not-found` */
export function readWithholding(
  deps: ServiceDeps,
  actor: AccountActor,
  target: CaptureTarget,
): Promise<WithholdingPage> {
  return asAccount(deps, actor, 'identity', (tx) => withholdingPageIn(tx, { deps, actor, target }));
}
