import { accessSync, chmodSync, constants, mkdirSync, statSync } from 'node:fs';
import type { Settings } from '../settings.ts';
import { PlainFailure } from '../terminal/plain-failure.ts';

/** Makes DATA_DIR ready to be written. What is private inside has modes of its own. */
export function prepareDataFolder({ dataDir }: Settings): void {
  try {
    if (mkdirSync(dataDir, { recursive: true }) !== undefined) chmodSync(dataDir, 0o755);
    if (!statSync(dataDir).isDirectory()) throw Object.assign(new Error('not a folder'), { code: 'ENOTDIR' });
    accessSync(dataDir, constants.W_OK | constants.X_OK);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'sin detalle';
    const isFull = code === 'ENOSPC' || code === 'EDQUOT';
    throw new PlainFailure(
      isFull
        ? `No hay espacio en el disco de ${dataDir}.`
        : `No se puede escribir en la carpeta de datos ${dataDir} (${code}).`,
      isFull
        ? 'Libere al menos 300 MB o indique una carpeta en otro disco: DATA_DIR=/otra/ruta npm start.'
        : 'Revise sus permisos o indique otra carpeta: DATA_DIR=/ruta/con/permiso npm start.',
    );
  }
}
