import { and, eq, inArray } from 'drizzle-orm';
import { accounts } from '../schema/accounts.ts';
import { candidacyPrivate } from '../schema/candidacies.ts';
import { candidacyKeys, identityResponses } from '../schema/identity.ts';
import { mailOutbox } from '../schema/ops.ts';
import type { TenantTx } from '../tenant/tenant-tx.ts';
import { ensureCandidacyKeys } from './candidacy-keys.ts';
import { ringOf } from './key-ring.ts';

/**
 * Erases a candidacy's private data everywhere, copies and audit log included, by destroying the keys that open it; what the database still held
 * is emptied too, with the address of its own account. Cannot be undone. The row of the key stays to say when. @throws VaultError if already destroyed
 */
export async function destroyCandidacyKey(
  tx: TenantTx<'identity'>,
  { candidacyId, now }: { candidacyId: string; now: Date },
): Promise<void> {
  await ensureCandidacyKeys(tx, candidacyId);
  await tx
    .update(candidacyKeys)
    .set({ wrappedContentKey: null, wrappedAuditKey: null, destroyedAt: now })
    .where(eq(candidacyKeys.candidacyId, candidacyId));
  ringOf(tx).candidacies.set(candidacyId, 'destroyed');
  await tx.delete(candidacyPrivate).where(eq(candidacyPrivate.candidacyId, candidacyId));
  await tx
    .update(identityResponses)
    .set({ draftCipher: null, submittedCipher: null, publishedCipher: null })
    .where(eq(identityResponses.candidacyId, candidacyId));
  await eraseOwnAccount(tx, candidacyId);
}

async function eraseOwnAccount(tx: TenantTx<'identity'>, candidacyId: string): Promise<void> {
  const own = await tx
    .update(accounts)
    .set({ emailCipher: null, emailHash: null, totpSecretCipher: null })
    .where(and(eq(accounts.candidacyId, candidacyId), eq(accounts.kind, 'candidate')))
    .returning({ id: accounts.id });
  if (own.length === 0) return;
  const ids = own.map((account) => account.id);
  await tx
    .update(mailOutbox)
    .set({ payloadCipher: null, renderedCipher: null })
    .where(inArray(mailOutbox.accountId, ids));
}
