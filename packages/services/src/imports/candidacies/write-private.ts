import { identityHash, prefetchCandidacyKeys, schema, sealField, type TenantTx } from '@conoceles/db';
import { normaliseEmail } from '../../session/normalise-email.ts';
import type { PrivateHashes } from './plan.ts';
import type { ResolvedRow } from './resolve-row.ts';

interface PrivateData {
  readonly written: readonly { readonly id: string; readonly facts: ResolvedRow }[];
  readonly hashes: PrivateHashes;
  readonly at: Date;
}

/** Seals voter key, CURP, birth date, e-mail and telephone under each candidacy's key. A datum that the row does not bring is kept. */
export async function writePrivate(
  tx: TenantTx<'identity'>,
  { written, hashes, at }: PrivateData,
): Promise<void> {
  const { candidacyPrivate } = schema;
  await prefetchCandidacyKeys(
    tx,
    written.map(({ id }) => id),
  );
  for (const { id, facts } of written) {
    const values = await sealAll(tx, { id, facts, hashes });
    if (Object.keys(values).length === 0) continue;
    await tx
      .insert(candidacyPrivate)
      .values({ tenantId: tx.tenantId, candidacyId: id, ...values, updatedAt: at })
      .onConflictDoUpdate({
        target: [candidacyPrivate.tenantId, candidacyPrivate.candidacyId],
        set: { ...values, updatedAt: at },
      });
  }
}

interface ToSeal {
  readonly id: string;
  readonly facts: ResolvedRow;
  readonly hashes: PrivateHashes;
}

async function sealAll(tx: TenantTx<'identity'>, { id: candidacyId, facts, hashes }: ToSeal) {
  const { voterKey, curp, birthDate, phone } = facts;
  const email = facts.email === null ? null : normaliseEmail(facts.email);
  const seal = (purpose: Parameters<typeof sealField>[1]['purpose'], value: string) =>
    sealField(tx, { candidacyId, purpose, value });
  return {
    ...(voterKey === null
      ? {}
      : { voterKeyCipher: await seal('voter-key', voterKey), voterKeyHash: hashes.voterKey(voterKey) }),
    ...(curp === null ? {} : { curpCipher: await seal('curp', curp), curpHash: hashes.curp(curp) }),
    ...(birthDate === null ? {} : { birthDateCipher: await seal('birth-date', birthDate) }),
    ...(phone === null ? {} : { phoneCipher: await seal('phone', phone) }),
    ...(email === null
      ? {}
      : {
          contactEmailCipher: await seal('contact-email', email),
          contactEmailHash: await identityHash(tx, 'contact-email', email),
        }),
  };
}
