import { EmbeddedPostgresError } from '@conoceles/db/embedded';
import { PlainFailure } from './plain-failure.ts';

/**
 * Refusals of the services whose text was written for people, and the way out of each. Told by name: a command that
 * only needs its help must not load the services.
 */
const toldAsTheyAre: Record<string, string> = {
  TenantFolderError: 'corrija los archivos señalados y compruébelos con «npm run tenants:check».',
  OrphanedDataError: 'siga lo que dice el mensaje; no se cambió nada.',
  ServiceProblem: 'corrija lo señalado y repita la orden; no se cambió nada.',
  TableError: 'revise el archivo y repita la orden; no se cambió nada.',
};

/** Told by name too: only what opened the database can have thrown it. */
function isMissingExtension(error: unknown): error is Error & { wayOut: string } {
  return error instanceof Error && error.name === 'MissingExtensionError' && 'wayOut' in error;
}

function textOf(error: Error): string {
  return 'detail' in error && typeof error.detail === 'string' ? error.detail : error.message;
}

/** Prints a failure to stderr and gives the exit code. Known ones are told plainly, unknown ones by their frames. */
export function printFailure(error: unknown): number {
  if (error instanceof PlainFailure || error instanceof EmbeddedPostgresError || isMissingExtension(error)) {
    console.error(`\n✖ ${error.message}\n  Qué hacer: ${error.wayOut}\n`);
    return error instanceof PlainFailure ? error.exitCode : 1;
  }
  if (error instanceof Error && toldAsTheyAre[error.name] !== undefined) {
    console.error(`\n✖ ${textOf(error)}\n  Qué hacer: ${toldAsTheyAre[error.name]}\n`);
    return 1;
  }
  console.error(`\n✖ Falló de manera inesperada: ${describe(error)}`);
  console.error(
    '  Qué hacer: vuelva a intentarlo; si se repite, comparta estas líneas con quien da soporte.\n',
  );
  return 1;
}

// A query's error carries its parameters, which may be private: only its code and place are told.
function describe(error: unknown): string {
  if (!(error instanceof Error)) return 'sin detalle';
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return [summary(error), ...frames.slice(0, 6)].join('\n');
}

function summary(error: Error): string {
  if ('params' in error && error.cause instanceof Error) return `consulta: ${summary(error.cause)}`;
  if (error.name === 'PostgresError') {
    const { code, constraint_name: constraint } = error as Error & {
      code?: string;
      constraint_name?: string;
    };
    return `PostgreSQL ${code ?? ''} ${constraint ?? error.message}`;
  }
  return `${error.name}: ${error.message}`;
}
