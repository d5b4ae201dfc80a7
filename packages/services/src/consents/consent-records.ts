import type { ConsentRecord } from '@conoceles/contracts';
import { inArray, schema, type TenantTx } from '@conoceles/db';
import type { AccountActor } from '../actor.ts';
import { consentWords } from './consent-states.ts';
import type { Consent } from './load-consents.ts';
import type { Holder } from './open-consents.ts';

/** Every authorisation a candidacy gave, the newest first, with who registered each. */
export async function consentRecords(
  tx: TenantTx,
  {
    consents,
    holders,
    actor,
  }: { consents: readonly Consent[]; holders: readonly Holder[]; actor: AccountActor },
): Promise<ConsentRecord[]> {
  const { accounts: a } = schema;
  const ids = [...new Set(consents.map(({ registeredBy }) => registeredBy))];
  const found =
    ids.length === 0
      ? []
      : await tx.select({ id: a.id, name: a.displayName, kind: a.kind }).from(a).where(inArray(a.id, ids));
  const accounts = new Map(found.map((account) => [account.id, account]));
  return consents.toReversed().map((consent) => {
    const account = accounts.get(consent.registeredBy);
    return {
      consentId: consent.id,
      kind: consent.kind,
      title: consentWords[consent.kind].title,
      givenAt: consent.givenAt.toISOString(),
      revokedAt: consent.revokedAt?.toISOString() ?? null,
      means: consent.means,
      holder: consent.holder,
      holderName: holders.find(({ value }) => value === consent.holder)?.name ?? '',
      receivedOn: consent.receivedOn,
      registeredBy: {
        name: account?.name ?? '',
        kind: account?.kind ?? '',
        self: consent.registeredBy === actor.accountId,
      },
      hasFile: consent.fileKey !== null,
    };
  });
}
