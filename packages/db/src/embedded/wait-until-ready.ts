import { setTimeout as pause } from 'node:timers/promises';
import postgres from 'postgres';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';

/**
 * Asks the server until it answers a query. Gives false when `isOver` says so or after `timeoutMs`; a refused
 * password is an EmbeddedPostgresError.
 */
export async function waitUntilReady(
  url: string,
  timeoutMs: number,
  isOver: () => boolean,
): Promise<boolean> {
  const limit = performance.now() + timeoutMs;
  while (performance.now() < limit && !isOver()) {
    if (await answers(url)) return true;
    await pause(25);
  }
  return false;
}

async function answers(url: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, connect_timeout: 3, onnotice: () => {}, backoff: false });
  try {
    await sql`select 1`;
    return true;
  } catch (error) {
    if (error instanceof postgres.PostgresError && error.code === '28P01') throw wrongPassword(error);
    return false;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

function wrongPassword(cause: unknown): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'failed',
    'La base de datos no acepta la contraseña guardada en superuser-password.',
    'Restaure ese archivo desde su respaldo, o empiece en otra carpeta: DATA_DIR=.data2 npm start.',
    cause,
  );
}
