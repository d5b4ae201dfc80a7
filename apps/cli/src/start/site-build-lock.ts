import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { projectRoot } from '../project-root.ts';

const path = join(projectRoot, 'node_modules', '.site-build-lock');

/** One process builds the site at a time: the others wait and then find it built. A killed one's lock is taken over. */
export async function withSiteBuildLock<Result>(work: () => Promise<Result>): Promise<Result> {
  while (!tryLock()) await pause(200);
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

function tryLock(): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (!isHeld()) rmSync(path, { force: true });
    return false;
  }
}

function isHeld(): boolean {
  try {
    const pid = Number(readFileSync(path, 'utf8'));
    // An empty file was just made by someone who has not written to it yet.
    if (pid === 0) return true;
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
