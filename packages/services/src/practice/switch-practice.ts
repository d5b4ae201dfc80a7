import type { PracticeState } from '@conoceles/contracts';
import { eq, recordAudit, schema, withTenant } from '@conoceles/db';
import type { AccountActor } from '../actor.ts';
import { signatureOf } from '../as-account.ts';
import type { ServiceDeps } from '../deps.ts';
import { ServiceProblem } from '../service-problem.ts';
import { hashToken } from '../session/one-time-token.ts';
import { expectPractice, findPractice, outsidePractice } from './find-practice.ts';

/**
 * Puts the session that asks in practice: from then on it sees the invented candidacies and nothing else. Other sessions of the account go on as they are.
 * @throws ServiceProblem `state-conflict` when no practice is open; `forbidden` to whoever has nothing to practise
 */
export async function enterPractice(deps: ServiceDeps, actor: AccountActor): Promise<PracticeState> {
  return setPractice(deps, actor, true);
}

/** Takes the session out of practice, also when it was closed meanwhile. */
export async function leavePractice(deps: ServiceDeps, actor: AccountActor): Promise<PracticeState> {
  return setPractice(deps, actor, false);
}

async function setPractice(
  deps: ServiceDeps,
  actor: AccountActor,
  practice: boolean,
): Promise<PracticeState> {
  if (!canPractise(actor)) throw new ServiceProblem('forbidden');
  const by = signatureOf(outsidePractice(actor));
  return withTenant(deps.db, { tenantId: actor.tenantId, actor: by, scope: 'app' }, async (tx) => {
    const open = practice ? await expectPractice(tx) : await findPractice(tx);
    const { sessions: s } = schema;
    await tx
      .update(s)
      .set({ practice })
      .where(eq(s.id, hashToken(actor.sessionId)));
    await recordAudit(tx, {
      at: deps.realClock.now(),
      verb: practice ? 'practice.enter' : 'practice.leave',
      entity: 'account',
      entityId: actor.accountId,
    });
    return { open: open !== null, on: practice, now: open?.demoNow?.toISOString() ?? null };
  });
}

/** Parties, delegates and whoever reviews or administers; a candidate has one opportunity and its own form. */
export function canPractise({ accountKind }: Pick<AccountActor, 'accountKind'>): boolean {
  return accountKind === 'liaison' || accountKind === 'reviewer' || accountKind === 'admin';
}

/** What the frame says of the practice to whoever can practise; null to the rest. */
export async function readPracticeState(
  deps: ServiceDeps,
  actor: AccountActor,
): Promise<PracticeState | null> {
  if (!canPractise(actor)) return null;
  const scope = { tenantId: actor.tenantId, actor: signatureOf(actor), scope: 'app' } as const;
  const open = await withTenant(deps.db, scope, (tx) => findPractice(tx));
  return { open: open !== null, on: actor.practice === true, now: open?.demoNow?.toISOString() ?? null };
}
