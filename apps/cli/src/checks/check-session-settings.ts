import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../project-root.ts';

const sessionWide = /set_config\s*\([^()]*(?:\([^()]*\)[^()]*)*,\s*false\s*\)/gi;

/**
 * Places where a setting outlives its transaction: the next query on the same pooled connection would see another
 * tenant's rows. One line each, with file and line.
 */
export function checkSessionSettings(): string[] {
  const files = globSync('{apps,packages}/**/*.{ts,tsx,sql}', {
    cwd: projectRoot,
    exclude: (path) => path.includes('node_modules') || path.endsWith('build'),
  });
  return files.flatMap((path) => {
    const text = readFileSync(join(projectRoot, path), 'utf8');
    return findSessionWide(text).map(
      (line) => `${path}:${line}: un ajuste de set_config sobrevive a su transacción`,
    );
  });
}

/** The line numbers of the session-wide settings in a text. */
export function findSessionWide(text: string): number[] {
  return [...text.matchAll(sessionWide)].map((match) => text.slice(0, match.index).split('\n').length);
}
