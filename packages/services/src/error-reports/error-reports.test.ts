import { schema, systemActor, withTenant } from '@conoceles/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccountActor, TenantSite } from '../actor.ts';
import { projectTenant } from '../publication/project-tenant.ts';
import { ServiceProblem } from '../service-problem.ts';
import { type CaptureFixture, createCaptureFixture, type TestCandidacy } from '../testing/capture-fixture.ts';
import { closeErrorReport, readErrorReport } from './close-error-report.ts';
import { countWaitingReports, listErrorReports } from './list-error-reports.ts';
import { reportError } from './report-error.ts';

const text = 'Dice 47 años y en el acuerdo de registro constan 46.';
let fixture: CaptureFixture;
let candidacy: TestCandidacy;
let admin: AccountActor;
let site: TenantSite;
let slug: string;

beforeAll(async () => {
  fixture = await createCaptureFixture('jalisco', 'sonora');
  candidacy = await fixture.addCandidacy({ tenant: 'jalisco' });
  admin = await fixture.account('jalisco', { accountKind: 'admin' });
  site = {
    tenantId: candidacy.tenantId,
    slug: 'jalisco',
    timeZone: 'America/Mexico_City',
    status: 'active',
  } as TenantSite;
  await projectTenant(fixture.deps, candidacy.tenantId, systemActor('test'));
  const { profile } = await fixture.readPublished(candidacy);
  slug = String(profile?.slug);
});
afterAll(() => fixture.deps.drop());

const send = (said: Partial<Parameters<typeof reportError>[2]>, address: string) =>
  reportError(fixture.deps, site, { slug, part: 'registry', text, trap: '', ...said }, { address });
const codeOf = (doing: Promise<unknown>) =>
  doing.then(
    () => 'done',
    (reason: unknown) => (reason instanceof ServiceProblem ? reason.code : String(reason)),
  );
const waiting = async () => (await countWaitingReports(fixture.deps, admin)).open;

describe('an error that a citizen reports', () => {
  it('reaches the desk as it was written, is closed with what was done, and only once', async () => {
    const { deps } = fixture;
    expect(await send({}, '192.0.2.1')).toEqual({ received: true });
    const { items, figures } = await listErrorReports(deps, admin, { page: 1 });
    expect(figures).toEqual({ open: 1, closed: 0 });
    expect(items).toMatchObject([{ candidacyId: candidacy.id, part: 'registry', text, state: 'open', slug }]);
    const reportId = items[0]?.reportId ?? '';
    const outcome = 'El dato del registro es correcto.';
    const closed = await closeErrorReport(deps, admin, { reportId, outcome });
    expect(closed).toMatchObject({ state: 'closed', outcome, waitingDays: null });
    expect(await codeOf(closeErrorReport(deps, admin, { reportId, outcome }))).toBe('state-conflict');
    expect(await waiting()).toBe(0);
  });

  it('rests sealed, without anything of who wrote, and the log knows neither', async () => {
    const mark = 'MARCA-QUE-NADIE-DEBE-LEER';
    await send({ text: mark }, '198.51.100.77');
    const scope = { tenantId: site.tenantId, actor: systemActor('test'), scope: 'app' } as const;
    const stored = await withTenant(fixture.deps.db, scope, async (tx) => [
      await tx.select().from(schema.errorReports),
      await tx.select().from(schema.auditEntries),
      await tx.select().from(schema.loginAttempts),
    ]);
    const everything = JSON.stringify(stored);
    expect(everything).not.toContain(mark);
    expect(everything).not.toContain('198.51.100.77');
    expect(everything).toContain('report.open');
  });

  it('is thanked and not kept when a machine filled in what nobody sees', async () => {
    const before = await waiting();
    expect(await send({ trap: 'https://oferta.example' }, '192.0.2.2')).toEqual({ received: true });
    expect(await waiting()).toBe(before);
  });

  it('cannot flood: an address is stopped after eight, and the others go on', async () => {
    const before = await waiting();
    const codes = [];
    for (let time = 0; time < 10; time += 1) codes.push(await codeOf(send({}, '192.0.2.3')));
    expect(codes).toEqual([...Array(8).fill('done'), 'too-many-requests', 'too-many-requests']);
    expect(await waiting()).toBe(before + 8);
    expect(await codeOf(send({}, '192.0.2.4'))).toBe('done');
  });

  it('is about what can be read: a profile that is not public does not exist', async () => {
    expect(await codeOf(send({ slug: 'no-existe' }, '192.0.2.5'))).toBe('not-found');
    const foreign = { ...site, tenantId: fixture.tenantIdOf('sonora') };
    const report = { slug, part: 'other', text, trap: '' } as const;
    expect(await codeOf(reportError(fixture.deps, foreign, report, { address: '192.0.2.5' }))).toBe(
      'not-found',
    );
    await fixture.moveClock('jalisco', '2024-06-20T12:00:00-06:00');
    expect(await codeOf(send({}, '192.0.2.5'))).toBe('not-found');
    await fixture.moveClock('jalisco', '2024-05-10T12:00:00-06:00');
  });

  it('is attended by the desk of its state and by nobody else', async () => {
    const { deps } = fixture;
    const [report] = (await listErrorReports(deps, admin, { page: 1 })).items;
    const reportId = report?.reportId ?? '';
    const stranger = await fixture.account('sonora', { accountKind: 'admin' });
    expect(await codeOf(readErrorReport(deps, stranger, reportId))).toBe('not-found');
    expect(await codeOf(closeErrorReport(deps, stranger, { reportId, outcome: 'Nada.' }))).toBe('not-found');
    const observer = await fixture.account('jalisco', { accountKind: 'observer' });
    expect(await codeOf(listErrorReports(deps, observer, { page: 1 }))).toBe('forbidden');
    expect(await codeOf(listErrorReports(deps, candidacy.person, { page: 1 }))).toBe('forbidden');
  });
});
