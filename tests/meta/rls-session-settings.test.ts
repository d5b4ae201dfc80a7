import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** Sources of ours under a folder; links into installed packages are not followed. */
function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return ['node_modules', 'build'].includes(entry.name) ? [] : sources(path);
    return entry.isFile() && /\.(?:ts|tsx|mjs|sql)$/u.test(entry.name) ? [path] : [];
  });
}

const files = ['packages', 'apps'].flatMap((folder) => sources(join(root, folder)));

describe('settings of a connection', () => {
  it('are only ever made for the transaction: one made for the session shows a tenant to whoever comes next', () => {
    const offenders: string[] = [];
    let calls = 0;
    for (const file of files) {
      for (const [call] of readFileSync(file, 'utf8').matchAll(/set_config\((?:[^()]|\([^()]*\))*\)/gu)) {
        calls += 1;
        if (!/,\s*true\)$/u.test(call)) offenders.push(`${file}: ${call}`);
      }
    }
    expect(calls).toBeGreaterThan(3);
    expect(offenders).toEqual([]);
  });

  it('are never made with SET, which outlives the transaction', () => {
    const isSet = /`\s*set\s+(?!local\b)(?:session\s+)?[a-z_.]+\s*(?:=|to\b)/iu;
    const offenders = files.filter(
      (file) => !file.endsWith('.test.ts') && isSet.test(readFileSync(file, 'utf8')),
    );
    expect(offenders).toEqual([]);
  });
});
