import { randomUUID } from 'node:crypto';
import { and, eq, gt, isNull, schema, type TenantTx } from '@conoceles/db';
import type { ServiceDeps } from '../deps.ts';
import { hashToken } from '../session/one-time-token.ts';

const dayMs = 24 * 60 * 60 * 1000;

export type NewLink = {
  readonly accountId: string;
  readonly token: string;
  readonly purpose: 'activate' | 'letter';
  readonly days: number;
};

/**
 * Gives an account one live link: whatever it had before, by mail or on paper, stops working. The caller holds the account's row, so that two at once
 * do not leave two alive.
 */
export async function replaceLink(
  tx: TenantTx,
  deps: ServiceDeps,
  { accountId, token, purpose, days }: NewLink,
): Promise<{ expiresAt: Date }> {
  const now = deps.realClock.now();
  await closeLinks(tx, accountId, now);
  const expiresAt = new Date(now.getTime() + days * dayMs);
  await tx.insert(schema.accountLinks).values({
    id: randomUUID(),
    tenantId: tx.tenantId,
    accountId,
    tokenHash: hashToken(token),
    purpose,
    createdAt: now,
    expiresAt,
  });
  return { expiresAt };
}

/** Ends every live link of an account now. */
export async function closeLinks(tx: TenantTx, accountId: string, now: Date): Promise<void> {
  const { accountLinks: l } = schema;
  await tx
    .update(l)
    .set({ expiresAt: now })
    .where(and(eq(l.accountId, accountId), isNull(l.usedAt), gt(l.expiresAt, now)));
}
