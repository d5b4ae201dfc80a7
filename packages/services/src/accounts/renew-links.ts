import { and, eq, exists, gt, inArray, isNotNull, isNull, not, schema, type TenantTx } from '@conoceles/db';
import type { ServiceDeps } from '../deps.ts';
import { queueMail } from '../mail/queue-mail.ts';

/** Mails a new link to accounts that were issued and never activated, unless one is alive or on its way. */
export async function renewLinks(
  tx: TenantTx,
  deps: ServiceDeps,
  candidacyIds: readonly string[],
): Promise<number> {
  const { accountLinks: l, accounts: a, mailOutbox: m } = schema;
  const now = deps.realClock.now();
  const alive = tx
    .select({ id: l.id })
    .from(l)
    .where(and(eq(l.accountId, a.id), isNull(l.usedAt), gt(l.expiresAt, now)));
  const queued = tx
    .select({ id: m.id })
    .from(m)
    .where(and(eq(m.accountId, a.id), eq(m.state, 'queued')));
  const stale = await tx
    .select({ id: a.id })
    .from(a)
    .where(
      and(
        inArray(a.candidacyId, [...candidacyIds]),
        eq(a.kind, 'candidate'),
        eq(a.status, 'issued'),
        isNotNull(a.emailHash),
        not(exists(alive)),
        not(exists(queued)),
      ),
    );
  for (const { id } of stale) await queueMail(tx, { kind: 'activation', accountId: id }, { createdAt: now });
  return stale.length;
}
