import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { systemActor } from '@conoceles/db';
import { createTestDatabase, type TestDatabase } from '@conoceles/db/testing';
import {
  applyTenantFolders,
  exportIneDatabase,
  importIneWorkbook,
  type ServiceDeps,
} from '@conoceles/services';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildIneFixture } from './fixtures/ine-workbook.ts';
import { readWorkbook } from './fixtures/read-workbook.ts';
import { testDeps } from './fixtures/test-deps.ts';

const root = new URL('../../', import.meta.url).pathname;
const actor = systemActor('test');
let database: TestDatabase;
let deps: ServiceDeps;
let tenantId = '';

const bytes = buildIneFixture();
const reload = () => importIneWorkbook(deps, actor, { fileName: 'ine.xlsx', bytes });

beforeAll(async () => {
  database = await createTestDatabase();
  deps = testDeps(database.db);
  const applied = await applyTenantFolders(deps, `${root}tests/acceptance/tenants`, {
    baseDir: `${root}tenants/_base`,
    slugs: ['durango'],
  });
  tenantId = applied[0]?.tenantId ?? '';
  await reload();
}, 120_000);
afterAll(() => database.drop());

/** The public export with the process's window moved; importing again changes nothing and projects anew. */
async function publicExport(window: { start: string; end: string }) {
  await database.adminSql`
    update app.processes set publication_start = ${window.start}, publication_end = ${window.end}, demo_now = '2022-05-25T18:00:00Z'`;
  await database.adminSql`
    update published.sites set publication_start = ${window.start}, publication_end = ${window.end}`;
  await reload();
  const out = new PassThrough();
  const [written] = await Promise.all([
    buffer(out),
    exportIneDatabase(deps, { tenantId, actor, scope: 'public', out }),
  ]);
  return readWorkbook(written);
}

const open = { start: '2022-04-03', end: '2022-06-05' };

describe('the public database in INE format', () => {
  test('has the same sheets and headings and no rows outside the publication window', async () => {
    const [curricular, identity] = await publicExport({ start: '2022-04-03', end: '2022-05-01' });
    expect([curricular?.name, identity?.name]).toEqual(['CANDIDATOS', 'CUESTIONARIO IDENTIDAD']);
    expect([curricular?.headings.length, identity?.headings.length]).toEqual([25, 31]);
    expect([curricular?.rows.length, identity?.rows.length]).toEqual([0, 0]);
  });

  test('inside it lists everyone with what was published, and nothing of a draft', async () => {
    const [curricular] = await publicExport(open);
    expect(curricular?.rows).toHaveLength(14);
    const olga = curricular?.rows.find((row) => row.NOMBRE_CANDIDATO === 'OLGA NEVAREZ MUÑOZ');
    expect(olga).toMatchObject({ ESCOLARIDAD: 'Licenciatura', TIPO_CANDIDATO: 'PROPIETARIA' });
    expect(olga?.PROPUESTA_1).toContain('caminos rurales');
    const fidel = curricular?.rows.find((row) => row.NOMBRE_CANDIDATO === 'FIDEL SOTO DE LA CRUZ');
    expect(fidel).toMatchObject({ TELEFONO: 'No proporcionó', CORREO_ELECTRONICO: '', ESCOLARIDAD: '' });
  });

  test('shows identity answers only of who consents, and not once the consent is revoked', async () => {
    const answered = async () => {
      const [, identity] = await publicExport(open);
      return identity?.rows
        .filter((row) =>
          Object.entries(row).some(([heading, cell]) => /^\d/u.test(heading) && cell.trim() !== ''),
        )
        .map((row) => row.NOMBRE_CANDIDATO);
    };
    expect(await answered()).toEqual([]);
    await database.adminSql`
      insert into identity.consents (tenant_id, candidacy_id, kind, given_at, holder, means, registered_by)
      select tenant_id, id, 'publish-identity', '2022-05-01T12:00:00Z', 'party', 'in-system', id
      from app.candidacies where display_name = 'Iris Lara Meza'`;
    expect(await answered()).toEqual(['IRIS LARA MEZA']);
    await database.adminSql`update identity.consents set revoked_at = '2022-05-09T12:00:00Z', revoked_by = registered_by`;
    expect(await answered()).toEqual([]);
  });

  test('a full export is written to the audit log, a public one is not', async () => {
    const out = new PassThrough();
    await Promise.all([buffer(out), exportIneDatabase(deps, { tenantId, actor, scope: 'full', out })]);
    const entries = await database.adminSql`select after from audit.entries where verb = 'database.export'`;
    expect(entries.map((entry) => entry.after)).toEqual([{ format: 'ine', scope: 'full' }]);
  });
});
