import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accounts } from '../schema/accounts.ts';
import { candidacyPrivate } from '../schema/candidacies.ts';
import { helpMessages, helpThreads } from '../schema/help.ts';
import { candidacyKeys, identityResponses, tenantKeys } from '../schema/identity.ts';
import { questionnaireVersions } from '../schema/questionnaires.ts';
import { errorReports } from '../schema/site.ts';
import { systemActor } from '../tenant/actor.ts';
import type { TenantTx } from '../tenant/tenant-tx.ts';
import { withTenant } from '../tenant/with-tenant.ts';
import {
  createTestCandidacy,
  createTestContest,
  createTestDatabase,
  createTestTenant,
  type TestContest,
  type TestDatabase,
  testMasterKeys,
} from '../testing/index.ts';
import { open } from './cipher.ts';
import { destroyCandidacyKey } from './destroy-candidacy-key.ts';
import { auditDigest, contactHash, identityHash } from './keyed-hash.ts';
import { parseMasterKeys } from './master-keys.ts';
import { rotateTenantKey } from './rotate-tenant-key.ts';
import { openContact, sealContact } from './seal-contact.ts';
import { openField, openIdentity, sealField, sealIdentity } from './seal-identity.ts';
import { unwrapCandidacyKeys } from './wrap-candidacy-keys.ts';
import { unwrapTenantKey } from './wrap-tenant-key.ts';

const now = new Date('2024-05-10T18:00:00Z');
const actor = systemActor('test');
const answers = { indigena: { kind: 'choice', choice: { value: 'si' } } };
const voterKey = 'CANARIOVOTANTE0000';
let test: TestDatabase;
let contest: TestContest;

const asIdentity = <Result>(work: (tx: TenantTx<'identity'>) => Promise<Result>) =>
  withTenant(test.db, { tenantId: contest.tenantId, actor, scope: 'identity' }, work);

/** A candidacy with a sealed questionnaire, voter key and account. */
async function sealedCandidacy(): Promise<string> {
  const candidacyId = await createTestCandidacy(test.db, contest);
  await asIdentity(async (tx) => {
    const { tenantId } = tx;
    const [version] = await tx
      .select()
      .from(questionnaireVersions)
      .where(eq(questionnaireVersions.kind, 'identity'));
    const draftCipher = await sealIdentity(tx, { candidacyId, purpose: 'draft', value: answers });
    const questionnaireVersionId = version?.id ?? '';
    await tx
      .insert(identityResponses)
      .values({ tenantId, candidacyId, questionnaireVersionId, draftCipher, createdAt: now });
    const voterKeyCipher = await sealField(tx, { candidacyId, purpose: 'voter-key', value: voterKey });
    const voterKeyHash = await identityHash(tx, 'voter-key', voterKey);
    await tx
      .insert(candidacyPrivate)
      .values({ tenantId, candidacyId, voterKeyCipher, voterKeyHash, updatedAt: now });
    const account = { displayName: 'Persona', issuedAt: now, createdAt: now };
    await tx
      .insert(accounts)
      .values({ tenantId, id: candidacyId, kind: 'candidate', candidacyId, ...account });
    const address = { ownerId: candidacyId, purpose: 'email' as const, value: 'a@ejemplo.mx' };
    const emailHash = await contactHash(tx, 'email', address.value);
    await tx
      .update(accounts)
      .set({ emailCipher: await sealContact(tx, address), emailHash })
      .where(eq(accounts.id, candidacyId));
  });
  return candidacyId;
}

/** A message of help, sealed, in a thread of the candidacy's account. */
async function helpMessage(tx: TenantTx<'identity'>, candidacyId: string) {
  const { tenantId } = tx;
  const [thread] = await tx
    .insert(helpThreads)
    .values({
      tenantId,
      processId: contest.processId,
      kind: 'help',
      accountId: candidacyId,
      createdAt: now,
      updatedAt: now,
    })
    .returning();
  const id = randomUUID();
  const cipher = await sealContact(tx, { ownerId: id, purpose: 'help-message', value: 'Una duda privada.' });
  const message = { tenantId, id, threadId: thread?.id ?? '', authorId: candidacyId, fromOpl: false };
  await tx.insert(helpMessages).values({ ...message, textCipher: cipher, createdAt: now });
  const report = await sealContact(tx, { ownerId: id, purpose: 'error-report', value: 'Un error privado.' });
  await tx
    .insert(errorReports)
    .values({ tenantId, id, candidacyId, part: 'other', textCipher: report, createdAt: now });
  return { id, cipher };
}

async function readSealed(tx: TenantTx<'identity'>, candidacyId: string) {
  const [response] = await tx
    .select()
    .from(identityResponses)
    .where(eq(identityResponses.candidacyId, candidacyId));
  const [secret] = await tx
    .select()
    .from(candidacyPrivate)
    .where(eq(candidacyPrivate.candidacyId, candidacyId));
  const [account] = await tx.select().from(accounts).where(eq(accounts.candidacyId, candidacyId));
  const [wrapped] = await tx.select().from(candidacyKeys).where(eq(candidacyKeys.candidacyId, candidacyId));
  const [tenantKey] = await tx.select().from(tenantKeys);
  return { response, secret, account, wrapped, tenantKey };
}

beforeAll(async () => {
  test = await createTestDatabase();
  contest = await createTestContest(test.db, await createTestTenant(test.db, 'jalisco'));
});
afterAll(() => test.drop());

describe('the vault', () => {
  it('gives back what it sealed and leaves nothing readable in the database', async () => {
    const candidacyId = await sealedCandidacy();
    await asIdentity(async (tx) => {
      const { response, secret } = await readSealed(tx, candidacyId);
      const draft = response?.draftCipher ?? Buffer.alloc(0);
      expect(await openIdentity(tx, { candidacyId, purpose: 'draft', cipher: draft })).toEqual(answers);
      const cipher = secret?.voterKeyCipher ?? Buffer.alloc(0);
      expect(await openField(tx, { candidacyId, purpose: 'voter-key', cipher })).toBe(voterKey);
      expect(cipher.includes(voterKey)).toBe(false);
      expect(draft.includes('indigena')).toBe(false);
    });
  });

  it('binds a ciphertext to its person and its use', async () => {
    const [one, two] = [await sealedCandidacy(), await sealedCandidacy()];
    await asIdentity(async (tx) => {
      const cipher = (await readSealed(tx, one)).response?.draftCipher ?? Buffer.alloc(0);
      const moved = openIdentity(tx, { candidacyId: two, purpose: 'draft', cipher });
      await expect(moved).rejects.toMatchObject({ fault: 'unreadable' });
      const other = openIdentity(tx, { candidacyId: one, purpose: 'published', cipher });
      await expect(other).rejects.toMatchObject({ fault: 'unreadable' });
    });
  });

  it('compares voter keys within a tenant and not across tenants', async () => {
    const here = await asIdentity((tx) => identityHash(tx, 'voter-key', voterKey));
    expect(await asIdentity((tx) => identityHash(tx, 'voter-key', voterKey))).toBe(here);
    const tenantId = await createTestTenant(test.db, 'sonora');
    const there = await withTenant(test.db, { tenantId, actor, scope: 'identity' }, (tx) =>
      identityHash(tx, 'voter-key', voterKey),
    );
    expect(there).not.toBe(here);
  });

  it('makes one key when two transactions seal for a new candidacy at once', async () => {
    const candidacyId = await createTestCandidacy(test.db, contest);
    const sealOne = (value: string) =>
      asIdentity((tx) => sealField(tx, { candidacyId, purpose: 'phone', value }));
    const ciphers = await Promise.all(['1', '2', '3', '4'].map(sealOne));
    const opened = await asIdentity((tx) =>
      Promise.all(ciphers.map((cipher) => openField(tx, { candidacyId, purpose: 'phone', cipher }))),
    );
    expect(opened).toEqual(['1', '2', '3', '4']);
  });
});

describe('destroying a key', () => {
  it('makes every copy unreadable, the audit hashes meaningless, and cannot be undone by sealing again', async () => {
    const candidacyId = await sealedCandidacy();
    const copy = await asIdentity((tx) => readSealed(tx, candidacyId));
    await asIdentity((tx) => destroyCandidacyKey(tx, { candidacyId, now }));
    await asIdentity(async (tx) => {
      const cipher = copy.response?.draftCipher ?? Buffer.alloc(0);
      const opening = openIdentity(tx, { candidacyId, purpose: 'draft', cipher });
      await expect(opening).rejects.toMatchObject({ fault: 'destroyed' });
      const sealing = sealField(tx, { candidacyId, purpose: 'phone', value: '1' });
      await expect(sealing).rejects.toMatchObject({ fault: 'destroyed' });
      const digest = auditDigest(tx, { candidacyId, field: 'phone', value: '1' });
      await expect(digest).rejects.toMatchObject({ fault: 'destroyed' });
      const left = await readSealed(tx, candidacyId);
      expect(left.secret).toBeUndefined();
      expect(left.response).toMatchObject({ draftCipher: null, submittedCipher: null });
      expect(left.account).toMatchObject({ emailCipher: null, emailHash: null });
      expect(left.wrapped).toMatchObject({ destroyedAt: now, wrappedContentKey: null });
    });
  });
});

describe('rotating a tenant’s keys', () => {
  it('leaves the old key useless, everything readable under the new one, and the destroyed destroyed', async () => {
    const candidacyId = await sealedCandidacy();
    const erased = await sealedCandidacy();
    await asIdentity((tx) => destroyCandidacyKey(tx, { candidacyId: erased, now }));
    const old = await asIdentity((tx) => readSealed(tx, candidacyId));
    const oldDigest = await asIdentity((tx) => auditDigest(tx, { candidacyId, field: 'phone', value: '1' }));

    const message = await asIdentity((tx) => helpMessage(tx, candidacyId));

    const report = await rotateTenantKey(test.db, { tenantId: contest.tenantId, actor, now });
    expect(report).toMatchObject({ keyVersion: 2 });

    // What a thief of yesterday's copy and of the old tenant key holds.
    const { tenantId } = contest;
    if (!old.tenantKey || !old.wrapped?.wrappedContentKey || !old.wrapped.wrappedAuditKey) throw new Error();
    const stolenTenantKey = unwrapTenantKey(testMasterKeys, tenantId, 'identity', old.tenantKey);
    const place = { tenantId, candidacyId };
    const { wrappedContentKey, wrappedAuditKey } = old.wrapped;
    const stolen = unwrapCandidacyKeys(stolenTenantKey, place, { wrappedContentKey, wrappedAuditKey });
    const binding = { tenantId, ownerId: candidacyId, purpose: 'draft' };
    expect(open(stolen.content, old.response?.draftCipher ?? Buffer.alloc(0), binding).toString()).toContain(
      'indigena',
    );

    await asIdentity(async (tx) => {
      const fresh = await readSealed(tx, candidacyId);
      const cipher = fresh.response?.draftCipher ?? Buffer.alloc(0);
      expect(() => open(stolen.content, cipher, binding)).toThrow('unreadable');
      const key = fresh.wrapped;
      if (!key?.wrappedContentKey || !key.wrappedAuditKey) throw new Error();
      const { wrappedContentKey, wrappedAuditKey } = key;
      expect(() =>
        unwrapCandidacyKeys(stolenTenantKey, place, { wrappedContentKey, wrappedAuditKey }),
      ).toThrow('unreadable');

      expect(await openIdentity(tx, { candidacyId, purpose: 'draft', cipher })).toEqual(answers);
      expect(fresh.secret?.voterKeyHash).toBe(await identityHash(tx, 'voter-key', voterKey));
      expect(fresh.secret?.voterKeyHash).not.toBe(old.secret?.voterKeyHash);
      const email = { ownerId: candidacyId, cipher: fresh.account?.emailCipher ?? Buffer.alloc(0) };
      expect(await openContact(tx, { ...email, purpose: 'email' })).toBe('a@ejemplo.mx');
      expect(fresh.account?.emailHash).toBe(await contactHash(tx, 'email', 'a@ejemplo.mx'));
      expect(await auditDigest(tx, { candidacyId, field: 'phone', value: '1' })).toBe(oldDigest);
      const [told] = await tx.select().from(helpMessages).where(eq(helpMessages.id, message.id));
      expect(told?.textCipher).not.toEqual(message.cipher);
      const sealedText = { ownerId: message.id, cipher: told?.textCipher ?? Buffer.alloc(0) };
      expect(await openContact(tx, { ...sealedText, purpose: 'help-message' })).toBe('Una duda privada.');
      const [report] = await tx.select().from(errorReports).where(eq(errorReports.id, message.id));
      const sealedReport = { ownerId: message.id, cipher: report?.textCipher ?? Buffer.alloc(0) };
      expect(await openContact(tx, { ...sealedReport, purpose: 'error-report' })).toBe('Un error privado.');

      const gone = await readSealed(tx, erased);
      expect(gone.wrapped).toMatchObject({
        destroyedAt: now,
        wrappedContentKey: null,
        wrappedAuditKey: null,
      });
    });
  });

  it('waits for what is being sealed, so that nothing stays under the old key', async () => {
    const candidacyId = await sealedCandidacy();
    let rotation: Promise<unknown> = Promise.resolve();
    await asIdentity(async (tx) => {
      const value = { late: true };
      const draftCipher = await sealIdentity(tx, { candidacyId, purpose: 'draft', value });
      rotation = rotateTenantKey(test.db, { tenantId: contest.tenantId, actor, now });
      await new Promise((resolve) => setTimeout(resolve, 150));
      await tx
        .update(identityResponses)
        .set({ draftCipher })
        .where(eq(identityResponses.candidacyId, candidacyId));
    });
    await rotation;
    await asIdentity(async (tx) => {
      const cipher = (await readSealed(tx, candidacyId)).response?.draftCipher ?? Buffer.alloc(0);
      expect(await openIdentity(tx, { candidacyId, purpose: 'draft', cipher })).toEqual({ late: true });
    });
  });

  it('moves a tenant to a new master key, after which the old one is not needed', async () => {
    const candidacyId = await sealedCandidacy();
    const next = parseMasterKeys(Buffer.alloc(32, 9).toString('base64'));
    const both = { current: next.current, previous: [testMasterKeys.current] };
    const reopen = (masterKeys: typeof both) => ({ ...test.db, masterKeys });
    await rotateTenantKey(reopen(both), { tenantId: contest.tenantId, actor, now });
    const readWith = (masterKeys: typeof both) =>
      withTenant(reopen(masterKeys), { tenantId: contest.tenantId, actor, scope: 'identity' }, async (tx) => {
        const cipher = (await readSealed(tx, candidacyId)).response?.draftCipher ?? Buffer.alloc(0);
        return openIdentity(tx, { candidacyId, purpose: 'draft', cipher });
      });
    await expect(readWith({ ...next, previous: [] })).resolves.toEqual(answers);
    await expect(readWith({ ...testMasterKeys, previous: [] })).rejects.toMatchObject({
      fault: 'unreadable',
    });
    await rotateTenantKey(reopen({ current: testMasterKeys.current, previous: [next.current] }), {
      tenantId: contest.tenantId,
      actor,
      now,
    });
  });
});
