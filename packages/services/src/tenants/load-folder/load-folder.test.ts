import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { breakages, CONTESTS, PROCESS } from './breakages.fixture.ts';
import { checkTenantFolders } from './check-tenant-folders.ts';
import { minimalFolder } from './minimal-folder.fixture.ts';
import { type BaseQuestionnaires, readBaseQuestionnaires } from './read-base-questionnaires.ts';
import { loadTenantFolder, readTenantFolder } from './read-tenant-folder.ts';
import { TenantFolderError } from './tenant-problem.ts';

const REPOSITORY = join(import.meta.dirname, '../../../../..');
let base: BaseQuestionnaires;
let root: string;

beforeAll(async () => {
  base = await readBaseQuestionnaires(join(REPOSITORY, 'tenants/_base'));
  root = await mkdtemp(join(tmpdir(), 'tenants-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

let serial = 0;

/** Writes a folder «prueba» of its own; `undefined` leaves a file out. */
async function writeFolder(changes: Readonly<Record<string, string | undefined>> = {}): Promise<string> {
  serial += 1;
  const dir = join(root, String(serial), 'prueba');
  for (const [file, text] of Object.entries({ ...minimalFolder, ...changes })) {
    if (text === undefined) continue;
    await mkdir(dirname(join(dir, file)), { recursive: true });
    await writeFile(join(dir, file), text);
  }
  return dir;
}

/** What is found after replacing one piece of one file: «file:line message», the file without its folder. */
async function breakIn(file: string, from: string, to: string): Promise<string[]> {
  const text = minimalFolder[file] ?? expect.fail(`no file ${file}`);
  expect(text.split(from).length, `«${from}» must appear once in ${file}`).toBe(2);
  return problemsOf({ [file]: text.replace(from, to) });
}

async function problemsOf(changes: Readonly<Record<string, string | undefined>>): Promise<string[]> {
  const dir = await writeFolder(changes);
  const { problems } = await loadTenantFolder(dir, base);
  return problems.map(({ file, line, message }) => `${file.slice(dir.length + 1)}:${line} ${message}`);
}

test('the minimal folder is right', async () => {
  expect(await problemsOf({})).toEqual([]);
});

test('what is read is what is written, with contests expanded', async () => {
  const folder = await readTenantFolder(await writeFolder(), base);
  expect(folder.identity.rules.issueAccountDays).toBe(3);
  expect(folder.processes[0]?.contests).toEqual([
    {
      office: 'presidencia-municipal',
      territory: 'arriba',
      invented: false,
      tickets: [
        { kind: 'coalition', parties: ['uno', 'dos'] },
        { kind: 'independent', parties: [] },
      ],
    },
    {
      office: 'presidencia-municipal',
      territory: 'abajo',
      invented: false,
      tickets: [
        { kind: 'party', parties: ['uno'] },
        { kind: 'common-candidacy', name: 'Juntos', parties: ['dos'], originParty: 'dos' },
      ],
    },
  ]);
});

test('a language of the state is read with the texts it says; one the site does not have is told in its place', async () => {
  const file = 'messages/yua.yaml';
  const folder = await readTenantFolder(
    await writeFolder({
      [file]: 'name: Lengua\nmessages:\n  nav.home: Prueba\n  candidacies: { other: "{count} prueba" }\n',
    }),
    base,
  );
  expect(folder.languages).toEqual([
    {
      tag: 'yua',
      name: 'Lengua',
      messages: { 'nav.home': 'Prueba', candidacies: { other: '{count} prueba' } },
    },
  ]);
  expect(
    await problemsOf({ [file]: 'name: Lengua\nmessages:\n  nav.home: Prueba\n  nav.nada: Prueba\n' }),
  ).toEqual([`${file}:4 «nav.nada» no es ningún texto del sitio: corrige el nombre o quítalo.`]);
  expect(await problemsOf({ 'messages/en.yaml': 'name: Lengua\nmessages: {}\n' })).toEqual([
    'messages/en.yaml:1 El nombre del archivo no es la clave de una lengua. Esa clave ya está en uso.',
  ]);
});

describe('each rule, broken, is told with its file, line and mend', () => {
  test.each(breakages)('%s', async (_what, file, from, to, line, words) => {
    const found = await breakIn(file, from, to);
    expect(found.join('\n')).toContain(words);
    expect(found.filter((problem) => problem.startsWith(`${file}:${line} `)).join('\n')).toContain(words);
  });

  test('a column that INE does not have', async () => {
    const column = 'label: ¿Ha vivido fuera de su estado?\n        ine: { column: NADA }';
    const found = await breakIn('questionnaires.yaml', 'label: ¿Ha vivido fuera de su estado?', column);
    expect(found).toEqual([expect.stringMatching(/^questionnaires\.yaml:14 «NADA» no es una columna/u)]);
  });

  test('a mark that carries a script', async () => {
    const mark = '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>';
    expect(await problemsOf({ 'mark.svg': mark })).toEqual([expect.stringContaining('SVG sin scripts')]);
  });

  test('a file that is missing', async () => {
    expect(await problemsOf({ 'parties.yaml': undefined })).toEqual([
      expect.stringMatching(/^parties\.yaml:1 Falta el archivo/u),
    ]);
  });

  test('no process at all', async () => {
    const found = await problemsOf({ [PROCESS]: undefined, [CONTESTS]: undefined });
    expect(found.join('\n')).toContain('No hay ningún proceso electoral');
  });
});

test('every problem of a folder is told at once', async () => {
  const found = await problemsOf({
    'tenant.yaml': (minimalFolder['tenant.yaml'] ?? '')
      .replace('acronym: OPL\n', '')
      .replace('"#123456"', 'azul'),
    'parties.yaml': (minimalFolder['parties.yaml'] ?? '').replace('scope: national', 'scope: mundial'),
  });
  expect(found).toHaveLength(3);
});

test('reading a broken folder throws its problems, as file:line:column', async () => {
  const dir = await writeFolder({ 'texts.yaml': 'siteTitle: Solo\n' });
  const error = await readTenantFolder(dir).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(TenantFolderError);
  expect(String((error as Error).message)).toMatch(/texts\.yaml:1:1: Falta «welcome»/u);
});

test('two tenants cannot answer on one host', async () => {
  const dir = join(root, 'pareja');
  const texts = { ...minimalFolder };
  for (const slug of ['prueba', 'segunda']) {
    for (const [file, text] of Object.entries(texts)) {
      await mkdir(dirname(join(dir, slug, file)), { recursive: true });
      await writeFile(join(dir, slug, file), text.replace('slug: prueba', `slug: ${slug}`));
    }
  }
  const problems = await checkTenantFolders(dir, join(REPOSITORY, 'tenants/_base'));
  expect(problems).toEqual([
    expect.objectContaining({ line: 6, message: expect.stringContaining('ya es de «prueba»') }),
  ]);
});
