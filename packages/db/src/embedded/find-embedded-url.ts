import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findRunningPostmaster } from './postmaster-pid.ts';

/**
 * The superuser's connection string to the embedded server that runs now over `dataDir`, or undefined when none
 * does. Starts nothing.
 */
export function findEmbeddedUrl(dataDir: string, database = 'conoceles'): string | undefined {
  const folder = read(join(dataDir, 'location')) ?? dataDir;
  const running = findRunningPostmaster(join(folder, 'cluster'));
  const password = read(join(folder, 'superuser-password'));
  if (running === undefined || password === undefined) return undefined;
  return `postgres://postgres:${password}@127.0.0.1:${running.port}/${database}`;
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim() || undefined;
  } catch {
    return undefined;
  }
}
