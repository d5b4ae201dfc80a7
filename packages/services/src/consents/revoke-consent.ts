import type { CaptureHome, ConsentKind } from '@conoceles/contracts';
import { and, eq, inArray, isNull, recordAudit, schema, sql } from '@conoceles/db';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import { homeIn } from '../capture/read-home.ts';
import type { ConsentTarget } from '../capture/target.ts';
import type { ServiceDeps } from '../deps.ts';
import { projectCandidacies } from '../publication/project-candidacies.ts';
import { openOwn } from './open-own.ts';

/**
 * The person takes an authorisation back, at any time and whatever the state: what it opened is gone from the projection when this returns. Nothing in force
 * is no fault. @throws ServiceProblem `forbidden`, `not-found`
 */
export async function revokeConsent(
  deps: ServiceDeps,
  actor: AccountActor,
  { candidacyId, consent }: ConsentTarget,
): Promise<CaptureHome> {
  return asAccount(deps, actor, 'identity', async (tx) => {
    const open = await openOwn(tx, { deps, actor, candidacyId });
    const { consents: c } = schema;
    const revoked = await tx
      .update(c)
      .set({
        revokedAt: sql`greatest(${open.tenant.now.toISOString()}::timestamptz, ${c.givenAt})`,
        revokedBy: actor.accountId,
      })
      .where(and(eq(c.candidacyId, candidacyId), inArray(c.kind, endedWith(consent)), isNull(c.revokedAt)))
      .returning({ kind: c.kind, revokedAt: c.revokedAt });
    await recordAudit(
      tx,
      revoked.map(({ kind, revokedAt }) => ({
        at: deps.realClock.now(),
        verb: 'consent.revoke',
        entity: 'candidacy',
        entityId: candidacyId,
        after: { consent: kind, revokedAt: revokedAt?.toISOString() ?? null },
      })),
    );
    await projectCandidacies(tx, deps.realClock, [candidacyId]);
    return homeIn(tx, { deps, actor, candidacyId });
  });
}

/** What may no longer be treated may not be published either. */
function endedWith(consent: ConsentKind): ConsentKind[] {
  return consent === 'treatment' ? ['treatment', 'publish-identity'] : [consent];
}
