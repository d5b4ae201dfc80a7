import { eq, openField, schema, withTenant } from '@conoceles/db';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { applyTenantFolders } from '../tenants/apply-tenant-folders.ts';
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts';
import { confirmCandidacyImport } from './confirm-candidacy-import.ts';
import { asImporter, type ImportActor } from './import-actor.ts';
import { previewCandidacyImport } from './preview-candidacy-import.ts';

const tenantsDir = new URL('../../../../tenants', import.meta.url).pathname;
let deps: TestDeps;
let actor: ImportActor;

beforeAll(async () => {
  deps = await createTestDeps();
  const [applied] = await applyTenantFolders(deps, tenantsDir, { slugs: ['hidalgo'] });
  actor = { kind: 'system', name: 'test', tenantId: applied?.tenantId ?? '' };
});
afterAll(() => deps.drop());
beforeEach(async () => {
  await deps.test.adminSql`truncate app.candidacies, ops.imports cascade`;
});

const heading =
  'Nombre(s);Primer apellido;Segundo apellido;Género;Cargo;Ámbito;Postulación;Tipo;Acuerdo;Fecha de aprobación;Correo;Clave de elector;Fecha de nacimiento';
const owner =
  'ZOË;LÓPEZ;RUIZ;MUJER;Presidencia municipal;047;PVEM;PROPIETARIA;IEEH/CG/50/2024;21/04/2024;Zoe@Ejemplo.mx;LPRZZX80010113M100;01/01/1980';
const substitute = 'EVA;DÍAZ;;MUJER;Presidencia municipal;Pachuca de Soto;pvem;SUPLENTE;;;;;';

/** As a spreadsheet in Spanish saves it. */
const listOf = (...rows: string[]) => ({
  fileName: 'lista.csv',
  bytes: Buffer.from([heading, ...rows].join('\r\n'), 'utf8'),
});
const preview = (...rows: string[]) => previewCandidacyImport(deps, actor, listOf(...rows));
const load = async (...rows: string[]) =>
  confirmCandidacyImport(deps, actor, (await preview(...rows)).importId);
const registered = () => asImporter(deps, actor, (tx) => tx.select().from(schema.candidacies));

test('a review registers nothing; its confirmation registers everything, seals what is private and shows what is public', async () => {
  const report = await preview(owner, substitute);
  expect(report.lines.map(({ row, result }) => [row, result])).toEqual([
    [2, 'created'],
    [3, 'created'],
  ]);
  expect(await registered()).toEqual([]);
  const confirmed = await confirmCandidacyImport(deps, actor, report.importId);
  expect(confirmed.confirmedAt).not.toBeNull();
  const rows = await registered();
  expect(rows.map((row) => [row.displayName, row.role, row.approvedOn, row.age])).toEqual(
    expect.arrayContaining([
      ['Zoë López Ruiz', 'owner', '2024-04-21', 44],
      ['Eva Díaz', 'substitute', null, null],
    ]),
  );
  const [zoe] = rows.filter((row) => row.role === 'owner');
  const email = await asImporter(deps, actor, async (tx) => {
    const [hidden] = await tx.select().from(schema.candidacyPrivate);
    const cipher = hidden?.contactEmailCipher ?? Buffer.alloc(0);
    return openField(tx, { candidacyId: zoe?.id ?? '', purpose: 'contact-email', cipher });
  });
  expect(email).toBe('zoe@ejemplo.mx');
  const profiles = await deps.test.adminSql`select display_name from published.profiles`;
  expect(profiles).toHaveLength(2);
});

test('no voter key, e-mail or birth date is written in the clear anywhere, the waiting list included', async () => {
  const { importId } = await preview(owner);
  const waiting = await deps.files.get(`${actor.tenantId}/imports/${importId}`);
  expect(Buffer.from(waiting ?? []).includes('LPRZZX80010113M100')).toBe(false);
  await confirmCandidacyImport(deps, actor, importId);
  expect(await deps.files.get(`${actor.tenantId}/imports/${importId}`)).toBeNull();
  const dump = await deps.test.adminSql`
    select (select json_agg(c)::text from app.candidacies c) || (select json_agg(i)::text from ops.imports i)
      || (select json_agg(e)::text from audit.entries e) || (select json_agg(p)::text from published.profiles p) as text`;
  for (const secret of ['LPRZZX80010113M100', 'zoe@ejemplo.mx', 'Zoe@Ejemplo.mx', '1980-01-01']) {
    expect(String(dump[0]?.text)).not.toContain(secret);
  }
});

test('one row to mend keeps the whole list out', async () => {
  const report = await preview(owner, substitute.replace('SUPLENTE', 'PROPIETARIA'));
  expect(report).toMatchObject({ confirmable: false, counts: { refused: 2 } });
  await expect(confirmCandidacyImport(deps, actor, report.importId)).rejects.toMatchObject({
    code: 'state-conflict',
  });
  expect(await registered()).toEqual([]);
});

test('the same list twice changes nothing, and cannot be confirmed twice', async () => {
  const first = await load(owner, substitute);
  await expect(confirmCandidacyImport(deps, actor, first.importId)).rejects.toMatchObject({
    code: 'state-conflict',
  });
  const again = await load(owner, substitute);
  expect(again.counts).toEqual({ unchanged: 2 });
  expect(await registered()).toHaveLength(2);
});

test('a later list corrects facts and adds a party, and never touches the questionnaire', async () => {
  await load(owner);
  const [zoe] = await registered();
  await asImporter(deps, actor, async (tx) => {
    const [version] = await tx
      .select()
      .from(schema.questionnaireVersions)
      .where(eq(schema.questionnaireVersions.kind, 'curricular'));
    await tx.insert(schema.curricularResponses).values({
      tenantId: tx.tenantId,
      candidacyId: zoe?.id ?? '',
      questionnaireVersionId: version?.id ?? '',
      draftAnswers: { 'propuesta-1': { kind: 'text', text: 'Lo que ya capturé' } },
      state: 'draft',
      createdAt: new Date(),
    });
  });
  const report = await load(owner.replace('LÓPEZ', 'LOPES').replace('PVEM', 'PT').replace('zoe', 'otra'));
  expect(report.lines[0]).toMatchObject({ result: 'merged' });
  expect(report.lines[0]?.message).toContain('primer apellido');
  const [after] = await registered();
  expect(after).toMatchObject({ id: zoe?.id, firstSurname: 'Lopes', publicSlug: zoe?.publicSlug });
  const parties = await deps.test.adminSql`
    select p.slug from app.nomination_parties np join app.parties p on p.id = np.party_id
    where np.nomination_id = ${after?.nominationId ?? ''} order by p.slug`;
  expect(parties.map((row) => row.slug)).toEqual(['pt', 'pvem']);
  const answers = await deps.test.adminSql`select draft_answers, revision from curricular.responses`;
  expect(answers[0]).toMatchObject({
    revision: 1,
    draft_answers: { 'propuesta-1': { text: 'Lo que ya capturé' } },
  });
});

test('what is confirmed is what was reviewed: a registry that changed meanwhile asks for another review', async () => {
  const stale = await preview(owner);
  await asImporter(deps, actor, (tx) =>
    tx
      .update(schema.imports)
      .set({ report: { lines: [], confirmable: true } })
      .where(eq(schema.imports.id, stale.importId)),
  );
  await expect(confirmCandidacyImport(deps, actor, stale.importId)).rejects.toMatchObject({
    code: 'conflict',
  });
  expect(await registered()).toEqual([]);
});

test('whoever takes a place that a substitution left free is its replacement, and the tombstone leads there', async () => {
  await load(owner);
  await asImporter(deps, actor, (tx) => tx.update(schema.candidacies).set({ status: 'substituted' }));
  await load('LUZ;PAZ;;MUJER;Presidencia municipal;047;PVEM;PROPIETARIA;;;;;');
  const rows = await registered();
  const [old] = rows.filter((row) => row.status === 'substituted');
  const [fresh] = rows.filter((row) => row.status === 'approved');
  expect(fresh?.bySubstitution).toBe(true);
  expect(old?.replacedById).toBe(fresh?.id);
  const [shown] = await deps.test.adminSql`
    select tombstone from published.profiles where id = ${old?.id ?? ''}`;
  expect(shown?.tombstone).toMatchObject({ reason: 'substituted', replacedBy: fresh?.publicSlug });
});

test('another state neither sees nor confirms the import', async () => {
  const { importId } = await preview(owner);
  const [other] = await applyTenantFolders(deps, tenantsDir, { slugs: ['morelos'] });
  const stranger: ImportActor = { kind: 'system', name: 'test', tenantId: other?.tenantId ?? '' };
  await expect(confirmCandidacyImport(deps, stranger, importId)).rejects.toMatchObject({ code: 'not-found' });
  await withTenant(
    deps.db,
    { tenantId: stranger.tenantId, actor: { kind: 'system', id: null }, scope: 'app' },
    async (tx) => {
      expect(await tx.select().from(schema.candidacies)).toEqual([]);
    },
  );
});
