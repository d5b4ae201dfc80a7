import { buffer } from 'node:stream/consumers';
import { schema, systemActor, withTenant } from '@conoceles/db';
import { openWorkbook } from '@conoceles/documents';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccountActor, TenantSite } from '../actor.ts';
import { listOrdered } from '../open-data/list-ordered.ts';
import { projectTenant } from '../publication/project-tenant.ts';
import { type CaptureFixture, createCaptureFixture, type TestCandidacy } from '../testing/capture-fixture.ts';
import { confirmResults, previewResults, readResultsImport } from './import-results.ts';
import { readElected, readResults } from './read-results.ts';
import { recordElected } from './record-elected.ts';
import { writeResultsTemplate } from './write-results-template.ts';

let fixture: CaptureFixture;
let site: TenantSite;
let admin: AccountActor;
let people: TestCandidacy[];

beforeAll(async () => {
  fixture = await createCaptureFixture('sonora');
  site = {
    tenantId: fixture.tenantIdOf('sonora'),
    slug: 'sonora',
    timeZone: 'America/Hermosillo',
    status: 'active',
  };
  admin = await fixture.account('sonora', { accountKind: 'admin' });
  people = [
    await fixture.addCandidacy({ tenant: 'sonora', affirmativeAction: 'indigena' }),
    await fixture.addCandidacy({ tenant: 'sonora' }),
    await fixture.addCandidacy({ tenant: 'sonora', affirmativeAction: 'indigena' }),
  ];
  await projectTenant(fixture.deps, site.tenantId, systemActor('test'));
}, 60_000);
afterAll(() => fixture.deps.drop());

const idOf = (place: number) => people[place]?.id ?? '';
const csv = (text: string) => ({ fileName: 'resultados.csv', bytes: Buffer.from(text) });
const list = (...rows: string[]) => csv(['CLAVE,NOMBRE,ELECTA (SÍ / NO)', ...rows].join('\n'));
const preview = (...rows: string[]) => previewResults(fixture.deps, admin, list(...rows));
const shown = async () =>
  (await listOrdered(fixture.deps, site, { page: 1 })).items.map(({ id, elected }) => [id, elected]);
const audited = () =>
  fixture.deps.test.adminSql<{ verb: string }[]>`
    select verb from audit.entries where verb in ('candidacy.elected', 'results.confirm') order by verb`;

describe('who was elected', () => {
  it('is not recorded before the day after the election, by hand or by list', async () => {
    await fixture.moveClock('sonora', '2024-06-03T06:30:00Z');
    const refusal = { code: 'window-closed', detail: expect.stringContaining('2 de junio de 2024') };
    await expect(recordElected(fixture.deps, admin, idOf(0), { elected: 'yes' })).rejects.toMatchObject(
      refusal,
    );
    await expect(preview('persona-1,Persona 1,Sí')).rejects.toMatchObject(refusal);
    expect(await readResults(fixture.deps, admin)).toMatchObject({ open: false, recorded: 0, listed: 2 });
    await fixture.moveClock('sonora', '2024-06-03T07:30:00Z');
    await projectTenant(fixture.deps, site.tenantId, systemActor('test'));
  });

  it('is told by the public list at once, can be taken back and leaves a line each time', async () => {
    await recordElected(fixture.deps, admin, idOf(0), { elected: 'yes' });
    expect(await shown()).toEqual([
      [idOf(0), true],
      [idOf(2), null],
    ]);
    await recordElected(fixture.deps, admin, idOf(0), { elected: 'yes' });
    await recordElected(fixture.deps, admin, idOf(0), { elected: 'unknown' });
    expect(await readElected(fixture.deps, admin, idOf(0))).toMatchObject({ open: true, elected: null });
    expect(await shown()).toEqual([
      [idOf(0), null],
      [idOf(2), null],
    ]);
    expect(await audited()).toHaveLength(2);
  });

  it('by a list says what each row would do, and records nothing while one has to be mended', async () => {
    const report = await preview(
      'persona-1,Persona 1,sí',
      'persona-2,Persona 9,no',
      'no-existe,Nadie,sí',
      'persona-3,Persona 3,tal vez',
      'persona-1,PERSONA 1,no',
    );
    expect(report.lines.map(({ result }) => result)).toEqual([
      'updated',
      'refused',
      'refused',
      'refused',
      'refused',
    ]);
    expect(report.lines[1]?.message).toContain('Persona 2');
    expect(report.confirmable).toBe(false);
    await expect(confirmResults(fixture.deps, admin, report.importId)).rejects.toMatchObject({
      code: 'state-conflict',
    });
    await expect(previewResults(fixture.deps, admin, csv('A,B\n1,2'))).rejects.toMatchObject({
      code: 'invalid-input',
      detail: expect.stringContaining('CLAVE'),
    });
    expect(await readResults(fixture.deps, admin)).toMatchObject({ recorded: 0 });
  });

  it('by a list is recorded all at once, from the template itself, and only once', async () => {
    const template = await buffer((await writeResultsTemplate(fixture.deps, admin, 'xlsx')).stream);
    const untouched = await previewResults(fixture.deps, admin, {
      fileName: 'plantilla.xlsx',
      bytes: template,
    });
    expect([untouched.rows, untouched.confirmable]).toEqual([3, false]);
    const [sheet] = openWorkbook(template);
    const rows = [...(sheet?.rows() ?? [])].map(({ cells }) => cells);
    expect(rows[0]?.[0]).toBe('CLAVE');
    const report = await preview(
      'persona-1,Persona 1,Sí',
      'persona-2,Persona 2,SI',
      'persona-3,Persona 3,No',
    );
    expect(report).toMatchObject({ confirmable: true, counts: { updated: 3 } });
    expect((await confirmResults(fixture.deps, admin, report.importId)).confirmedAt).not.toBeNull();
    expect(await shown()).toEqual([
      [idOf(0), true],
      [idOf(2), false],
    ]);
    expect(await readResults(fixture.deps, admin)).toMatchObject({
      recorded: 3,
      elected: 2,
      listedRecorded: 2,
    });
    await expect(confirmResults(fixture.deps, admin, report.importId)).rejects.toMatchObject({
      code: 'state-conflict',
    });
    expect((await readResultsImport(fixture.deps, admin, report.importId)).lines).toHaveLength(3);
    expect((await audited()).map(({ verb }) => verb)).toContain('results.confirm');
  });

  it('by a list is not recorded when something changed after it was reviewed', async () => {
    const report = await preview('persona-3,Persona 3,Sí');
    const scope = { tenantId: site.tenantId, actor: systemActor('test'), scope: 'app' } as const;
    await withTenant(fixture.deps.db, scope, (tx) => tx.update(schema.candidacies).set({ elected: true }));
    await expect(confirmResults(fixture.deps, admin, report.importId)).rejects.toMatchObject({
      code: 'conflict',
    });
  });
});
