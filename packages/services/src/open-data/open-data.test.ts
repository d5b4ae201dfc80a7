import { buffer, text as readText } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { type DataFileName, OpenDataset, OrderedDataset } from '@conoceles/contracts';
import { schema, systemActor, withTenant } from '@conoceles/db';
import { openWorkbook, parseCsv } from '@conoceles/documents';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { AccountActor, TenantSite } from '../actor.ts';
import { changeStatus } from '../admin/change-status.ts';
import { submitCapture } from '../capture/submit.ts';
import { giveConsent } from '../consents/give-consent.ts';
import { revokeConsent } from '../consents/revoke-consent.ts';
import { projectTenant } from '../publication/project-tenant.ts';
import {
  type CaptureFixture,
  capture,
  createCaptureFixture,
  review,
  type TestCandidacy,
} from '../testing/capture-fixture.ts';
import { listOrdered } from './list-ordered.ts';
import { findDataFile } from './open-data-file.ts';
import { readDataDictionary } from './read-dictionary.ts';
import { readOpenData } from './read-open-data.ts';

let fixture: CaptureFixture;
let site: TenantSite;
let published: TestCandidacy;
let listed: TestCandidacy;
let admin: AccountActor;

const dangerous = ['=HYPERLINK("http://ejemplo.mx")', '+52 662 000 0000', '@SUM(A1)', '-1', '\tx'];

beforeAll(async () => {
  fixture = await createCaptureFixture('sonora');
  const { deps } = fixture;
  site = {
    tenantId: fixture.tenantIdOf('sonora'),
    slug: 'sonora',
    timeZone: 'America/Hermosillo',
    status: 'active',
  };
  admin = await fixture.account('sonora', { accountKind: 'admin' });
  published = await fixture.addCandidacy({ tenant: 'sonora' });
  listed = await fixture.addCandidacy({ tenant: 'sonora', affirmativeAction: 'indigena' });
  const reviewer = await fixture.account('sonora', {
    accountKind: 'reviewer',
    reviews: ['curricular', 'identity'],
  });
  await giveConsent(deps, published.person, { candidacyId: published.id, consent: 'treatment' });
  for (const kind of ['curricular', 'identity'] as const) {
    const target = { candidacyId: published.id, kind };
    const revision = await capture(deps, published.person, target);
    await submitCapture(deps, published.person, { ...target, revision });
    await review(deps, reviewer, target, ['take-in-review', 'validate', 'publish']);
  }
  await giveConsent(deps, published.person, { candidacyId: published.id, consent: 'publish-identity' });
  await project();
}, 60_000);
afterAll(() => fixture.deps.drop());

const project = () => projectTenant(fixture.deps, site.tenantId, systemActor('test'));

async function download(name: DataFileName): Promise<Buffer> {
  const file = await findDataFile(fixture.deps, site, name);
  const bytes = await buffer((await file.open()).stream);
  return file.encoding === 'gzip' ? gunzipSync(bytes) : bytes;
}
const json = async (name: DataFileName): Promise<unknown> => JSON.parse((await download(name)).toString());
const dataset = async () => OpenDataset.parse(await json('candidaturas.json'));

type Cells = { readonly cells: readonly (string | null)[] };

async function rowsOf(rows: AsyncIterable<Cells> | Iterable<Cells>): Promise<string[][]> {
  const all: string[][] = [];
  for await (const { cells } of rows) all.push(cells.map((cell) => cell ?? ''));
  return all;
}
const csv = async (name: DataFileName) => rowsOf(parseCsv(await download(name)));

describe('the data set', () => {
  it('keeps the schema it publishes, and says its licence, its version and its cut', async () => {
    const published = z.fromJSONSchema(
      (await json('esquema.json')) as Parameters<typeof z.fromJSONSchema>[0],
    );
    const found = await json('candidaturas.json');
    expect(published.safeParse(found).error?.issues ?? []).toEqual([]);
    expect(published.safeParse({ ...(found as object), candidaturas: [{ nombre: 'x' }] }).success).toBe(
      false,
    );
    const page = await readOpenData(fixture.deps, site);
    expect(found).toMatchObject({
      version: page.version,
      corte: page.cutAt,
      licencia: { nombre: 'Libre Uso MX', porConfirmar: true },
    });
    expect(page.files.find(({ name }) => name === 'candidaturas.json')).toMatchObject({ rows: 2 });
  });

  it('tells whoever published with the codes of the options, and of the rest only the registry', async () => {
    const { candidaturas } = await dataset();
    const [one, other] = ['persona-1', 'persona-2'].map((key) =>
      candidaturas.find(({ clave }) => clave === key),
    );
    expect(
      one?.curricular.respuestas.find(({ pregunta }) => pregunta === 'grado-estudios')?.codigos,
    ).toHaveLength(1);
    expect(one?.identidad).toMatchObject({
      estado: 'publicado',
      fundamento: expect.stringContaining('Consentimiento'),
    });
    expect(one?.identidad.respuestas.length).toBeGreaterThan(3);
    expect(other).toMatchObject({
      nombre: 'Persona 2',
      curricular: { estado: 'sin-captura', respuestas: [] },
      identidad: { respuestas: [] },
    });
    expect(other?.accionAfirmativa).not.toBeNull();
  });

  it('has no identity answer in the very next download once the consent is revoked, in any file', async () => {
    const target = { candidacyId: published.id, consent: 'publish-identity' } as const;
    const before = await dataset();
    const answers = before.candidaturas.flatMap(({ identidad }) => identidad.respuestas);
    expect(answers.length).toBeGreaterThan(3);
    const labelled = await findDataFile(fixture.deps, site, 'candidaturas.json');
    await revokeConsent(fixture.deps, published.person, target);
    const next = await findDataFile(fixture.deps, site, 'candidaturas.json');
    expect(next.etag).not.toBe(labelled.etag);
    expect((await dataset()).candidaturas.flatMap(({ identidad }) => identidad.respuestas)).toEqual([]);
    const cells = (await csv('identidad.csv')).slice(1).flatMap((row) => row.slice(11));
    expect(cells.filter((cell) => cell.trim() !== '')).toEqual([]);
    await giveConsent(fixture.deps, published.person, target);
  });
});

describe('the databases in INE’s format', () => {
  it('say the same cell by cell as XLSX and as CSV', async () => {
    const sheets = openWorkbook(await download('base-ine.xlsx'));
    const found = await Promise.all(
      sheets.map(async (sheet) => [sheet.name, await rowsOf(sheet.rows())] as const),
    );
    expect(found.map(([name]) => name)).toEqual(['CANDIDATOS', 'CUESTIONARIO IDENTIDAD']);
    for (const [place, name] of (['curricular.csv', 'identidad.csv'] as const).entries()) {
      const rows = await csv(name);
      expect(rows).toHaveLength(3);
      const width = rows[0]?.length ?? 0;
      const padded = found[place]?.[1].map((row) => [...row, ...Array(width - row.length).fill('')]);
      const unquoted = rows.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r])/u, '').trim()));
      expect(unquoted).toEqual(padded?.map((row) => row.map((cell) => String(cell).trim())));
    }
  });

  it('never begin a cell like a formula', async () => {
    const scope = { tenantId: site.tenantId, actor: systemActor('test'), scope: 'app' } as const;
    for (const name of dangerous) {
      await withTenant(fixture.deps.db, scope, (tx) =>
        tx.update(schema.candidacies).set({ displayName: name }),
      );
      await project();
      for (const file of ['acciones-afirmativas.csv', 'curricular.csv', 'identidad.csv'] as const) {
        const cells = (await csv(file)).slice(1).flat();
        expect(cells.filter((cell) => /^[=+\-@\t\r]/u.test(cell))).toEqual([]);
      }
      expect((await csv('acciones-afirmativas.csv'))[1]?.[0]).toBe(`'${name}`);
    }
    await withTenant(fixture.deps.db, scope, (tx) =>
      tx.update(schema.candidacies).set({ displayName: 'Persona' }),
    );
    await project();
  });
});

describe('the dictionary', () => {
  it('explains every field of every file: what it means, where it comes from and when it is empty', async () => {
    const { entradas } = await readDataDictionary(fixture.deps, site);
    for (const name of ['curricular.csv', 'identidad.csv', 'acciones-afirmativas.csv'] as const) {
      const [header] = await csv(name);
      expect(entradas.filter(({ archivo }) => archivo === name).map(({ campo }) => campo)).toEqual(header);
    }
    const { candidaturas } = await dataset();
    const answered = candidaturas.flatMap(({ curricular }) => curricular.respuestas);
    for (const { pregunta, codigos } of answered) {
      const entry = entradas.find(({ campo }) => campo.endsWith(`respuestas[pregunta=${pregunta}]`));
      const keys = entry?.opciones.map(({ clave }) => clave) ?? [];
      expect(codigos.filter((code) => !keys.includes(code))).toEqual([]);
    }
    expect(entradas.filter(({ significado, fuente, vacio }) => !significado || !fuente || !vacio)).toEqual(
      [],
    );
    expect(await csv('diccionario.csv')).toHaveLength(entradas.length + 1);
  });
});

describe('the list INAI ordered', () => {
  const list = () => listOrdered(fixture.deps, site, { page: 1 });

  it('holds only who stands under an affirmative action, with the result said to be missing', async () => {
    const { items, options, total } = await list();
    expect([total, items.map(({ id }) => id)]).toEqual([1, [listed.id]]);
    expect(items[0]).toMatchObject({ elected: null, principle: expect.anything() });
    const [action] = options.actions;
    expect((await listOrdered(fixture.deps, site, { page: 1, action: action?.slug ?? '' })).total).toBe(1);
    expect((await listOrdered(fixture.deps, site, { page: 1, action: 'otra' })).total).toBe(0);
    const { candidaturas } = OrderedDataset.parse(await json('acciones-afirmativas.json'));
    expect(candidaturas).toMatchObject([{ nombre: 'Persona', electa: 'Sin registrar todavía' }]);
    const [sheet] = openWorkbook(await download('acciones-afirmativas.xlsx'));
    expect(await rowsOf(sheet?.rows() ?? [])).toEqual(await csv('acciones-afirmativas.csv'));
  });

  it('opens with the publication, stays when profiles close and loses who is cancelled at once', async () => {
    await fixture.moveClock('sonora', '2024-04-10T18:00:00Z');
    await project();
    expect((await list()).total).toBe(0);
    await fixture.moveClock('sonora', '2024-07-10T18:00:00Z');
    await project();
    expect((await list()).total).toBe(1);
    expect((await dataset()).candidaturas).toEqual([]);
    expect(await csv('curricular.csv')).toHaveLength(1);
    const disclosures = await fixture.deps.test
      .adminSql`select part from app.disclosures where until is null`;
    expect(disclosures.map(({ part }) => part)).toEqual(['affirmative-action']);
    await fixture.moveClock('sonora', '2024-05-10T18:00:00Z');
    await project();
    await changeStatus(fixture.deps, admin, listed.id, {
      status: 'cancelled',
      on: '2024-05-10',
      agreement: 'Acuerdo de prueba',
    });
    expect((await list()).total).toBe(0);
    expect(
      await readText(
        (await (await findDataFile(fixture.deps, site, 'acciones-afirmativas.csv')).open()).stream,
      ),
    ).not.toContain('Persona');
  });
});
