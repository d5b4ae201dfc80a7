import { createHash } from 'node:crypto';
import { destroyCandidacyKey, rotateTenantKey, systemActor, withTenant } from '@conoceles/db';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccountActor } from '../actor.ts';
import { submitCapture } from '../capture/submit.ts';
import {
  type CaptureFixture,
  capture,
  createCaptureFixture,
  type NewCandidacy,
  review,
  type TestCandidacy,
} from '../testing/capture-fixture.ts';
import { drawScene } from '../testing/draw-photo.ts';
import { refusal, refusedBecause } from '../testing/refusal.ts';
import { consentFileKey } from './consent-file-key.ts';
import { giveConsent } from './give-consent.ts';
import { readConsentDesk } from './read-consent-desk.ts';
import { readConsentFile } from './read-consent-file.ts';
import { type ConsentRegistration, registerConsents } from './register-consents.ts';
import { revokeConsent } from './revoke-consent.ts';

let fixture: CaptureFixture;
beforeAll(async () => {
  fixture = await createCaptureFixture('sonora');
});
afterAll(() => fixture.deps.drop());

const today = '2024-05-10';
const pdf = (more = '') =>
  Buffer.from(
    `%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R ${more} >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>\nendobj\ntrailer\n<< /Size 4 /Root 1 0 R >>\n%%EOF\n`,
    'latin1',
  );
const add = (more: Partial<NewCandidacy> = {}) => fixture.addCandidacy({ tenant: 'sonora', ...more });
const liaisonOf = (who: TestCandidacy) =>
  fixture.account('sonora', { accountKind: 'liaison', partyId: who.parties[0] ?? null });
const register = (by: AccountActor, who: TestCandidacy, more: Partial<ConsentRegistration> = {}) =>
  registerConsents(fixture.deps, by, {
    candidacyId: who.id,
    kinds: ['publish-identity'],
    means: 'paper',
    receivedOn: today,
    bytes: null,
    ...more,
  });
const read = (by: AccountActor, who: TestCandidacy) => readConsentDesk(fixture.deps, by, who.id);

/** A candidacy whose identity answers are validated and published: only a consent is missing for them to show. */
async function published(): Promise<TestCandidacy> {
  const { deps } = fixture;
  const who = await add();
  const reviewer = await fixture.account('sonora', {
    accountKind: 'reviewer',
    reviews: ['curricular', 'identity'],
  });
  for (const kind of ['curricular', 'identity'] as const) {
    const target = { candidacyId: who.id, kind };
    const revision = await capture(deps, who.person, target);
    await submitCapture(deps, who.person, { ...target, revision });
    await review(deps, reviewer, target, ['take-in-review', 'validate', 'publish']);
  }
  return who;
}
const showsIdentity = async (who: TestCandidacy) => (await fixture.readPublished(who)).identity !== undefined;

describe('a signed form received on paper', () => {
  it('opens what it authorises from the moment it is registered, and the person sees who, when and who keeps it, and revokes it', async () => {
    const who = await published();
    const liaison = await liaisonOf(who);
    expect(await showsIdentity(who)).toBe(false);
    await register(liaison, who, { receivedOn: '2024-05-06' });
    expect(await showsIdentity(who)).toBe(true);
    const desk = await read(who.person, who);
    expect(desk.records).toMatchObject([
      {
        kind: 'publish-identity',
        means: 'paper',
        holder: 'party',
        receivedOn: '2024-05-06',
        givenAt: '2024-05-10T19:00:00.000Z',
        registeredBy: { name: 'liaison de prueba', kind: 'liaison', self: false },
        hasFile: false,
      },
    ]);
    await revokeConsent(fixture.deps, who.person, { candidacyId: who.id, consent: 'publish-identity' });
    expect(await showsIdentity(who)).toBe(false);
    expect(await refusal(register(liaison, who, { receivedOn: '2024-05-06' }))).toBe(
      'invalid-input /receivedOn',
    );
    expect(await refusal(register(liaison, who, { receivedOn: today }))).toBe('invalid-input /receivedOn');
    expect(await showsIdentity(who)).toBe(false);
    await register(who.person, who, { means: 'upload', bytes: pdf() });
    expect(await showsIdentity(who)).toBe(true);
  });

  it('is told to the person by mail, without a word of what it authorises, unless she registered it', async () => {
    const who = await add();
    const { adminSql } = fixture.deps.test;
    await adminSql`update app.accounts set email_hash = 'x' where candidacy_id = ${who.id}`;
    await register(who.person, who, { kinds: ['treatment'], means: 'upload', bytes: pdf() });
    await register(await liaisonOf(who), who);
    const mails =
      await adminSql`select kind, payload_cipher from ops.mail_outbox where candidacy_id = ${who.id}`;
    expect(mails.map(({ kind }) => kind)).toEqual(['consent-registered']);
  });

  it('was received on a day between the approval and today', async () => {
    const who = await add();
    const admin = await fixture.account('sonora', { accountKind: 'admin' });
    for (const receivedOn of ['2024-05-11', '2024-04-18', undefined]) {
      expect(await refusal(register(admin, who, { receivedOn }))).toBe('invalid-input /receivedOn');
    }
    await register(admin, who, { receivedOn: '2024-04-19', means: 'mail' });
    expect(await refusal(register(admin, who))).toBe('state-conflict');
  });

  it('is kept by the party, or by the electoral body when it is an independent’s or the staff says so', async () => {
    const admin = await fixture.account('sonora', { accountKind: 'admin' });
    const [one, two, independent] = [await add(), await add(), await add({ kind: 'independent' })];
    expect((await register(await liaisonOf(one), one, { holder: 'opl' })).records[0]?.holder).toBe('party');
    expect((await register(admin, two, { holder: 'opl' })).records[0]?.holder).toBe('opl');
    expect((await register(admin, independent)).records[0]?.holder).toBe('opl');
    expect(await refusal(register(admin, await add({ kind: 'independent' }), { holder: 'party' }))).toBe(
      'invalid-input /holder',
    );
  });

  it('gives its paper to an authorisation that was given on the screen, and changes nothing else of it', async () => {
    const who = await add();
    await giveConsent(fixture.deps, who.person, { candidacyId: who.id, consent: 'treatment' });
    const kinds = ['treatment', 'publish-identity'] as const;
    const { records } = await register(await liaisonOf(who), who, {
      kinds: [...kinds],
      bytes: pdf(),
      receivedOn: today,
    });
    expect(
      records.map(({ kind, means, holder, hasFile }) => [kind, means, holder, hasFile]).toSorted(),
    ).toEqual([
      ['publish-identity', 'paper', 'party', true],
      ['treatment', 'in-system', 'party', true],
    ]);
  });

  it('is registered by nobody else: not another party, another person, a reviewer of the other questionnaire, an observer', async () => {
    const who = await add();
    const foreign = await fixture.account('sonora', {
      accountKind: 'liaison',
      partyId: (await add({ kind: 'coalition' })).parties[1] ?? null,
    });
    const curricular = await fixture.account('sonora', { accountKind: 'reviewer', reviews: ['curricular'] });
    const identity = await fixture.account('sonora', { accountKind: 'reviewer', reviews: ['identity'] });
    const observer = await fixture.account('sonora', { accountKind: 'observer' });
    for (const by of [foreign, (await add()).person, observer, curricular]) {
      if (by.partyId !== null && by.partyId === who.parties[0]) continue;
      expect(await refusal(register(by, who))).toBe('not-found');
      expect(await refusal(read(by, who))).toBe('not-found');
    }
    expect(await refusal(register(who.person, who))).toBe('invalid-input /means');
    expect(await refusal(register(who.person, who, { means: 'upload' }))).toBe('invalid-input /file');
    await register(identity, who);
  });
});

describe('the file of a signed form', () => {
  it('rests sealed under a random name, opens for those of the candidacy, and each reading is in the log', async () => {
    const who = await add();
    const bytes = pdf('/Marca (CANARIO-EN-LA-HOJA)');
    const { records } = await register(who.person, who, { means: 'upload', bytes });
    const consentId = records[0]?.consentId ?? '';
    const asked = { candidacyId: who.id, consentId };
    const [row] = await fixture.deps.test.adminSql<{ file_key: string; file_sha256: string }[]>`
      select file_key, file_sha256 from identity.consents where id = ${consentId}`;
    const stored = Buffer.from(
      (await fixture.deps.files.get(consentFileKey(who.tenantId, row?.file_key ?? ''))) ?? [],
    );
    expect(stored.length).toBeGreaterThan(bytes.length);
    expect(stored.includes('CANARIO') || stored.includes('%PDF')).toBe(false);
    expect(row?.file_sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    for (const by of [
      who.person,
      await liaisonOf(who),
      await fixture.account('sonora', { accountKind: 'admin' }),
    ]) {
      const file = await readConsentFile(fixture.deps, by, asked);
      expect([Buffer.from(file.bytes).equals(bytes), file.mime, file.fileName]).toEqual([
        true,
        'application/pdf',
        'hoja-firmada.pdf',
      ]);
    }
    const other = await add();
    expect(await refusal(readConsentFile(fixture.deps, other.person, asked))).toBe('not-found');
    expect(
      await refusal(readConsentFile(fixture.deps, other.person, { ...asked, candidacyId: other.id })),
    ).toBe('not-found');
    const lines = await fixture.deps.test
      .adminSql`select 1 from audit.entries where verb = 'consent.read-form' and entity_id = ${who.id}`;
    expect(lines).toHaveLength(3);
  });

  it('opens after the keys are rotated, and never again once those of the candidacy are destroyed', async () => {
    const who = await add();
    const { records } = await register(who.person, who, { means: 'upload', bytes: pdf() });
    const asked = { candidacyId: who.id, consentId: records[0]?.consentId ?? '' };
    const scope = { tenantId: who.tenantId, actor: systemActor('test'), scope: 'identity' } as const;
    await rotateTenantKey(fixture.deps.db, { ...scope, now: new Date() });
    expect((await readConsentFile(fixture.deps, who.person, asked)).mime).toBe('application/pdf');
    await withTenant(fixture.deps.db, scope, (tx) =>
      destroyCandidacyKey(tx, { candidacyId: who.id, now: new Date() }),
    );
    await expect(readConsentFile(fixture.deps, who.person, asked)).rejects.toThrow();
  });

  it('is made again when it is a picture, without place nor what else its file carried', async () => {
    const who = await add();
    const photo = await drawScene(3)
      .withExif({
        IFD0: { ImageDescription: 'SECRETO' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '29/1 4/1 0/1' },
      })
      .png()
      .toBuffer();
    const { records } = await register(who.person, who, {
      means: 'upload',
      bytes: Buffer.concat([photo, Buffer.from('SECRETO')]),
    });
    const file = await readConsentFile(fixture.deps, who.person, {
      candidacyId: who.id,
      consentId: records[0]?.consentId ?? '',
    });
    expect([
      file.mime,
      (await sharp(file.bytes).metadata()).exif,
      Buffer.from(file.bytes).includes('SECRETO'),
    ]).toEqual(['image/jpeg', undefined, false]);
  });

  it.each([
    ['a PDF with a script', pdf('/OpenAction << /S /JavaScript /JS (1) >>'), 'lleva programas'],
    ['a PDF with a password', pdf('/Encrypt 9 0 R'), 'tiene contraseña'],
    ['a broken PDF', Buffer.from('%PDF-1.7 nada'), 'parece dañado'],
    ['a drawing', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'Es un dibujo SVG'],
    ['a photo of an iPhone', Buffer.from('\0\0\0\x18ftypheic', 'latin1'), 'Más compatible'],
    ['a heavy file', Buffer.alloc(5_100_000, '%PDF-'), 'El archivo pesa 5.1 MB; el límite es 5 MB.'],
  ])('refuses %s in words that say the mend, and registers nothing', async (_what, bytes, words) => {
    const who = await add();
    const { detail } = await refusedBecause(register(who.person, who, { means: 'upload', bytes }));
    expect(detail).toContain(words);
    expect((await read(who.person, who)).records).toEqual([]);
  });
});
