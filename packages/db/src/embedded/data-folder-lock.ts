import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { markOf } from './process-identity.ts';

/** Releases the lock; harmless when called twice. */
export type ReleaseLock = () => void;

/**
 * Takes the data folder for this process. A lock left by a killed process is taken over; a live holder gives
 * EmbeddedPostgresError 'busy'.
 */
export function lockDataFolder(dataDir: string): ReleaseLock {
  const path = join(dataDir, 'launcher.lock');
  const mine = `${process.pid} ${markOf(process.pid) ?? ''}`;
  const draft = join(dataDir, `launcher.lock.${process.pid}`);
  writeFileSync(draft, mine);
  try {
    for (let attempt = 0; attempt < 20; attempt++) {
      if (placeIfAbsent(draft, path)) return () => releaseIfMine(path, mine);
      const holder = readLock(path);
      if (holder === undefined) continue;
      if (isHeld(holder)) throw busy(dataDir, holder);
      removeStale(path, holder, draft);
    }
    throw busy(dataDir, readLock(path) ?? '');
  } finally {
    rmSync(draft, { force: true });
  }
}

// link(2) either places the complete file or fails: no reader ever sees half a lock.
function placeIfAbsent(draft: string, path: string): boolean {
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

// Two starters may both find the lock stale: whoever moved away a fresh one puts it back.
function removeStale(path: string, seen: string, draft: string): void {
  const aside = `${draft}.stale`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (readLock(aside) !== seen) placeIfAbsent(aside, path);
  rmSync(aside, { force: true });
}

function releaseIfMine(path: string, mine: string): void {
  if (readLock(path) === mine) rmSync(path, { force: true });
}

function readLock(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function isHeld(content: string): boolean {
  const [pid, mark] = splitLock(content);
  return Number.isInteger(pid) && pid > 0 && markOf(pid) === mark;
}

function splitLock(content: string): [number, string] {
  const at = content.indexOf(' ');
  return [Number(content.slice(0, at)), content.slice(at + 1)];
}

function busy(dataDir: string, content: string): EmbeddedPostgresError {
  const [pid] = splitLock(content);
  return new EmbeddedPostgresError(
    'busy',
    `Otro arranque ya está usando la carpeta de datos ${dataDir} (proceso ${pid}).`,
    `Use el que ya está en marcha, deténgalo con «kill ${pid}», o indique otra carpeta y otro puerto: DATA_DIR=.data2 PORT=3001 npm start.`,
  );
}
