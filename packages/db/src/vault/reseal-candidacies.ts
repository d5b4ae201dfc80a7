import { eq, isNotNull, isNull } from 'drizzle-orm';
import { candidacyPrivate } from '../schema/candidacies.ts';
import {
  candidacyKeys,
  consents,
  corrections,
  identityFormerSubmissions,
  identityObservationDrafts,
  identityObservations,
  identityResponses,
} from '../schema/identity.ts';
import type { TenantTx } from '../tenant/tenant-tx.ts';
import { newKey, open, seal } from './cipher.ts';
import { keyedHash } from './keyed-hash.ts';
import type { DocumentPurpose, FieldPurpose } from './seal-identity.ts';
import { type CandidacyKeys, unwrapCandidacyKeys, wrapCandidacyKeys } from './wrap-candidacy-keys.ts';
import { type SealedRow, type SealedTarget, writeSealed } from './write-sealed.ts';

type KeyChange = { from: Buffer; to: Buffer; version: number };
type Change = { from: CandidacyKeys; to: CandidacyKeys };
type Purpose = DocumentPurpose | FieldPurpose;
type Reseal = (candidacyId: string, purpose: Purpose, cipher: Buffer | null) => Resealed;
type Resealed = { hex: string | null; plain: string | null };

/**
 * Gives every living candidacy a new content key, wrapped by the new tenant key, and seals under it all that the old one sealed. Audit keys are kept: the
 * log cannot be rewritten.
 * @returns how many candidacies
 */
export async function resealCandidacies(tx: TenantTx<'identity'>, keys: KeyChange): Promise<number> {
  const changes = await renewKeys(tx, keys);
  const reseal: Reseal = (candidacyId, purpose, cipher) => {
    const change = changes.get(candidacyId);
    if (cipher === null || change === undefined) return { hex: null, plain: null };
    const binding = { tenantId: tx.tenantId, ownerId: candidacyId, purpose };
    const plain = open(change.from.content, cipher, binding);
    return { hex: seal(change.to.content, plain, binding).toString('hex'), plain: plain.toString() };
  };
  await resealPrivate(tx, keys.to, reseal);
  await resealResponses(tx, reseal);
  await resealOfResponses(tx, changes, reseal);
  await resealCorrections(tx, changes, reseal);
  await resealConsents(tx, changes, reseal);
  return changes.size;
}

async function renewKeys(tx: TenantTx<'identity'>, keys: KeyChange): Promise<Map<string, Change>> {
  const rows = await tx.select().from(candidacyKeys).where(isNull(candidacyKeys.destroyedAt));
  const changes = new Map<string, Change>();
  for (const { candidacyId, wrappedContentKey, wrappedAuditKey } of rows) {
    if (wrappedContentKey === null || wrappedAuditKey === null) continue;
    const place = { tenantId: tx.tenantId, candidacyId };
    const from = unwrapCandidacyKeys(keys.from, place, { wrappedContentKey, wrappedAuditKey });
    changes.set(candidacyId, { from, to: { content: newKey(), audit: from.audit } });
  }
  const sealedRows = [...changes].map(([candidacyId, { to }]): SealedRow => {
    const wrapped = wrapCandidacyKeys(keys.to, { tenantId: tx.tenantId, candidacyId }, to);
    const values = {
      wrapped_content_key: wrapped.wrappedContentKey.toString('hex'),
      wrapped_audit_key: wrapped.wrappedAuditKey.toString('hex'),
    };
    return { key: candidacyId, values };
  });
  const cipherColumns = ['wrapped_content_key', 'wrapped_audit_key'];
  await writeSealed(tx, target(candidacyKeys, 'candidacy_id', cipherColumns), sealedRows);
  await tx.update(candidacyKeys).set({ tenantKeyVersion: keys.version });
  return changes;
}

async function resealPrivate(tx: TenantTx<'identity'>, to: Buffer, reseal: Reseal): Promise<void> {
  const rows = (await tx.select().from(candidacyPrivate)).map((row): SealedRow => {
    const id = row.candidacyId;
    const voterKey = reseal(id, 'voter-key', row.voterKeyCipher);
    const curp = reseal(id, 'curp', row.curpCipher);
    const email = reseal(id, 'contact-email', row.contactEmailCipher);
    const hash = (purpose: string, { plain }: Resealed) =>
      plain === null ? null : keyedHash(to, purpose, plain);
    const values = {
      voter_key_cipher: voterKey.hex,
      voter_key_hash: hash('voter-key', voterKey),
      curp_cipher: curp.hex,
      curp_hash: hash('curp', curp),
      birth_date_cipher: reseal(id, 'birth-date', row.birthDateCipher).hex,
      contact_email_cipher: email.hex,
      contact_email_hash: hash('contact-email', email),
      phone_cipher: reseal(id, 'phone', row.phoneCipher).hex,
    };
    return { key: id, values };
  });
  const columns = ['voter_key', 'curp', 'birth_date', 'contact_email', 'phone'].map(
    (name) => `${name}_cipher`,
  );
  const hashes = ['voter_key_hash', 'curp_hash', 'contact_email_hash'];
  await writeSealed(tx, target(candidacyPrivate, 'candidacy_id', columns, hashes), rows);
}

async function resealResponses(tx: TenantTx<'identity'>, reseal: Reseal): Promise<void> {
  const rows = (await tx.select().from(identityResponses)).map((row): SealedRow => {
    const values = {
      draft_cipher: reseal(row.candidacyId, 'draft', row.draftCipher).hex,
      submitted_cipher: reseal(row.candidacyId, 'submitted', row.submittedCipher).hex,
      published_cipher: reseal(row.candidacyId, 'published', row.publishedCipher).hex,
    };
    return { key: row.id, values };
  });
  const columns = ['draft_cipher', 'submitted_cipher', 'published_cipher'];
  await writeSealed(tx, target(identityResponses, 'id', columns), rows);
}

/** Tables whose rows belong to a response and hold one ciphertext. Those of a destroyed candidacy keep their bytes, which nothing opens. */
async function resealOfResponses(
  tx: TenantTx<'identity'>,
  changes: ReadonlyMap<string, Change>,
  reseal: Reseal,
): Promise<void> {
  const texts = [identityObservations, identityObservationDrafts] as const;
  for (const table of texts) {
    const found = await tx
      .select({ id: table.id, cipher: table.textCipher, candidacyId: identityResponses.candidacyId })
      .from(table)
      .innerJoin(identityResponses, eq(identityResponses.id, table.responseId));
    const rows = sealedRows(found, changes, ({ candidacyId, cipher }) => ({
      text_cipher: reseal(candidacyId, 'observation', cipher).hex,
    }));
    await writeSealed(tx, target(table, 'id', ['text_cipher']), rows);
  }
  const former = identityFormerSubmissions;
  const found = await tx
    .select({ id: former.id, cipher: former.answersCipher, candidacyId: identityResponses.candidacyId })
    .from(former)
    .innerJoin(identityResponses, eq(identityResponses.id, former.responseId));
  const rows = sealedRows(found, changes, ({ candidacyId, cipher }) => ({
    answers_cipher: reseal(candidacyId, 'submitted', cipher).hex,
  }));
  await writeSealed(tx, target(former, 'id', ['answers_cipher']), rows);
}

type OfResponse = { id: string; cipher: Buffer; candidacyId: string };

function sealedRows(
  found: readonly OfResponse[],
  changes: ReadonlyMap<string, Change>,
  valuesOf: (row: OfResponse) => SealedRow['values'],
): SealedRow[] {
  return found
    .filter(({ candidacyId }) => changes.has(candidacyId))
    .map((row) => ({ key: row.id, values: valuesOf(row) }));
}

async function resealCorrections(
  tx: TenantTx<'identity'>,
  changes: ReadonlyMap<string, Change>,
  reseal: Reseal,
): Promise<void> {
  const found = await tx.select().from(corrections);
  const rows = found
    .filter(({ candidacyId }) => changes.has(candidacyId))
    .map(({ id, candidacyId, reasonCipher, decisionCipher }): SealedRow => {
      const values = {
        reason_cipher: reseal(candidacyId, 'correction', reasonCipher).hex,
        decision_cipher: reseal(candidacyId, 'correction', decisionCipher).hex,
      };
      return { key: id, values };
    });
  await writeSealed(tx, target(corrections, 'id', ['reason_cipher', 'decision_cipher']), rows);
}

/** The forms themselves stay as they are: only what opens them is sealed again. */
async function resealConsents(
  tx: TenantTx<'identity'>,
  changes: ReadonlyMap<string, Change>,
  reseal: Reseal,
): Promise<void> {
  const found = await tx.select().from(consents).where(isNotNull(consents.fileSecretCipher));
  const rows = found
    .filter(({ candidacyId }) => changes.has(candidacyId))
    .map(({ id, candidacyId, fileSecretCipher }): SealedRow => {
      return {
        key: id,
        values: { file_secret_cipher: reseal(candidacyId, 'consent-form', fileSecretCipher).hex },
      };
    });
  await writeSealed(tx, target(consents, 'id', ['file_secret_cipher']), rows);
}

const target = (
  table: SealedTarget['table'],
  keyColumn: string,
  cipherColumns: readonly string[],
  hashColumns: readonly string[] = [],
): SealedTarget => ({ table, keyColumn, cipherColumns, hashColumns });
