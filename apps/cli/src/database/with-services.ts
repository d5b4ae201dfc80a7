import { migrate, rolePasswords, unknownMasterKeys } from '@conoceles/db';
import { composeServices, masterKeysOf, type ServiceDeps } from '@conoceles/services';
import type { CommandContext } from '../commands/command.ts';
import { childEnvironment } from '../start/child-environment.ts';
import { readMasterKey } from '../start/read-master-key.ts';
import { PlainFailure } from '../terminal/plain-failure.ts';
import { addressWithoutAccount } from './address-without-account.ts';
import { openDatabaseForCommand } from './open-database.ts';

/**
 * Runs a command's work with the services of the running system, or of one opened for the command (its database
 * brought up to date first). Everything opened is closed at the end.
 */
export async function withServices<Result>(
  { settings, environment }: CommandContext,
  work: (deps: ServiceDeps, childEnvironment: NodeJS.ProcessEnv) => Promise<Result>,
): Promise<Result> {
  const masterKey = readMasterKey(settings, environment);
  const database = await openDatabaseForCommand(settings);
  try {
    if (!database.isRunning) await migrateWith(database.adminUrl, masterKey, environment);
    const databaseUrl = addressWithoutAccount(database.adminUrl);
    const deps = composeServices({
      databaseUrl,
      masterKey,
      dataDir: settings.dataDir,
      port: settings.port,
      clock: { now: () => new Date() },
      environment,
    });
    try {
      return await work(deps, childEnvironment({ environment, settings, databaseUrl, masterKey }));
    } finally {
      await deps.db.close();
    }
  } finally {
    await database.stop();
  }
}

/** Brings the database up to date and gives the runtime's accounts the passwords of this master key, once it is sure that the key is the database's. */
export async function migrateWith(
  adminUrl: string,
  masterKey: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const masterKeys = masterKeysOf(masterKey, environment);
  if ((await unknownMasterKeys(adminUrl, masterKeys)).length > 0) {
    throw new PlainFailure(
      'La llave maestra no es la de esta base: lo cifrado no se podría leer.',
      'Restaure la MASTER_KEY con que se cifró (o el archivo DATA_DIR/secrets/master-key); si la cambió, entregue la anterior en MASTER_KEY_PREVIOUS.',
    );
  }
  await migrate({ adminUrl, rolePasswords: rolePasswords(masterKeys.current.key) });
}
