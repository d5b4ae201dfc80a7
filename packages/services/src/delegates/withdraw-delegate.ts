import type { DelegateState } from '@conoceles/contracts';
import { eq, recordAudit, schema } from '@conoceles/db';
import { expectReal } from '../accounts/expect-real.ts';
import { closeLinks } from '../accounts/replace-link.ts';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import type { ServiceDeps } from '../deps.ts';
import { createSessions } from '../session/create-sessions.ts';
import { accountSessions } from '../session/session-store.ts';
import { findDelegate, openIndependent } from './open-independent.ts';
import { delegateIn } from './read-delegate.ts';

/**
 * The candidacy takes back what its delegate could do: the account is disabled, its sessions and links end with it. What the delegate captured stays. Twice does nothing.
 * @throws ServiceProblem `not-found`, `forbidden`, `state-conflict`
 */
export async function withdrawDelegate(
  deps: ServiceDeps,
  actor: AccountActor,
  candidacyId: string,
): Promise<DelegateState> {
  expectReal(actor);
  return asAccount(deps, actor, 'app', async (tx) => {
    const asked = { deps, actor, candidacyId };
    const { tenant } = await openIndependent(tx, asked);
    const delegate = await findDelegate(tx, candidacyId);
    if (delegate !== undefined) {
      const { accounts: a } = schema;
      const at = deps.realClock.now();
      await tx.update(a).set({ status: 'disabled', disabledAt: tenant.now }).where(eq(a.id, delegate.id));
      await createSessions(accountSessions(tx), deps.realClock).closeAllOf(delegate.id);
      await closeLinks(tx, delegate.id, at);
      await recordAudit(tx, {
        at,
        verb: 'delegate.withdraw',
        entity: 'candidacy',
        entityId: candidacyId,
        before: { account: delegate.id },
      });
    }
    return delegateIn(tx, asked);
  });
}
