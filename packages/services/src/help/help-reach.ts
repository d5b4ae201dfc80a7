import { and, eq, inArray, type SQL, schema, sql, type TenantTx } from '@conoceles/db';
import type { AccountActor } from '../actor.ts';
import { ServiceProblem } from '../service-problem.ts';

const { accounts, helpThreads } = schema;

/**
 * The threads whoever captures may read: its own; the liaisons of one party share the party's. A candidate never sees its party's, nor the party the
 * candidate's: help is asked in confidence.
 */
export function reachOfThreads(tx: TenantTx, actor: AccountActor): SQL | undefined {
  if (actor.accountKind === 'liaison' && actor.partyId !== null) {
    const colleagues = tx
      .select({ id: accounts.id })
      .from(accounts)
      .where(and(eq(accounts.kind, 'liaison'), eq(accounts.partyId, actor.partyId)));
    return inArray(helpThreads.accountId, colleagues);
  }
  const asks = actor.accountKind === 'candidate' || actor.accountKind === 'liaison';
  return asks ? eq(helpThreads.accountId, actor.accountId) : sql`false`;
}

/** @throws ServiceProblem `forbidden` unless the account answers in the OPL's name */
export function expectHelpDesk(actor: AccountActor): void {
  if (actor.accountKind !== 'admin' && actor.accountKind !== 'reviewer') {
    throw new ServiceProblem('forbidden', 'Tu cuenta no atiende la mesa de ayuda.');
  }
}
