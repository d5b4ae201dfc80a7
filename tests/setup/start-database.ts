import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@conoceles/db/embedded';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Superuser connection string of the run's server. */
    adminUrl: string;
  }
}

type Shared = { server: Promise<EmbeddedPostgres>; users: number; folder: string };

// Each project of the run loads this file anew: the process keeps the one server they share.
const slot = Symbol.for('conoceles.test-database');
const holder = globalThis as unknown as Record<symbol, Shared | undefined>;
const prefix = 'conoceles-test-';
const staleAfterMs = 6 * 60 * 60 * 1000;

/** Starts one PostgreSQL for the whole run; `adminUrl` and TEST_ADMIN_URL tell where. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const shared = holder[slot] ?? start();
  holder[slot] = shared;
  shared.users += 1;
  const server = await shared.server;
  process.env.TEST_ADMIN_URL = server.adminUrl;
  project.provide('adminUrl', server.adminUrl);
  return async () => {
    shared.users -= 1;
    if (shared.users > 0) return;
    holder[slot] = undefined;
    await server.stop();
    rmSync(shared.folder, { recursive: true, force: true });
  };
}

function start(): Shared {
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  chmodSync(folder, 0o755);
  const server = removeAbandoned().then(() =>
    startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), database: 'test_admin', durable: false }),
  );
  return { server, users: 0, folder };
}

/** A run killed half-way leaves its server: stop it by starting over it, then remove its folder. */
async function removeAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const folder = join(tmpdir(), name);
    const pid = Number(name.slice(prefix.length).split('-')[0]);
    if (pid === process.pid || (isAlive(pid) && !isOld(folder))) continue;
    try {
      const left = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), durable: false });
      await left.stop();
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // Another run is on it.
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function isOld(folder: string): boolean {
  const changed = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return performance.timeOrigin + performance.now() - changed > staleAfterMs;
}
