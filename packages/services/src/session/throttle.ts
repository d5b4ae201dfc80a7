import { and, lt, type PlatformTx, schema, sql, type TenantTx } from '@conoceles/db';
import { ServiceProblem } from '../service-problem.ts';

/**
 * Guessing is slowed by counting what is tried, before it is tried, so that a burst does not slip through: eight times per address of mail and sixty per origin
 * in a quarter of an hour. The right passphrase clears the count of its address.
 */
export const limits = { email: 8, origin: 60 } as const;
const windowMs = 15 * 60 * 1000;

export type Attempt = { readonly keyHash: string; readonly limit: number };

/** Counts the attempts; the caller decides with `refuseIfBlocked` once the count is stored. */
export async function countAttempts(
  tx: TenantTx,
  attempts: readonly Attempt[],
  now: Date,
): Promise<Date | null> {
  const { loginAttempts: a } = schema;
  const since = new Date(now.getTime() - windowMs);
  await tx.delete(a).where(lt(a.firstAt, since));
  let blocked: Date | null = null;
  for (const { keyHash, limit } of attempts) {
    const [row] = await tx
      .insert(a)
      .values({ tenantId: tx.tenantId, keyHash, failures: 1, firstAt: now })
      .onConflictDoUpdate({ target: [a.tenantId, a.keyHash], set: { failures: sql`${a.failures} + 1` } })
      .returning();
    if (row !== undefined && row.failures > limit) blocked = new Date(row.firstAt.getTime() + windowMs);
  }
  return blocked;
}

/** The same for the desks. */
export async function countDeskAttempts(
  tx: PlatformTx,
  attempts: readonly Attempt[],
  now: Date,
): Promise<Date | null> {
  const { platformLoginAttempts: a } = schema;
  const since = new Date(now.getTime() - windowMs);
  await tx.delete(a).where(and(lt(a.firstAt, since)));
  let blocked: Date | null = null;
  for (const { keyHash, limit } of attempts) {
    const [row] = await tx
      .insert(a)
      .values({ keyHash, failures: 1, firstAt: now })
      .onConflictDoUpdate({ target: a.keyHash, set: { failures: sql`${a.failures} + 1` } })
      .returning();
    if (row !== undefined && row.failures > limit) blocked = new Date(row.firstAt.getTime() + windowMs);
  }
  return blocked;
}

/** @throws ServiceProblem `too-many-requests` that says how long to wait. */
export function refuseIfBlocked(blockedUntil: Date | null, now: Date): void {
  if (blockedUntil === null) return;
  const minutes = Math.max(1, Math.ceil((blockedUntil.getTime() - now.getTime()) / 60_000));
  const wait = minutes === 1 ? 'Espera un minuto' : `Espera ${minutes} minutos`;
  throw new ServiceProblem('too-many-requests', `${wait} y vuelve a intentar, o pide un enlace nuevo.`);
}
