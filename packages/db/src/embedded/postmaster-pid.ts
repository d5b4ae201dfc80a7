import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { commandOf, isAlive } from './process-identity.ts';

export type RunningPostmaster = { pid: number; port: number };

/**
 * The server that already runs on this cluster, or undefined. A `postmaster.pid` whose process is gone, or whose
 * number now belongs to another program (after a restart of the machine), is removed: PostgreSQL itself would
 * refuse to start in the second case.
 */
export function findRunningPostmaster(clusterDir: string): RunningPostmaster | undefined {
  const path = join(clusterDir, 'postmaster.pid');
  let lines: string[];
  try {
    lines = readFileSync(path, 'utf8').split('\n');
  } catch {
    return undefined;
  }
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (Number.isInteger(pid) && pid > 0 && isAlive(pid) && servesCluster(pid, clusterDir))
    return { pid, port };
  rmSync(path, { force: true });
  return undefined;
}

function servesCluster(pid: number, clusterDir: string): boolean {
  const command = commandOf(pid);
  return command?.includes('postgres') === true && command.includes(clusterDir);
}
