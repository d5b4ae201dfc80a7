import { spawn } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { diskFull, EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { embeddedMajorVersion } from './find-binaries.ts';
import { giveTo, type ServerAccount } from './server-account.ts';
import { serverEnvironment } from './server-environment.ts';

const neededBytes = 300 * 1024 * 1024;

export type ClusterPlace = {
  dataDir: string;
  clusterDir: string;
  binariesDir: string;
  account: ServerAccount;
  password: string;
};

/**
 * Makes sure `clusterDir` holds a cluster of our version, creating it in a folder aside first, so that a start
 * killed half-way leaves nothing that looks finished. Gives true when it was created now.
 */
export async function initialiseCluster(place: ClusterPlace): Promise<boolean> {
  const version = readVersion(place.clusterDir);
  if (version === embeddedMajorVersion) {
    // Created as another account and started now as root.
    if (place.account && statSync(place.clusterDir).uid !== place.account.uid)
      giveTo(place.clusterDir, place.account);
    return false;
  }
  if (version !== undefined || existsSync(place.clusterDir)) throw otherVersion(place.clusterDir, version);
  const disk = await statfs(place.dataDir);
  if (disk.bavail * disk.bsize < neededBytes) throw diskFull(place.dataDir);
  const unfinished = `${place.clusterDir}.new`;
  await createCluster(unfinished, place);
  renameSync(unfinished, place.clusterDir);
  return true;
}

async function createCluster(target: string, place: ClusterPlace): Promise<void> {
  const passwordFile = join(place.dataDir, 'initdb-password');
  writeFileSync(passwordFile, `${place.password}\n`, { mode: 0o600 });
  if (place.account) chownSync(passwordFile, place.account.uid, place.account.gid);
  try {
    let failure = await runInitdb(target, passwordFile, 'C.UTF-8', place);
    // Some systems have no C.UTF-8; ICU decides order and letters, so plain C serves there.
    if (failure?.includes('locale')) failure = await runInitdb(target, passwordFile, 'C', place);
    if (failure !== undefined) throw explainInitdb(place.dataDir, failure);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function runInitdb(target: string, passwordFile: string, locale: string, place: ClusterPlace) {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { mode: 0o700 });
  giveTo(target, place.account);
  const settings = [
    `--pgdata=${target}`,
    '--username=postgres',
    '--encoding=UTF8',
    `--locale=${locale}`,
    '--locale-provider=icu',
    '--icu-locale=es-MX',
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    '--text-search-config=spanish',
    '--no-instructions',
  ];
  return new Promise<string | undefined>((resolve, reject) => {
    const child = spawn(join(place.binariesDir, 'bin', 'initdb'), settings, {
      ...place.account,
      cwd: place.dataDir,
      env: serverEnvironment(locale),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString();
    });
    child.once('error', reject);
    child.once('close', (code) => resolve(code === 0 ? undefined : errors || `initdb: ${code}`));
  });
}

function explainInitdb(dataDir: string, failure: string): EmbeddedPostgresError {
  if (/no space left/i.test(failure)) return diskFull(dataDir, new Error(failure));
  return new EmbeddedPostgresError(
    'failed',
    `No se pudo crear la base de datos en ${dataDir}: ${failure.trim().split('\n').at(-1)}`,
    'Revise permisos y espacio de la carpeta, o indique otra con DATA_DIR=/otra/ruta npm start.',
    new Error(failure),
  );
}

function readVersion(clusterDir: string): string | undefined {
  try {
    return readFileSync(join(clusterDir, 'PG_VERSION'), 'utf8').trim();
  } catch {
    return undefined;
  }
}

function otherVersion(clusterDir: string, version: string | undefined): EmbeddedPostgresError {
  const found = version === undefined ? 'no es una base de PostgreSQL' : `es de PostgreSQL ${version}`;
  return new EmbeddedPostgresError(
    'version',
    `La carpeta ${clusterDir} ${found} y este programa usa PostgreSQL ${embeddedMajorVersion}.`,
    `No se tocó nada. Para conservarla, respáldela con su versión y apártela: mv "${clusterDir}" "${clusterDir}.anterior"; o empiece en otra carpeta: DATA_DIR=.data2 npm start.`,
  );
}
