import { and, eq, isNotNull, schema, type TenantTx } from '@conoceles/db';
import type { AccountActor } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';
import { queueMail } from '../mail/queue-mail.ts';

/** Tells the person, where she has an address, that somebody else registered a form she signed. */
export async function tellRegistered(
  tx: TenantTx,
  { deps, actor, candidacyId }: { deps: ServiceDeps; actor: AccountActor; candidacyId: string },
): Promise<void> {
  const { accounts: a } = schema;
  const [person] = await tx
    .select({ id: a.id })
    .from(a)
    .where(and(eq(a.candidacyId, candidacyId), eq(a.kind, 'candidate'), isNotNull(a.emailHash)));
  if (person === undefined || person.id === actor.accountId) return;
  const createdAt = deps.realClock.now();
  await queueMail(tx, { kind: 'consent-registered', accountId: person.id, candidacyId }, { createdAt });
}
