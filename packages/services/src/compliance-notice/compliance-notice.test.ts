import { buffer } from 'node:stream/consumers';
import { defaultTableLimits, openWorkbook, openZip } from '@conoceles/documents';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccountActor } from '../actor.ts';
import { submitCapture } from '../capture/submit.ts';
import { ServiceProblem } from '../service-problem.ts';
import {
  type CaptureFixture,
  capture,
  createCaptureFixture,
  type TestCandidacy,
} from '../testing/capture-fixture.ts';
import { readPdf } from '../testing/read-pdf.ts';
import { issueNotice } from './issue-notice.ts';
import { readCompliance } from './read-compliance.ts';
import { writeNotice } from './write-notice.ts';

let fixture: CaptureFixture;
let admin: AccountActor;
let people: Record<'whole' | 'half' | 'late' | 'nothing' | 'unreceived' | 'gone' | 'open', TestCandidacy>;

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof ServiceProblem ? error.code : Promise.reject(error)),
  );

async function send(candidacy: TestCandidacy, ...kinds: readonly ('curricular' | 'identity')[]) {
  for (const kind of kinds) {
    const target = { candidacyId: candidacy.id, kind };
    const revision = await capture(fixture.deps, candidacy.person, target, { mark: 'secreto' });
    await submitCapture(fixture.deps, candidacy.person, { ...target, revision });
  }
}

beforeAll(async () => {
  fixture = await createCaptureFixture('sonora');
  admin = await fixture.account('sonora', { accountKind: 'admin' });
  await fixture.changeRules('sonora', { lateCaptureUntilElectionDay: true });
  const add = (receivedAt?: Date | null) =>
    fixture.addCandidacy({ tenant: 'sonora', ...(receivedAt === undefined ? {} : { receivedAt }) });
  people = {
    whole: await add(),
    half: await add(),
    late: await add(),
    nothing: await add(),
    unreceived: await add(null),
    gone: await add(),
    open: await add(new Date('2024-05-29T18:00:00Z')),
  };
  await send(people.whole, 'curricular', 'identity');
  await send(people.half, 'curricular');
  await fixture.moveClock('sonora', '2024-05-20T12:00:00-07:00');
  await send(people.late, 'curricular', 'identity');
  await fixture.deps.test.adminSql`
    update app.candidacies set status = 'substituted', status_since = '2024-05-21T18:00:00Z' where id = ${people.gone.id}`;
});
afterAll(() => fixture.deps.drop());

const page = (filter = {}) => readCompliance(fixture.deps, admin, { page: 1, ...filter });

describe('who did not capture in time', () => {
  it('lists what was never sent or was sent late once its deadline passed, with its dates', async () => {
    const list = await page();
    const of = (candidacy: TestCandidacy) =>
      list.items.find(({ candidacyId }) => candidacyId === candidacy.id);
    expect(list.items.map(({ candidacyId }) => candidacyId).toSorted()).toEqual(
      [people.half, people.late, people.nothing, people.unreceived].map(({ id }) => id).toSorted(),
    );
    expect(of(people.half)).toMatchObject({
      accountIssuedOn: '2024-04-20',
      accountReceivedOn: '2024-05-03',
      dueOn: '2024-05-17',
      curricular: { result: 'in-time', capturedOn: '2024-05-10', state: 'Enviado' },
      identity: { result: 'missing', capturedOn: null },
    });
    expect(of(people.late)).toMatchObject({
      curricular: { result: 'late', capturedOn: '2024-05-20' },
      identity: { result: 'late' },
    });
    expect(of(people.unreceived)).toMatchObject({ accountReceivedOn: null, dueOn: null });
    expect(list).toMatchObject({ approved: 6, total: 4, withdrawn: 1 });
    expect(list.figures).toMatchObject([
      { total: 6, listed: 4, curricularMissing: 2, identityMissing: 3, late: 1 },
    ]);
    expect(JSON.stringify(list)).not.toContain('secreto');
  });

  it('waits for campaigns to end before it is a notice', async () => {
    const list = await page();
    expect(list.mayIssue).toBe(false);
    expect(list.because).toContain('El proceso no dice cuándo terminan las campañas');
    await fixture.deps.test.adminSql`
      update app.process_offices set campaign_end = '2024-05-29' where tenant_id = ${admin.tenantId}`;
    expect((await page()).because).toMatch(/^Las campañas terminan el 29 de mayo de 2024/u);
    const input = { number: 'IEE/1', date: '2024-05-20' };
    expect(await codeOf(issueNotice(fixture.deps, admin, input))).toBe('state-conflict');
  });

  it('keeps the list as it was, and its three files say the same', async () => {
    const { deps } = fixture;
    await fixture.moveClock('sonora', '2024-05-30T12:00:00-07:00');
    const input = { number: 'IEE/UT/2/2024', date: '2024-05-30' };
    const issued = await issueNotice(deps, admin, input);
    expect(await codeOf(issueNotice(deps, admin, input))).toBe('invalid-input');
    const [notice] = issued.notices;
    expect(notice).toMatchObject({ ...input, office: null, rows: 4 });
    // What happens after it does not change it.
    await send(people.nothing, 'curricular', 'identity');
    const noticeId = notice?.id ?? '';
    const bytes = async (format: 'docx' | 'pdf' | 'xlsx') =>
      buffer((await writeNotice(deps, admin, { noticeId, format })).stream);
    const sheets = openWorkbook(await bytes('xlsx')).map((sheet) =>
      [...sheet.rows()].map((row) => row.cells.map(String)),
    );
    const [listed, withdrawn, figures] = sheets;
    expect([listed?.length, withdrawn?.length, figures?.length]).toEqual([5, 2, 2]);
    const plain = (text: string) => text.replace(/\s+/gu, '');
    const docx = plain(wordsOf(await bytes('docx')));
    const pages = await readPdf(await writeNotice(deps, admin, { noticeId, format: 'pdf' }));
    const pdf = plain(pages.join(' '));
    for (const cell of sheets.flat(2).filter((text) => text !== '')) {
      expect(docx).toContain(plain(cell));
      expect(pdf).toContain(plain(cell));
    }
    for (const file of [docx, pdf]) {
      expect(file).toContain(plain('dar vista al OSD cuando los PP'));
      expect(file).toContain('IEE/UT/2/2024');
      expect(file).not.toContain('secreto');
    }
    const again = await bytes('xlsx');
    expect([...(openWorkbook(again)[0]?.rows() ?? [])].length).toBe(5);
  });

  it('is issued by the internal body, of its own state', async () => {
    const { deps } = fixture;
    const list = await page();
    const noticeId = list.notices[0]?.id ?? '';
    const observer = await fixture.account('sonora', { accountKind: 'observer' });
    expect((await readCompliance(deps, observer, { page: 1 })).mayIssue).toBe(false);
    const stranger = { ...admin, tenantId: crypto.randomUUID() };
    expect(await codeOf(writeNotice(deps, stranger, { noticeId, format: 'pdf' }))).not.toBeNull();
  });
});

/** The text of a Word file, cell after cell. */
function wordsOf(bytes: Uint8Array): string {
  return openZip(bytes, defaultTableLimits)
    .text('word/document.xml')
    .replace(/<[^>]+>/gu, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');
}
