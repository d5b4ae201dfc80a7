import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { diskFull, EmbeddedPostgresError } from './embedded-postgres-error.ts';
import type { ClusterPlace } from './initialise-cluster.ts';
import { serverEnvironment } from './server-environment.ts';

const maxLogBytes = 10 * 1024 * 1024;

export type PostmasterSettings = { port: number; durable: boolean };

/**
 * Starts the server process on 127.0.0.1, in a process group of its own: Ctrl-C reaches the launcher alone, which
 * stops the database last. The server outlives a killed launcher and is found again by its postmaster.pid.
 */
export function launchPostmaster(place: ClusterPlace, settings: PostmasterSettings): ChildProcess {
  const log = openSync(rotateLog(place.dataDir), 'a');
  const server = {
    listen_addresses: '127.0.0.1',
    port: String(settings.port),
    unix_socket_directories: '',
    timezone: 'UTC',
    jit: 'off',
    max_connections: '120',
    log_timezone: 'UTC',
    // Statements and details may carry private values: errors are logged without them.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    ...(settings.durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const args = ['-D', place.clusterDir, ...Object.entries(server).flatMap(([k, v]) => ['-c', `${k}=${v}`])];
  const child = spawn(join(place.binariesDir, 'bin', 'postgres'), args, {
    ...place.account,
    cwd: place.clusterDir,
    env: serverEnvironment('C'),
    stdio: ['ignore', log, log],
    detached: true,
  });
  closeSync(log);
  child.unref();
  return child;
}

/** Why the server ended before it was ready, told from the tail of its log. */
export function explainEarlyEnd(dataDir: string): EmbeddedPostgresError {
  const tail = readFileSync(join(dataDir, 'server.log'), 'utf8').trim().split('\n').slice(-15);
  if (tail.some((line) => /no space left/i.test(line))) return diskFull(dataDir);
  const reason = tail.findLast((line) => line.includes('FATAL')) ?? tail.at(-1) ?? '';
  return new EmbeddedPostgresError(
    'failed',
    `PostgreSQL no pudo iniciar: ${reason.replace(/^.*?FATAL:\s*/, '')}`,
    `El detalle está en ${join(dataDir, 'server.log')}. Otra carpeta se indica con DATA_DIR=/otra/ruta npm start.`,
  );
}

function rotateLog(dataDir: string): string {
  const path = join(dataDir, 'server.log');
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > maxLogBytes) renameSync(path, `${path}.1`);
  return path;
}
