import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { commands } from '../../apps/cli/src/commands/list.ts';
import { projectRoot } from '../../apps/cli/src/project-root.ts';

const skipped = new Set(['node_modules', '.git', '.data', 'build', 'dist', 'coverage']);

function listMarkdown(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : listMarkdown(path);
    return entry.name.endsWith('.md') ? [path] : [];
  });
}

const documents = listMarkdown(projectRoot).map((path) => ({
  path,
  name: relative(projectRoot, path),
  // What stands in a block of code is an example, not a link.
  text: readFileSync(path, 'utf8').replace(/^```[\s\S]*?^```/gmu, ''),
}));

/** Targets of links and images, in Markdown and in HTML, that stay inside the repository. */
function localTargets(text: string): string[] {
  const found = [...text.matchAll(/\]\(<?([^)\s>]+)>?\)|(?:src|href)="([^"]+)"/gu)];
  return found
    .map(([, inMarkdown, inHtml]) => (inMarkdown ?? inHtml ?? '').replace(/#.*$/u, ''))
    .filter((target) => target !== '' && !/^[a-z][a-z+.-]*:/iu.test(target));
}

test('every relative link and image of the documents leads to something that exists', () => {
  const broken = documents.flatMap(({ path, name, text }) =>
    localTargets(text)
      .filter((target) => !existsSync(join(dirname(path), decodeURIComponent(target))))
      .map((target) => `${name}: ${target}`),
  );
  expect(documents.length).toBeGreaterThan(10);
  expect(broken).toEqual([]);
});

test('every image says in words what it shows', () => {
  const silent = documents.flatMap(({ name, text }) => [
    ...[...text.matchAll(/<img\b[^>]*>/gu)]
      .filter(([tag]) => !/\balt="[^"]{20,}"/u.test(tag))
      .map(([tag]) => `${name}: ${tag}`),
    ...[...text.matchAll(/!\[(.{0,19})\]\(/gu)].map(([image]) => `${name}: ${image}`),
  ]);
  expect(silent).toEqual([]);
});

test('the images are light, and all of them are used', () => {
  const folder = join(projectRoot, 'docs', 'images');
  const all = documents.map(({ text }) => text).join('\n');
  const names = readdirSync(folder);
  const sizes = names.map((name) => statSync(join(folder, name)).size);
  expect(names.filter((name) => !all.includes(`images/${name}`))).toEqual([]);
  expect(Math.max(...sizes)).toBeLessThan(200_000);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1_500_000);
});

test('the README names every command, and no document names one that does not exist', () => {
  const readme = readFileSync(join(projectRoot, 'README.md'), 'utf8');
  const known = new Set(commands.map(({ name }) => name));
  expect([...known].filter((name) => !readme.includes(`npm run ${name}`))).toEqual([]);
  const scripts = Object.keys(JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')).scripts);
  const unknown = documents.flatMap(({ path, name }) =>
    [...readFileSync(path, 'utf8').matchAll(/npm run (?:--silent |-s )?([a-z][a-z:]*[a-z])/gu)]
      .filter(([, script]) => !scripts.includes(script ?? ''))
      .map(([, script]) => `${name}: ${script}`),
  );
  expect(unknown).toEqual([]);
});
