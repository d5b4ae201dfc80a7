import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { listHosts, systemActor } from '@conoceles/db';
import {
  applyTenantFolders,
  demonstrationAccounts,
  exportIneDatabase,
  listPublicCandidacies,
  loadDemonstration,
  readCaptureForm,
  readPublicProfile,
  resolveSession,
  signIn,
  type TenantSite,
} from '@conoceles/services';
import { createTestDeps, type TestDeps } from '@conoceles/services/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readWorkbook } from './fixtures/read-workbook.ts';

const label = '¿Qué harías en tus primeros cien días?';
const added = `curricular:
  extra:
    - section: motivos-y-propuestas
      question: { id: primeros-cien-dias, type: short-text, label: "${label}", maxCharacters: 300 }`;

let folder: string;
let deps: TestDeps;
let site: TenantSite;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'conoceles-folders-'));
  cpSync(new URL('../../tenants', import.meta.url), folder, { recursive: true });
  const file = join(folder, 'morelos', 'questionnaires.yaml');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('curricular: {}', added));
  expect(readFileSync(file, 'utf8')).toContain(label);
  deps = await createTestDeps();
  await applyTenantFolders(deps, folder, { slugs: ['morelos'] });
  await loadDemonstration(deps, folder, { slugs: ['morelos'], limit: 80 });
  const [host] = await listHosts(deps.db);
  if (host === undefined) throw new Error('no host');
  site = host;
}, 120_000);
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await deps.drop();
});

describe('a question added in a folder, with no code', () => {
  test('is asked in the form', async () => {
    const account = demonstrationAccounts('morelos').find(({ kind }) => kind === 'candidate');
    if (account === undefined) throw new Error('no candidate');
    const { sessionId } = await signIn(deps, site, account, { address: 'prueba' });
    const actor = await resolveSession(deps, { kind: 'tenant', site }, sessionId);
    if (actor?.kind !== 'account' || actor.candidacyId === null) throw new Error('no candidate in session');
    const form = await readCaptureForm(deps, actor, { candidacyId: actor.candidacyId, kind: 'curricular' });
    const questions = form.definition.sections.flatMap((section) => section.questions);
    expect(questions.map((question) => question.label)).toContain(label);
  });

  test('shows in the profile of who answered it', async () => {
    const { items } = await listPublicCandidacies(deps, site, { page: 1 });
    const shown = items.find(({ curricular }) => curricular === 'published');
    const profile = await readPublicProfile(deps, site, shown?.slug ?? '');
    if (profile.state !== 'listed') throw new Error('not listed');
    const answers = profile.curricularView?.sections.flatMap((section) => section.answers) ?? [];
    expect(answers.find((answer) => answer.label === label)?.lines.join('')).toMatch(/\S/u);
  });

  test.each(['full', 'public'] as const)(
    'has its column after those of INE in the %s database',
    async (scope) => {
      const out = new PassThrough();
      const actor = systemActor('prueba');
      const [bytes] = await Promise.all([
        buffer(out),
        exportIneDatabase(deps, { tenantId: site.tenantId, actor, scope, out }),
      ]);
      const [curricular, identity] = await readWorkbook(bytes);
      expect(curricular?.headings.length).toBe(26);
      expect(curricular?.headings.at(-1)).toBe(label);
      expect(identity?.headings.length).toBe(31);
      const answered = curricular?.rows.filter((row) => /\S{3}/u.test(row[label] ?? '')) ?? [];
      expect(answered.length).toBeGreaterThan(0);
    },
  );
});
