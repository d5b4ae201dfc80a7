import { chmodSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { canEnter, type ServerAccount } from './server-account.ts';

const systemDir = '/var/lib/conoceles';

/**
 * The folder the server's account can walk into. Usually `dataDir` itself; started as root under a closed folder
 * (a home of mode 700), a folder of its own under /var/lib, noted in `dataDir/location`, so that removing
 * `dataDir` starts afresh.
 */
export function reachableFolder(dataDir: string, account: ServerAccount): string {
  if (canEnter(dataDir, account)) return dataDir;
  const note = join(dataDir, 'location');
  const noted = readNote(note);
  if (noted !== undefined && canEnter(noted, account)) return noted;
  mkdirSync(systemDir, { recursive: true, mode: 0o755 });
  const folder = mkdtempSync(join(systemDir, 'postgres-'));
  chmodSync(folder, 0o755);
  if (!canEnter(folder, account)) {
    throw new EmbeddedPostgresError(
      'unwritable',
      `PostgreSQL no puede correr como root y la cuenta «nobody» no puede entrar en ${dataDir}.`,
      'Indique una carpeta a la que todos puedan entrar: DATA_DIR=/srv/conoceles npm start.',
    );
  }
  writeFileSync(note, `${folder}\n`);
  return folder;
}

function readNote(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim() || undefined;
  } catch {
    return undefined;
  }
}
