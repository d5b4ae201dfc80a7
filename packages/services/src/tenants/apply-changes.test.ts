import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { count, desc, eq, isNull, schema, systemActor, withTenant } from '@conoceles/db';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadDemonstration } from '../demonstration-load/load-demonstration.ts';
import { readSite } from '../public-site/read-site.ts';
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts';
import { applyTenantFolders, OrphanedDataError } from './apply-tenant-folders.ts';

const source = fileURLToPath(new URL('../../../../tenants', import.meta.url));
const slugs = ['morelos'];

describe('changing the folder of a state where people have captured', () => {
  let deps: TestDeps;
  let root: string;
  let tenantId: string;

  beforeAll(async () => {
    deps = await createTestDeps();
    const [applied] = await applyTenantFolders(deps, source, { slugs });
    tenantId = applied?.tenantId ?? '';
    await loadDemonstration(deps, source, { slugs });
  }, 120_000);
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'conoceles-tenants-'));
    for (const name of ['_base', 'morelos'])
      cpSync(join(source, name), join(root, name), { recursive: true });
    return () => rmSync(root, { recursive: true, force: true });
  });
  afterAll(() => deps.drop());

  const edit = (file: string, change: (text: string) => string) => {
    const path = join(root, 'morelos', file);
    const text = readFileSync(path, 'utf8');
    const changed = change(text);
    expect(changed).not.toBe(text);
    writeFileSync(path, changed);
  };
  const inTenant = <Result>(work: Parameters<typeof withTenant<'identity', Result>>[2]) =>
    withTenant(deps.db, { tenantId, actor: systemActor('test'), scope: 'identity' }, work);
  const apply = () => applyTenantFolders(deps, root, { slugs });

  it('a question added becomes a new version, and drafts move forward to it', async () => {
    edit('questionnaires.yaml', (text) =>
      text.replace(
        'curricular: {}',
        `curricular:
  extra:
    - section: contacto
      question: { id: lema-vecinal, type: short-text, label: "¿Qué te mueve?", maxCharacters: 120 }`,
      ),
    );
    const versionsBefore = await inTenant((tx) => tx.select().from(schema.questionnaireVersions));
    const [applied] = await apply();
    expect(applied?.changes.map((change) => `${change.noun} ${change.action}`)).toContain(
      'Cuestionario changed',
    );
    await inTenant(async (tx) => {
      const { curricularResponses: r, questionnaireVersions: v } = schema;
      const [newest] = await tx.select().from(v).where(eq(v.kind, 'curricular')).orderBy(desc(v.version));
      expect(newest?.version).toBe(2);
      const former = versionsBefore.filter((row) => row.kind === 'curricular').map((row) => row.id);
      const rows = await tx
        .select({ state: r.state, versionId: r.questionnaireVersionId, rows: count() })
        .from(r)
        .groupBy(r.state, r.questionnaireVersionId);
      const movable = ['draft', 'observed'];
      for (const row of rows) {
        expect([row.state, former.includes(row.versionId)]).toEqual([
          row.state,
          !movable.includes(row.state),
        ]);
      }
      expect(rows.some((row) => row.state === 'draft')).toBe(true);
    });
    expect((await apply())[0]?.changes).toEqual([]);
  });

  it('refuses to take away an office people stand for, and changes nothing', async () => {
    const offices = await inTenant((tx) => tx.select().from(schema.offices));
    edit('offices.yaml', (text) => text.replaceAll('presidencia-municipal', 'alcaldia'));
    edit('processes/2023-2024.yaml', (text) => text.replaceAll('presidencia-municipal', 'alcaldia'));
    edit('processes/2023-2024-contests.yaml', (text) => text.replaceAll('presidencia-municipal', 'alcaldia'));
    edit('processes/2026-2027.yaml', (text) => text.replaceAll('presidencia-municipal', 'alcaldia'));
    const refusal = await apply().catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(OrphanedDataError);
    expect((refusal as OrphanedDataError).message).toContain('Cargo «presidencia-municipal»');
    expect(await inTenant((tx) => tx.select().from(schema.offices))).toEqual(offices);
  });

  it('refuses to take away a question that was answered, also a sealed one', async () => {
    const drop = (file: string, id: string) => {
      const path = join(root, '_base', file);
      const lines = readFileSync(path, 'utf8').split('\n');
      const start = lines.findIndex((line) => line.includes(`- id: ${id}`));
      const indent = lines[start]?.search(/\S/u) ?? 0;
      const rest = lines.findIndex(
        (line, index) => index > start && line.trim() !== '' && line.search(/\S/u) <= indent,
      );
      writeFileSync(path, lines.toSpliced(start, rest - start).join('\n'));
    };
    drop('curricular.yaml', 'motivo-cargo');
    drop('identity.yaml', 'lengua-indigena');
    const refusal = await apply().catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(OrphanedDataError);
    const keys = (refusal as OrphanedDataError).orphans.map((orphan) => `${orphan.noun} ${orphan.key}`);
    expect(keys).toContain('Pregunta 2023-2024/curricular/motivo-cargo');
    expect(keys).toContain('Pregunta 2023-2024/identity/lengua-indigena');
  });

  it('keeps the demonstration clock where it was moved to', async () => {
    const moved = new Date('2024-05-20T18:00:00Z');
    await inTenant((tx) =>
      tx.update(schema.processes).set({ demoNow: moved }).where(eq(schema.processes.slug, '2023-2024')),
    );
    edit('texts.yaml', (text) =>
      `${text}\n# una nota\n`.replace(/^siteTitle: .*$/mu, 'siteTitle: Otro título'),
    );
    await apply();
    const [process] = await inTenant((tx) =>
      tx.select().from(schema.processes).where(eq(schema.processes.slug, '2023-2024')),
    );
    expect(process?.demoNow).toEqual(moved);
  });

  it('a new brand makes every page new; another current process takes the former off the site', async () => {
    const site = { tenantId, slug: 'morelos', timeZone: 'America/Mexico_City', status: 'active' } as const;
    const before = await readSite(deps, site);
    expect(before.figures.candidacies).toBeGreaterThan(0);
    edit('tenant.yaml', (text) => text.replace(/accent: "#[0-9a-f]{6}"/u, 'accent: "#8a5a00"'));
    await apply();
    const branded = await readSite(deps, site);
    expect(branded.version).toBeGreaterThan(before.version);
    expect(branded.brandVersion).not.toBe(before.brandVersion);
    edit('tenant.yaml', (text) => text.replace('currentProcess: 2023-2024', 'currentProcess: 2026-2027'));
    await apply();
    await inTenant(async (tx) => {
      const { disclosures: d } = schema;
      expect(await tx.select().from(schema.publishedProfiles)).toEqual([]);
      expect(await tx.select().from(d).where(isNull(d.until))).toEqual([]);
    });
  });
});
