import type { PauseDesk, PauseProfile, SectionView } from '@conoceles/contracts';
import { eq, recordAudit, schema, type TenantTx } from '@conoceles/db';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import type { ServiceDeps } from '../deps.ts';
import { projectCandidacies } from '../publication/project-candidacies.ts';
import { PublishedCurricular, PublishedIdentity } from '../publication/published-json.ts';
import { ServiceProblem } from '../service-problem.ts';
import { expectPublicReason } from '../withholding/expect-public-reason.ts';
import { openPausable, pauseDeskIn } from './pause-desk.ts';

type Given = { readonly candidacyId: string; readonly input: PauseProfile };

/**
 * Takes answers, photograph and identity of a candidacy off the site at once and everywhere, leaving the facts of the registry and a notice with its date and
 * reason. It is not a step of the review: the questionnaires stay as they are.
 * @throws ServiceProblem `invalid-input`; `state-conflict` when it is paused already; `not-found`
 */
export async function pauseProfile(
  deps: ServiceDeps,
  actor: AccountActor,
  { candidacyId, input }: Given,
): Promise<PauseDesk> {
  return asAccount(deps, actor, 'identity', async (tx) => {
    const { tenant } = await openPausable(tx, { deps, candidacyId });
    expectPublicReason(input.reason, { answers: await publishedAnswersOf(tx, candidacyId) });
    const [written] = await tx
      .insert(schema.profilePauses)
      .values({
        tenantId: tx.tenantId,
        candidacyId,
        reason: input.reason,
        since: tenant.now,
        pausedBy: actor.accountId,
      })
      .onConflictDoNothing()
      .returning();
    if (written === undefined) throw new ServiceProblem('state-conflict', 'Este perfil ya está en pausa.');
    await recordAudit(tx, {
      at: deps.realClock.now(),
      verb: 'profile.pause',
      entity: 'candidacy',
      entityId: candidacyId,
      after: { reason: input.reason },
    });
    await projectCandidacies(tx, deps.realClock, [candidacyId]);
    return pauseDeskIn(tx, { deps, candidacyId });
  });
}

/** What citizens read now, which the reason must not repeat. */
async function publishedAnswersOf(
  tx: TenantTx<'identity'>,
  candidacyId: string,
): Promise<SectionView['answers']> {
  const { publishedIdentity: i, publishedProfiles: p } = schema;
  const [profile] = await tx.select({ stored: p.curricular }).from(p).where(eq(p.id, candidacyId));
  const [identity] = await tx.select({ stored: i.answers }).from(i).where(eq(i.id, candidacyId));
  const views = [
    ...(profile?.stored == null ? [] : PublishedCurricular.parse(profile.stored).sections),
    ...(identity === undefined ? [] : PublishedIdentity.parse(identity.stored).sections),
  ];
  return views.flatMap(({ answers }) => answers);
}
