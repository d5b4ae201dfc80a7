import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root folder of the project. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');

/** The Node the project pins, present once dependencies are installed. */
export const pinnedNode = join(root, 'node_modules', 'node', 'bin', 'node');

/** Environment for child processes: the pinned Node and the installed tools come first. */
export function childEnvironment() {
  const tools = join(root, 'node_modules', '.bin');
  // Relative paths are taken from where the person stands, as npm itself tells.
  const standing = process.env.INIT_CWD ?? process.cwd();
  return {
    ...process.env,
    INIT_CWD: standing,
    PATH: `${dirname(pinnedNode)}:${tools}:${process.env.PATH ?? ''}`,
  };
}
