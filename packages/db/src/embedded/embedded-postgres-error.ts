export type EmbeddedPostgresFault = 'version' | 'busy' | 'disk' | 'unwritable' | 'binaries' | 'failed';

/**
 * A start that cannot go on, told to a person: `message` says what happened and `wayOut` what to do about it,
 * both in Spanish and free of stack traces.
 */
export class EmbeddedPostgresError extends Error {
  readonly fault: EmbeddedPostgresFault;
  readonly wayOut: string;

  constructor(fault: EmbeddedPostgresFault, message: string, wayOut: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'EmbeddedPostgresError';
    this.fault = fault;
    this.wayOut = wayOut;
  }
}

/** Turns a file-system failure under `folder` into a message for a person; anything else is returned as it is. */
export function explainFolderFault(folder: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull(folder, error);
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(code)) {
    return new EmbeddedPostgresError(
      'unwritable',
      `No se puede escribir en la carpeta de datos ${folder} (${code}).`,
      'Revise los permisos de la carpeta o indique otra con DATA_DIR=/ruta/con/permiso npm start.',
      error,
    );
  }
  return error;
}

/** The disk of `folder` has no room. */
export function diskFull(folder: string, cause?: unknown): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'disk',
    `No hay espacio suficiente en el disco de ${folder}.`,
    'Libere al menos 300 MB o indique una carpeta en otro disco con DATA_DIR=/otra/ruta npm start.',
    cause,
  );
}
