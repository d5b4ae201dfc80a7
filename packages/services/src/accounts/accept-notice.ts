import type { NoticeStanding } from '@conoceles/contracts';
import { recordAudit, schema } from '@conoceles/db';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import type { ServiceDeps } from '../deps.ts';
import { ServiceProblem } from '../service-problem.ts';
import { noticeStandingIn } from './notice-standing.ts';

/**
 * The account says that it knows the privacy notice in force, by its version; a second time changes nothing.
 * @throws ServiceProblem `conflict` when the notice changed since it was read
 */
export async function acceptNotice(
  deps: ServiceDeps,
  actor: AccountActor,
  { version }: { readonly version: string },
): Promise<NoticeStanding> {
  return asAccount(deps, actor, 'app', async (tx) => {
    const standing = await noticeStandingIn(tx, actor);
    if (standing.version !== version) {
      throw new ServiceProblem(
        'conflict',
        'El aviso de privacidad cambió: léelo de nuevo antes de continuar.',
      );
    }
    if (!standing.pending) return standing;
    const at = deps.realClock.now();
    const written = await tx
      .insert(schema.privacyAcceptances)
      .values({
        tenantId: tx.tenantId,
        accountId: actor.accountId,
        noticeVersion: version,
        acceptedAt: at,
      })
      .onConflictDoNothing()
      .returning({ id: schema.privacyAcceptances.id });
    if (written.length > 0) {
      await recordAudit(tx, {
        at,
        verb: 'privacy-notice.accept',
        entity: 'account',
        entityId: actor.accountId,
        before: { privacyNotice: standing.previousVersion },
        after: { privacyNotice: version },
      });
    }
    return noticeStandingIn(tx, actor);
  });
}
