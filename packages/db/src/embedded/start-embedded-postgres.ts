import { chmodSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { lockDataFolder, type ReleaseLock } from './data-folder-lock.ts';
import { explainFolderFault } from './embedded-postgres-error.ts';
import { ensureDatabase } from './ensure-database.ts';
import { findBinaries } from './find-binaries.ts';
import { findFreePort, isPortFree } from './find-free-port.ts';
import { type ClusterPlace, initialiseCluster } from './initialise-cluster.ts';
import { explainEarlyEnd, launchPostmaster } from './launch-postmaster.ts';
import { findRunningPostmaster } from './postmaster-pid.ts';
import { reachableFolder } from './reachable-folder.ts';
import { findServerAccount } from './server-account.ts';
import { stopPostmaster } from './stop-postmaster.ts';
import { superuserPassword } from './superuser-password.ts';
import { waitUntilReady } from './wait-until-ready.ts';

export type EmbeddedPostgres = {
  /** Connection string of the superuser to `database`. */
  adminUrl: string;
  port: number;
  /** Whether a server left by a killed start was taken over. */
  reused: boolean;
  /** Fast shutdown; gives the data folder free. */
  stop(): Promise<void>;
};

export type EmbeddedPostgresOptions = {
  /** Folder for the cluster, the password, the port and the server's log; created when missing. */
  dataDir: string;
  port?: number;
  /** Created when missing; `conoceles` unless told. */
  database?: string;
  /** False only in tests: acknowledged writes may then be lost with the machine. */
  durable?: boolean;
  /** Told in Spanish what is going on. */
  log?: (line: string) => void;
};

const startTimeoutMs = 60_000;

/**
 * A real PostgreSQL 18 on 127.0.0.1 over `dataDir`: created the first time (UTF-8, order of es-MX), found again
 * when a killed start left it running, cleaned when it left only its traces. Throws EmbeddedPostgresError.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const account = findServerAccount();
  let release: ReleaseLock | undefined;
  try {
    // Under a closed umask the server's account could not walk in; what is private inside has modes of its own.
    if (mkdirSync(options.dataDir, { recursive: true }) !== undefined) chmodSync(options.dataDir, 0o755);
    const dataDir = reachableFolder(realpathSync(resolve(options.dataDir)), account);
    release = lockDataFolder(dataDir);
    const place: ClusterPlace = {
      dataDir,
      clusterDir: join(dataDir, 'cluster'),
      binariesDir: findBinaries(dataDir, account),
      account,
      password: superuserPassword(dataDir),
    };
    return await startOn(place, options, release);
  } catch (error) {
    release?.();
    throw explainFolderFault(options.dataDir, error);
  }
}

async function startOn(
  place: ClusterPlace,
  options: EmbeddedPostgresOptions,
  release: ReleaseLock,
): Promise<EmbeddedPostgres> {
  const log = options.log ?? (() => {});
  if (await initialiseCluster(place)) log('Base de datos creada');
  const running = (await reuse(place, log)) ?? (await launch(place, options));
  writeFileSync(join(place.dataDir, 'port'), `${running.port}\n`);
  const database = options.database ?? 'conoceles';
  await ensureDatabase(urlFor(place, running.port, 'postgres'), database);
  return {
    adminUrl: urlFor(place, running.port, database),
    port: running.port,
    reused: running.reused,
    stop: async () => {
      await stopPostmaster(running.pid);
      release();
    },
  };
}

type Running = { pid: number; port: number; reused: boolean };

async function reuse(place: ClusterPlace, log: (line: string) => void): Promise<Running | undefined> {
  const found = findRunningPostmaster(place.clusterDir);
  if (found === undefined) return undefined;
  const url = urlFor(place, found.port, 'postgres');
  if (await waitUntilReady(url, 15_000, () => findRunningPostmaster(place.clusterDir) === undefined)) {
    log('Se retoma la base de datos que quedó en marcha');
    return { ...found, reused: true };
  }
  log('La base de datos que quedó en marcha no responde: se detiene');
  await stopPostmaster(found.pid);
  findRunningPostmaster(place.clusterDir);
  return undefined;
}

async function launch(place: ClusterPlace, options: EmbeddedPostgresOptions): Promise<Running> {
  const port = options.port ?? (await choosePort(place.dataDir));
  // After a kill -9 of the server its children need a moment to let go of the shared memory.
  for (let attempt = 1; ; attempt++) {
    const child = launchPostmaster(place, { port, durable: options.durable ?? true });
    let ended = false;
    child.once('exit', () => {
      ended = true;
    });
    child.once('error', () => {
      ended = true;
    });
    const ready = await waitUntilReady(urlFor(place, port, 'postgres'), startTimeoutMs, () => ended);
    if (ready && child.pid !== undefined) return { pid: child.pid, port, reused: false };
    if (child.pid !== undefined) await stopPostmaster(child.pid);
    const reason = explainEarlyEnd(place.dataDir);
    if (attempt >= 5 || !reason.message.includes('shared memory')) throw reason;
    await pause(1000);
  }
}

async function choosePort(dataDir: string): Promise<number> {
  try {
    const kept = Number(readFileSync(join(dataDir, 'port'), 'utf8'));
    if (Number.isInteger(kept) && kept > 0 && (await isPortFree(kept))) return kept;
  } catch {
    // The first start has no port to keep.
  }
  return findFreePort();
}

function urlFor(place: ClusterPlace, port: number, database: string): string {
  return `postgres://postgres:${place.password}@127.0.0.1:${port}/${database}`;
}
