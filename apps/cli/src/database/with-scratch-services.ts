import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listHosts } from '@conoceles/db';
import { startEmbeddedPostgres } from '@conoceles/db/embedded';
import { composeServices, type ServiceDeps } from '@conoceles/services';
import { PlainFailure } from '../terminal/plain-failure.ts';
import { addressWithoutAccount } from './address-without-account.ts';
import { migrateWith } from './with-services.ts';

type Work<Result> = (deps: ServiceDeps) => Promise<Result>;

/**
 * Runs work on an empty system: on the database given, refused when it holds states already, or on one of its own
 * that is removed at the end. Files go to a temporary folder; no mail leaves.
 */
export async function withScratchServices<Result>(
  givenUrl: string | undefined,
  work: Work<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'conoceles-'));
  // The account that runs the server must be able to walk in.
  await chmod(folder, 0o755);
  try {
    if (givenUrl !== undefined) return await workOn(givenUrl, folder, work);
    const server = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), durable: false });
    // The server outlives this process unless it is told.
    const abandon = () => void server.stop().then(() => process.exit(130));
    process.once('SIGINT', abandon).once('SIGTERM', abandon);
    try {
      return await workOn(server.adminUrl, folder, work);
    } finally {
      process.off('SIGINT', abandon).off('SIGTERM', abandon);
      await server.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function workOn<Result>(adminUrl: string, folder: string, work: Work<Result>): Promise<Result> {
  const masterKey = randomBytes(32).toString('base64');
  await migrateWith(adminUrl, masterKey, {});
  const deps = composeServices({
    databaseUrl: addressWithoutAccount(adminUrl),
    masterKey,
    dataDir: folder,
    port: 0,
    clock: { now: () => new Date() },
    environment: {},
  });
  try {
    if ((await listHosts(deps.db)).length === 0) return await work(deps);
    throw new PlainFailure(
      'La base indicada ya tiene estados.',
      'Indique una base vacía o quite --database.',
    );
  } finally {
    await deps.db.close();
  }
}
