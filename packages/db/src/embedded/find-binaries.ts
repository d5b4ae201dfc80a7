import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { canEnter, type ServerAccount } from './server-account.ts';

export const embeddedMajorVersion = '18';

/**
 * The folder with `bin/initdb` and `bin/postgres` for this machine. When the server's account cannot walk into
 * the installed package (a checkout under a home of mode 700), the binaries are copied once into `baseDir`.
 */
export function findBinaries(baseDir: string, account: ServerAccount): string {
  const installed = locateInstalled();
  if (canEnter(join(installed, 'bin'), account)) return installed;
  const copy = join(baseDir, `postgresql-${embeddedMajorVersion}`);
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  cpSync(installed, unfinished, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !path.endsWith('.a'),
  });
  renameSync(unfinished, copy);
  return copy;
}

function locateInstalled(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return join(dirname(entry), '..', 'native');
  } catch (error) {
    throw new EmbeddedPostgresError(
      'binaries',
      `No hay un PostgreSQL incluido para este equipo (${process.platform}-${process.arch}).`,
      'Indique una base PostgreSQL 18 propia con DATABASE_URL=postgres://usuario:clave@servidor:5432/base npm start.',
      error,
    );
  }
}
