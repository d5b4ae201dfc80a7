import { ensureKeysOfCandidacies, identityHash, schema, sealField, type TenantTx } from '@conoceles/db';
import { inBatches } from '../../registry/in-batches.ts';
import { normaliseEmail } from '../../session/normalise-email.ts';
import type { PrivateHashes } from './plan.ts';
import type { ResolvedRow } from './resolve-row.ts';

interface PrivateRow {
  readonly id: string;
  readonly facts: ResolvedRow;
}

interface PrivateData {
  readonly added: readonly PrivateRow[];
  readonly updated: readonly PrivateRow[];
  readonly hashes: PrivateHashes;
  readonly at: Date;
}

/** Seals voter key, CURP, birth date, e-mail and telephone under each candidacy's key. A datum that the row does not bring is kept. */
export async function writePrivate(
  tx: TenantTx<'identity'>,
  { added, updated, hashes, at }: PrivateData,
): Promise<void> {
  const { candidacyPrivate } = schema;
  await ensureKeysOfCandidacies(
    tx,
    [...added, ...updated].filter(({ facts }) => hasPrivate(facts)).map(({ id }) => id),
  );
  const sealed = async ({ id, facts }: PrivateRow) => {
    const values = await sealAll(tx, { id, facts, hashes });
    return { isEmpty: Object.keys(values).length === 0, values: { ...values, updatedAt: at } };
  };
  for (const batch of inBatches(added)) {
    const rows = [];
    for (const row of batch) {
      const { isEmpty, values } = await sealed(row);
      if (!isEmpty) rows.push({ tenantId: tx.tenantId, candidacyId: row.id, ...values });
    }
    if (rows.length > 0) await tx.insert(candidacyPrivate).values(rows);
  }
  for (const row of updated) {
    const { isEmpty, values } = await sealed(row);
    if (isEmpty) continue;
    await tx
      .insert(candidacyPrivate)
      .values({ tenantId: tx.tenantId, candidacyId: row.id, ...values })
      .onConflictDoUpdate({ target: [candidacyPrivate.tenantId, candidacyPrivate.candidacyId], set: values });
  }
}

function hasPrivate({ voterKey, curp, birthDate, email, phone }: ResolvedRow): boolean {
  return [voterKey, curp, birthDate, email, phone].some((value) => value !== null);
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
