import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../settings.ts';
import { PlainFailure } from '../terminal/plain-failure.ts';

const keyBytes = 32;

/**
 * The master key (base64, 32 bytes) that wraps every tenant's key: MASTER_KEY, or outside production one generated
 * once and kept in DATA_DIR/secrets with mode 600. It never enters the database.
 */
export function readMasterKey(settings: Settings, environment: NodeJS.ProcessEnv): string {
  const given = environment.MASTER_KEY;
  if (given !== undefined && given !== '') return checked(given, 'MASTER_KEY');
  if (settings.isProduction) {
    throw new PlainFailure(
      'Falta MASTER_KEY: en producción la llave maestra se entrega desde fuera.',
      'Genérela una vez con «openssl rand -base64 32», guárdela en su gestor de secretos y entréguela como MASTER_KEY.',
    );
  }
  const folder = join(settings.dataDir, 'secrets');
  const path = join(folder, 'master-key');
  const kept = readKept(path);
  if (kept !== undefined) return checked(kept, path);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const key = randomBytes(keyBytes).toString('base64');
  writeFileSync(path, `${key}\n`, { mode: 0o600, flag: 'wx' });
  chmodSync(path, 0o600);
  return key;
}

function readKept(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function checked(key: string, source: string): string {
  if (Buffer.from(key, 'base64').length === keyBytes) return key;
  throw new PlainFailure(
    `La llave maestra de ${source} no mide 32 bytes en base64.`,
    'Restaure la llave anterior desde su respaldo; sin ella los datos cifrados no se pueden leer. Una nueva se genera con «openssl rand -base64 32».',
  );
}
