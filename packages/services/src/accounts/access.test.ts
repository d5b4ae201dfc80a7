import { eq, schema, systemActor, withTenant } from '@conoceles/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccountActor, TenantSite } from '../actor.ts';
import { listOutbox } from '../mail/list-outbox.ts';
import { readOutboxMail } from '../mail/read-outbox-mail.ts';
import { sendMail } from '../mail/send-mail.ts';
import { signIn } from '../session/sign-in.ts';
import { type CaptureFixture, createCaptureFixture } from '../testing/capture-fixture.ts';
import { issueNow } from '../testing/issue-now.ts';
import { readPdf } from '../testing/read-pdf.ts';
import { registerPeople } from '../testing/register-people.ts';
import { activate } from './activate.ts';
import { changeAddress } from './change-address.ts';
import { checkActivation } from './check-activation.ts';
import { readHandoverFile } from './handover/read-handover-file.ts';
import { registerHandover } from './handover/register-handover.ts';
import { writeLetters } from './letters/write-letters.ts';
import { issueLiaisons } from './liaisons/issue-liaisons.ts';
import { listLiaisons } from './liaisons/list-liaisons.ts';
import { listAccounts } from './list-accounts.ts';
import { readAccount } from './read-account.ts';
import { resendLinks } from './resend-links.ts';

let fixture: CaptureFixture;
let admin: AccountActor;
let site: TenantSite;
const origin = { address: 'prueba' };
const passphrase = 'una frase de acceso larga';
const minute = 60_000;

beforeAll(async () => {
  fixture = await createCaptureFixture('sonora');
  admin = await fixture.account('sonora', { accountKind: 'admin' });
  site = { tenantId: admin.tenantId, slug: 'sonora', timeZone: 'America/Hermosillo', status: 'active' };
}, 60_000);
afterAll(() => fixture.deps.drop());

const later = (ms: number) => fixture.deps.setNow(new Date(fixture.deps.realClock.now().getTime() + ms));

/** Issued accounts, the one with mail first. */
async function issued(withMail: number, withoutMail: number): Promise<string[]> {
  // After the mails of the test before: of two of one instant nobody can tell the newest.
  later(1000);
  const ids = await registerPeople(fixture, 'sonora', { withMail, withoutMail });
  await issueNow(fixture.deps, admin, { candidacyIds: ids });
  const pages = await Promise.all(
    ids.map((candidacy) => listAccounts(fixture.deps, admin, { candidacy, page: 1 })),
  );
  return pages.map(({ items }) => items[0]?.accountId ?? '');
}

/** Lets the queue's mails leave and gives the links of the newest, newest first. */
async function deliver(): Promise<string[]> {
  const { deps } = fixture;
  const { items } = await listOutbox(deps, site);
  for (const { id, state } of items.toReversed()) {
    if (state === 'queued') await sendMail(deps, { tenantId: site.tenantId, mailId: id });
  }
  const mails = await Promise.all(items.map(({ id }) => readOutboxMail(deps, site, id)));
  return mails.map(({ text }) => /token=([\w-]+)/u.exec(text)?.[1] ?? '');
}

const isAlive = (token: string) =>
  checkActivation(fixture.deps, site, { token }, origin).then(
    () => true,
    () => false,
  );

async function use(token: string) {
  const { privacyNotice } = await checkActivation(fixture.deps, site, { token }, origin);
  const consent = { privacyNoticeVersion: privacyNotice.version, acceptsPrivacyNotice: true } as const;
  return activate(fixture.deps, site, { token, passphrase, ...consent }, origin);
}

describe('a new link', () => {
  it('kills the one before; nobody gets two in a row, and two at once leave one', async () => {
    const { deps } = fixture;
    const [accountId = ''] = await issued(1, 0);
    const waiting = { sent: 0, waiting: 1, withoutMail: 0, disabled: 0 };
    expect(await resendLinks(deps, admin, { accountIds: [accountId] })).toEqual(waiting);
    const [first = ''] = await deliver();
    expect(await resendLinks(deps, admin, { accountIds: [accountId] })).toEqual(waiting);
    expect(await isAlive(first)).toBe(true);
    later(6 * minute);
    const both = await Promise.all([
      resendLinks(deps, admin, { accountIds: [accountId] }),
      resendLinks(deps, admin, { accountIds: [accountId] }),
    ]);
    expect(both.map(({ sent }) => sent).toSorted()).toEqual([0, 1]);
    const [second = ''] = await deliver();
    expect([await isAlive(first), await isAlive(second)]).toEqual([false, true]);
    expect((await readAccount(deps, admin, accountId)).openedAt).not.toBeNull();
  });

  it('goes to whose link expired, to who bounced at once, and to who forgot the passphrase', async () => {
    const { deps } = fixture;
    const [accountId = ''] = await issued(1, 0);
    const [first = ''] = await deliver();
    const { mailOutbox: m } = schema;
    await withTenant(deps.db, { tenantId: site.tenantId, actor: systemActor('t'), scope: 'app' }, (tx) =>
      tx
        .update(m)
        .set({ state: 'bounced', bouncedAt: deps.realClock.now() })
        .where(eq(m.accountId, accountId)),
    );
    const bounced = await listAccounts(deps, admin, { delivery: 'bounced', page: 1 });
    expect(bounced.items).toMatchObject([{ accountId, mail: 'bounced' }]);
    later(1000);
    await changeAddress(deps, admin, accountId, { email: ' Otra@Ejemplo.mx' });
    const [second = ''] = await deliver();
    expect([await isAlive(first), await isAlive(second)]).toEqual([false, true]);
    later(8 * 24 * 60 * minute);
    expect(await isAlive(second)).toBe(false);
    expect(await resendLinks(deps, admin, { accountIds: [accountId] })).toMatchObject({ sent: 1 });
    await use((await deliver())[0] ?? '');
    await expect(signIn(deps, site, { email: 'otra@ejemplo.mx', passphrase }, origin)).resolves.toBeDefined();
    later(6 * minute);
    expect(await resendLinks(deps, admin, { accountIds: [accountId] })).toMatchObject({ sent: 1 });
    expect(await isAlive((await deliver())[0] ?? '')).toBe(true);
  });

  it('is never for staff, nor for another state’s people', async () => {
    const nothing = { sent: 0, waiting: 0, withoutMail: 0, disabled: 0 };
    expect(await resendLinks(fixture.deps, admin, { accountIds: [admin.accountId] })).toEqual(nothing);
    await expect(readAccount(fixture.deps, admin, admin.accountId)).rejects.toMatchObject({
      code: 'not-found',
    });
    const practising = { ...admin, practice: true };
    await expect(resendLinks(fixture.deps, practising, { accountIds: ['x'] })).rejects.toMatchObject({
      code: 'state-conflict',
    });
  });
});

describe('letters', () => {
  const codeOn = (page: string) => /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){4}/u.exec(page)?.[0] ?? '';
  const keyOn = (page: string) => /SON-[0-9A-Z]{4}-[0-9A-Z]{4}/u.exec(page)?.[0] ?? '';

  it('are one page each, with what opens that account and nothing of another', async () => {
    const { deps } = fixture;
    const accountIds = await issued(1, 3);
    const pages = await readPdf(await writeLetters(deps, admin, { accountIds }));
    expect(pages).toHaveLength(4);
    for (const page of pages) {
      expect(page.match(/Persona Inventada \d+/gu)?.length).toBe(2);
      expect(page).toContain('tienes 15 días naturales para capturar, contando ese día');
      expect(page).toContain('Acuse de recibo de la cuenta');
      expect(page).toMatch(/El código vence el \d+ de \p{L}+ de 20\d\d; sirve una sola vez/u);
      expect(page).not.toMatch(/Página \d/u);
      expect(page).toContain(`${keyOn(page)} y tu frase`);
    }
    expect(new Set(pages.map(codeOn)).size).toBe(4);
    expect(new Set(pages.map(keyOn)).size).toBe(4);
  });

  it('let somebody without mail activate with the typed code and come back with the key', async () => {
    const { deps } = fixture;
    const [accountId = ''] = await issued(0, 1);
    const [page = ''] = await readPdf(await writeLetters(deps, admin, { accountIds: [accountId] }));
    const typed = codeOn(page).toLowerCase().replaceAll('-', ' ');
    const offer = await checkActivation(deps, site, { token: typed }, origin);
    expect(offer).toMatchObject({ accountKind: 'candidate', accessKey: keyOn(page) });
    await use(typed);
    for (const name of [keyOn(page), keyOn(page).toLowerCase().replaceAll('-', '')]) {
      await expect(signIn(deps, site, { email: name, passphrase }, origin)).resolves.toMatchObject({
        me: { accountId },
      });
    }
    await expect(
      signIn(deps, site, { email: keyOn(page), passphrase: 'otra' }, origin),
    ).rejects.toMatchObject({ code: 'wrong-credentials' });
    expect(await isAlive(typed)).toBe(false);
  });

  it('downloaded again make new codes: the older letter stops working, the key stays', async () => {
    const { deps } = fixture;
    const [accountId = ''] = await issued(0, 1);
    const letter = async () =>
      (await readPdf(await writeLetters(deps, admin, { accountIds: [accountId] })))[0] ?? '';
    const [older, newer] = [await letter(), await letter()];
    expect([await isAlive(codeOn(older)), await isAlive(codeOn(newer))]).toEqual([false, true]);
    expect(keyOn(newer)).toBe(keyOn(older));
    await expect(writeLetters(deps, admin, { accountIds: [admin.accountId] })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('a hand-over', () => {
  const told = { handedAt: '2024-05-09T10:30', recipient: 'Persona que Recibe' };

  it('starts the clock to capture when nobody had received the account', async () => {
    const { deps } = fixture;
    const [accountId = ''] = await issued(0, 1);
    await deps.test
      .adminSql`update app.accounts set issued_at = '2024-05-08T18:00:00Z' where id = ${accountId}`;
    const file = Buffer.from('%PDF-1.7 un acuse firmado');
    const after = await registerHandover(deps, admin, { ...told, accountId, file });
    expect(after).toMatchObject({
      receivedAt: '2024-05-09T17:30:00.000Z',
      captureWords: expect.stringMatching(/^Quedan 13 días: vence el jueves 23 de mayo a las 23:59/u),
      handovers: [{ recipient: 'Persona que Recibe', hasFile: true }],
    });
    const [kept] = after.handovers;
    const target = { accountId, handoverId: kept?.handoverId ?? '' };
    const read = await readHandoverFile(deps, admin, target);
    expect([read.mime, Buffer.from(read.bytes).toString()]).toEqual(['application/pdf', file.toString()]);
    const again = { handedAt: '2024-05-10T09:00', recipient: 'Otra Persona', accountId };
    expect((await registerHandover(deps, admin, again)).receivedAt).toBe('2024-05-09T17:30:00.000Z');
    const elsewhere = { ...admin, tenantId: '00000000-0000-4000-8000-000000000000' };
    await expect(readHandoverFile(deps, elsewhere, target)).rejects.toMatchObject({ code: 'not-found' });
    const [row] = await deps.test.adminSql<{ recipient_cipher: Buffer }[]>`
      select recipient_cipher from app.account_handovers limit 1`;
    expect(row?.recipient_cipher.toString('latin1')).not.toContain('Recibe');
  });

  it('refuses another day, and any file that is not a scan', async () => {
    const { deps } = fixture;
    const [accountId = ''] = await issued(0, 1);
    const wrong = { pointer: '/handedAt' };
    for (const handedAt of ['2024-05-10T23:00', '2024-04-01T10:00']) {
      await expect(registerHandover(deps, admin, { ...told, handedAt, accountId })).rejects.toMatchObject({
        code: 'invalid-input',
        errors: [wrong],
      });
    }
    const file = Buffer.from('<svg onload="alert(1)"/>');
    await expect(registerHandover(deps, admin, { ...told, accountId, file })).rejects.toMatchObject({
      code: 'unsupported-file',
    });
    expect((await readAccount(deps, admin, accountId)).receivedAt).toBeNull();
  });
});

describe('liaisons', () => {
  it('are issued many at once, each once, with mail or with a letter', async () => {
    const { deps } = fixture;
    const liaisons = [
      { party: 'pan', displayName: 'Enlace Una', email: 'una@ejemplo.mx' },
      { party: 'pan', displayName: 'Enlace Dos' },
      { party: 'pan', displayName: 'ENLACE DOS' },
    ];
    const both = await Promise.all([
      issueLiaisons(deps, admin, { liaisons }),
      issueLiaisons(deps, admin, { liaisons }),
    ]);
    expect(both.map(({ issued: made }) => made).toSorted()).toEqual([0, 2]);
    const { parties } = await listLiaisons(deps, admin);
    const pan = parties.find(({ slug }) => slug === 'pan');
    expect(pan?.liaisons).toMatchObject([
      { displayName: 'Enlace Dos', hasMail: false, state: 'issued' },
      { displayName: 'Enlace Una', hasMail: true, mail: 'queued' },
    ]);
    const [two] = pan?.liaisons ?? [];
    const [page] = await readPdf(await writeLetters(deps, admin, { accountIds: [two?.accountId ?? ''] }));
    expect(page).toMatch(/Enlace de Partido Acción Nacional/u);
    const wrong = [...liaisons, { party: 'nadie', displayName: 'Enlace Tres' }];
    await expect(issueLiaisons(deps, admin, { liaisons: wrong })).rejects.toMatchObject({
      code: 'invalid-input',
      errors: [{ pointer: '/liaisons/3/party' }],
    });
  });
});
