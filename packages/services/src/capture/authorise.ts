import type { CaptureHome } from '@conoceles/contracts';
import { recordAudit } from '@conoceles/db';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import type { ServiceDeps } from '../deps.ts';
import { projectCandidacies } from '../publication/project-candidacies.ts';
import { expectHash } from '../questionnaire/conflict.ts';
import { expectEvent, lifeContext } from '../questionnaire/life.ts';
import { questionnaireIn, responseStore } from '../questionnaire/response-store.ts';
import { ServiceProblem } from '../service-problem.ts';
import { openCaptured } from './open-candidacy.ts';
import { homeIn } from './read-home.ts';
import type { CaptureTarget } from './target.ts';

/**
 * The party, or the independent candidacy, authorises publication of exactly what it read (Jalisco, module 3). It lapses when that is submitted anew.
 * @throws ServiceProblem `conflict` when the answers are not those that were read; `state-conflict` where nothing has to be authorised; `forbidden`
 */
export async function authorisePublication(
  deps: ServiceDeps,
  actor: AccountActor,
  { candidacyId, kind, contentHash }: CaptureTarget & { contentHash: string },
): Promise<CaptureHome> {
  return asAccount(deps, actor, 'identity', async (tx) => {
    const open = await openCaptured(tx, { deps, actor, candidacyId });
    const store = responseStore(questionnaireIn(tx, kind));
    const response = await store.find(candidacyId, 'for-update');
    const state = expectEvent('authorise', response, lifeContext(open, actor, response));
    if (response === null) throw new ServiceProblem('state-conflict');
    expectHash(response, contentHash);
    await store.update(response, {
      state,
      authorisedAt: open.tenant.now,
      authorisedBy: actor.accountId,
      authorisedHash: contentHash,
    });
    await recordAudit(tx, {
      at: deps.realClock.now(),
      verb: 'questionnaire.authorise',
      entity: 'candidacy',
      entityId: candidacyId,
      before: { kind, state: response.state },
      after: { kind, state, contentHash },
    });
    await projectCandidacies(tx, deps.realClock, [candidacyId]);
    return homeIn(tx, { deps, actor, candidacyId });
  });
}
