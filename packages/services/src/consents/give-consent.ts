import type { CaptureHome } from '@conoceles/contracts';
import { recordAudit, schema, type TenantTx } from '@conoceles/db';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import { homeIn } from '../capture/read-home.ts';
import type { ConsentTarget } from '../capture/target.ts';
import type { ServiceDeps } from '../deps.ts';
import { projectCandidacies } from '../publication/project-candidacies.ts';
import { ServiceProblem } from '../service-problem.ts';
import { consentsAsked } from './consent-states.ts';
import { type Consent, loadConsents } from './load-consents.ts';
import { openOwn } from './open-own.ts';

/**
 * The person gives one of the authorisations asked of her; giving it twice changes nothing. What it opens shows at once if it is already published.
 * @throws ServiceProblem `state-conflict` when it is not asked here or the candidacy no longer stands; `forbidden` for anyone else
 */
export async function giveConsent(
  deps: ServiceDeps,
  actor: AccountActor,
  { candidacyId, consent }: ConsentTarget,
): Promise<CaptureHome> {
  return asAccount(deps, actor, 'identity', async (tx) => {
    const open = await openOwn(tx, { deps, actor, candidacyId });
    if (!consentsAsked(open).includes(consent)) {
      throw new ServiceProblem('state-conflict', 'A esta candidatura no se le pide esa autorización.');
    }
    if (open.summary.status !== 'approved') {
      throw new ServiceProblem('state-conflict', 'La candidatura fue sustituida o cancelada.');
    }
    const ofKind = (await loadConsents(tx, candidacyId)).filter(({ kind }) => kind === consent);
    if (ofKind.every(({ revokedAt }) => revokedAt !== null)) {
      const givenAt = afterEvery(ofKind, open.tenant.now);
      await insertConsent(tx, { candidacyId, kind: consent, givenAt, registeredBy: actor.accountId });
      await recordAudit(tx, {
        at: deps.realClock.now(),
        verb: 'consent.give',
        entity: 'candidacy',
        entityId: candidacyId,
        after: { consent, givenAt: givenAt.toISOString(), means: 'in-system' },
      });
      await projectCandidacies(tx, deps.realClock, [candidacyId]);
    }
    return homeIn(tx, { deps, actor, candidacyId });
  });
}

/** A clock moved back must not make a new consent older than the revocation before it. */
export function afterEvery(consents: readonly Consent[], now: Date): Date {
  return consents.reduce(
    (last, { revokedAt }) => (revokedAt !== null && revokedAt > last ? revokedAt : last),
    now,
  );
}

type Given = Pick<Consent, 'candidacyId' | 'kind' | 'givenAt' | 'registeredBy'>;

/** Given in the system: the OPL keeps the record. Two at once: the second finds the first and adds nothing. */
async function insertConsent(tx: TenantTx<'identity'>, given: Given): Promise<void> {
  await tx
    .insert(schema.consents)
    .values({ tenantId: tx.tenantId, ...given, holder: 'opl', means: 'in-system' })
    .onConflictDoNothing();
}
