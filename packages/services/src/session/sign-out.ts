import { recordAudit, withPlatform, withTenant } from '@conoceles/db';
import type { AccountActor, DeskActor } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';
import { createSessions } from './create-sessions.ts';
import { accountSessions, deskSessions } from './session-store.ts';

/** Ends the session that asks; a second time does nothing. */
export async function signOut(deps: ServiceDeps, actor: AccountActor | DeskActor): Promise<void> {
  if (actor.kind === 'desk') {
    const by = { kind: actor.deskKind, id: actor.userId } as const;
    return withPlatform(deps.db, { actor: by, scope: 'platform' }, (tx) =>
      createSessions(deskSessions(tx), deps.realClock).close(actor.sessionId),
    );
  }
  const by = { kind: actor.accountKind, id: actor.accountId } as const;
  const scope = { tenantId: actor.tenantId, actor: by, scope: 'app' } as const;
  return withTenant(deps.db, scope, async (tx) => {
    await createSessions(accountSessions(tx), deps.realClock).close(actor.sessionId);
    const at = deps.realClock.now();
    await recordAudit(tx, { at, verb: 'session.close', entity: 'account', entityId: actor.accountId });
  });
}
