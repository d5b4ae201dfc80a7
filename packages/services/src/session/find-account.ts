import { QuestionnaireKind } from '@conoceles/contracts';
import { and, eq, schema, type TenantTx } from '@conoceles/db';
import type { AccountActor } from '../actor.ts';

export type AccountIdentity = Omit<AccountActor, 'sessionId' | 'expiresAt' | 'practice'>;

/** An active account of the tenant with what its actor needs to know; null when it is disabled or not yet activated. */
export async function findActiveAccount(tx: TenantTx, accountId: string): Promise<AccountIdentity | null> {
  const { accounts: a, parties } = schema;
  const [row] = await tx
    .select({ account: a, partySlug: parties.slug })
    .from(a)
    .leftJoin(parties, eq(parties.id, a.partyId))
    .where(and(eq(a.id, accountId), eq(a.status, 'active')));
  if (row === undefined) return null;
  const { account, partySlug } = row;
  return {
    kind: 'account',
    tenantId: tx.tenantId,
    accountId: account.id,
    accountKind: account.kind,
    displayName: account.displayName,
    reviews: QuestionnaireKind.array().parse(account.reviewKinds),
    candidacyId: account.candidacyId,
    partyId: account.partyId,
    partySlug,
  };
}
