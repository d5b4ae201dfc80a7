import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { messageKeys } from '@conoceles/contracts/messages';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { projectRoot } from '../../apps/cli/src/project-root.ts';

const app = join(projectRoot, 'apps/web/app');

function listSources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return listSources(path);
    return /(?<!\.test)\.tsx?$/u.test(entry.name) ? [path] : [];
  });
}

const parse = (path: string) =>
  ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);

/** Folders of the citizen's pages, and what in them is Spanish on purpose: sentences for portals, how to cite a Spanish file. */
const citizens = ['public-site', 'routes/public', 'routes/open-data']
  .map((name) => join(app, name))
  .filter((folder) => existsSync(folder));
const forPortals = ['public-site/words.ts', 'public-site/citation.ts'].map((name) => join(app, name));
const pages = [
  ...citizens.flatMap((folder) => listSources(folder)),
  join(app, 'error-page.tsx'),
  ...['frame', 'footer', 'navigation', 'pagination', 'person', 'filter-bar', 'field', 'lists'].map((name) =>
    join(app, 'design/components', `${name}.tsx`),
  ),
].filter((path) => !forPortals.includes(path));

/** Texts in code that are nobody's words: names of formats, of other languages, of the system. */
const nobodys = new Set([
  'Conóceles',
  '· Conóceles',
  // Type of schema.org.
  'Person',
  // Beginnings of names in the registry, which is in Spanish.
  'coalición',
  'candidatura común',
]);

/** Whether a text in code looks like words for a reader. */
const isForReaders = (text: string): boolean =>
  !nobodys.has(text.trim()) &&
  (/[áéíóúüñ¿¡«»]/iu.test(text) || /^\s*\p{Lu}\p{Ll}+(?:\s+\p{Ll}+|\s*$)/u.test(text));

const keys: ReadonlySet<string> = new Set(messageKeys);

/** Attributes whose words are read or heard. */
const spoken = /^(?:label|title|hint|alt|aria-label|placeholder|eyebrow|lead|summary|empty|submit|caption)$/u;

function wordsIn(path: string): string[] {
  const source = parse(path);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isThrowStatement(node) || ts.isTypeNode(node)) return;
    if (ts.isJsxText(node) && /\p{L}/u.test(node.text) && !nobodys.has(node.text.trim()))
      found.push(node.text);
    const text =
      ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)
        ? node.text
        : '';
    const isSpoken =
      ts.isJsxAttribute(node.parent ?? node) &&
      spoken.test((node.parent as ts.JsxAttribute).name.getText(source));
    if (text !== '' && (isForReaders(text) || (isSpoken && /\p{L}/u.test(text) && !keys.has(text))))
      found.push(text);
    node.forEachChild(visit);
  };
  visit(source);
  return found.map((text) => `${relative(app, path)}: ${text.trim().slice(0, 80)}`);
}

test('the citizen’s pages have no words of their own: all are messages', () => {
  expect(pages.length).toBeGreaterThan(30);
  expect(pages.flatMap(wordsIn)).toEqual([]);
});

test('no page of several languages uses the Spanish sentences of the portals', () => {
  const faults = citizens
    .flatMap((folder) => listSources(folder))
    .filter((path) => !forPortals.includes(path))
    .filter((path) => /from '[^']*\/words\.ts'/u.test(readFileSync(path, 'utf8')))
    .filter((path) => /from '(?:\.|[^']*public-site)\/words\.ts'/u.test(readFileSync(path, 'utf8')));
  expect(faults.map((path) => relative(app, path))).toEqual([]);
});

test('every message is said somewhere', () => {
  const code = [...listSources(app), ...listSources(join(app, '../server'))]
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
  const literals = new Set([...code.matchAll(/['"]([a-zA-Z][\w.-]*)['"]/gu)].map(([, text]) => text));
  // `gender.${value}`: whatever stands in the gap.
  const patterns = [...code.matchAll(/`([\w.-]*(?:\$\{[^}`]+\}[\w.-]*)+)`/gu)]
    .map(([, text = '']) => text.split(/\$\{[^}]*\}/u))
    .filter((parts) => parts.some((part) => part.includes('.')))
    .map(
      (parts) => new RegExp(`^${parts.map((part) => part.replaceAll('.', '\\.')).join('[\\w.-]+')}$`, 'u'),
    );
  const unsaid = messageKeys.filter(
    (key) => !literals.has(key) && !patterns.some((pattern) => pattern.test(key)),
  );
  expect(unsaid).toEqual([]);
});
