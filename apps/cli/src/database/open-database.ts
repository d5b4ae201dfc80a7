import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  checkDatabaseUrl,
  type EmbeddedPostgres,
  EmbeddedPostgresError,
  findEmbeddedUrl,
  startEmbeddedPostgres,
} from '@conoceles/db/embedded';
import type { Settings } from '../settings.ts';
import { PlainFailure } from '../terminal/plain-failure.ts';

const releaseMs = 6000;

export type OpenDatabase = {
  /** Connection string of the account that may migrate. */
  adminUrl: string;
  stop(): Promise<void>;
};

/** Folder of the embedded server inside DATA_DIR. */
export function embeddedFolder(settings: Settings): string {
  return join(settings.dataDir, 'postgres');
}

/** The database of DATABASE_URL, checked, or the embedded server, started. */
export async function openDatabase(settings: Settings, say: (line: string) => void): Promise<OpenDatabase> {
  if (settings.databaseUrl !== undefined) return openGiven(settings.databaseUrl);
  const server = await startWhenFree(settings, say);
  say(`PostgreSQL 18 en 127.0.0.1:${server.port}, datos en ${embeddedFolder(settings)}`);
  return { adminUrl: server.adminUrl, stop: server.stop };
}

/** A start that was just stopped or killed lets go of the folder within seconds: waits that long, no more. */
async function startWhenFree(settings: Settings, say: (line: string) => void): Promise<EmbeddedPostgres> {
  const limit = performance.now() + releaseMs;
  for (let isWaiting = false; ; isWaiting = true) {
    try {
      return await startEmbeddedPostgres({ dataDir: embeddedFolder(settings), log: say });
    } catch (error) {
      const isBusy = error instanceof EmbeddedPostgresError && error.fault === 'busy';
      if (!isBusy || performance.now() > limit) throw error;
      if (!isWaiting) say('Otro arranque usa la carpeta de datos: se espera a que termine');
      await pause(200);
    }
  }
}

/** The database a command works on: DATABASE_URL, the server that runs already, or one started for the command. */
export async function openDatabaseForCommand(
  settings: Settings,
): Promise<OpenDatabase & { isRunning: boolean }> {
  const running = settings.databaseUrl === undefined ? findEmbeddedUrl(embeddedFolder(settings)) : undefined;
  if (running !== undefined) return { adminUrl: running, isRunning: true, stop: async () => {} };
  return { ...(await openDatabase(settings, () => {})), isRunning: false };
}

async function openGiven(url: string): Promise<OpenDatabase> {
  const fault = await checkDatabaseUrl(url);
  if (fault !== undefined) throw new PlainFailure(fault.message, fault.wayOut);
  return { adminUrl: url, stop: async () => {} };
}
