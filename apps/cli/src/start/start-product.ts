import { applyTenantFolders, composeServices, type ServiceDeps } from '@conoceles/services';
import { addressWithoutAccount } from '../database/address-without-account.ts';
import { openDatabase } from '../database/open-database.ts';
import { migrateWith } from '../database/with-services.ts';
import { tenantsDir } from '../project-root.ts';
import { readSettings, type Settings } from '../settings.ts';
import { createSteps, type Steps } from '../terminal/steps.ts';
import { buildSite } from './build-site.ts';
import { checkPort } from './check-port.ts';
import { childEnvironment } from './child-environment.ts';
import { openDoors } from './open-doors.ts';
import { prepareDataFolder } from './prepare-data-folder.ts';
import { readMasterKey } from './read-master-key.ts';
import type { Shutdown } from './shutdown.ts';

export type StartInput = { environment: NodeJS.ProcessEnv; shutdown: Shutdown };

/** Starts the whole product, telling every step; what it starts is left with `shutdown`. */
export async function start({ environment, shutdown }: StartInput): Promise<void> {
  const settings = readSettings(environment);
  const steps = createSteps(7, 1);
  const masterKey = await steps.run('Revisando puerto, carpeta de datos y llaves', async () => {
    await checkPort(settings.port);
    prepareDataFolder(settings);
    return readMasterKey(settings, environment);
  });
  const adminUrl = await prepareDatabase({ settings, masterKey, steps, shutdown });
  await steps.run('Compilando el sitio', async (say) => {
    if (!(await buildSite(say))) say('sin cambios desde la última vez');
  });
  const databaseUrl = addressWithoutAccount(adminUrl);
  const clock = { now: () => new Date() };
  const deps = composeServices({ ...settings, databaseUrl, masterKey, clock, environment });
  shutdown.add({ name: 'conexiones', stop: () => deps.db.close() });
  await steps.run('Aplicando las carpetas de tenants/', (say) => applyFolders(deps, say));
  await steps.run('Abriendo el sitio y la cola de trabajos', (say) =>
    openDoors({
      deps,
      settings,
      shutdown,
      say,
      environment: childEnvironment({ environment, settings, databaseUrl, masterKey }),
    }),
  );
}

type PrepareInput = { settings: Settings; masterKey: string; steps: Steps; shutdown: Shutdown };

async function prepareDatabase({ settings, masterKey, steps, shutdown }: PrepareInput): Promise<string> {
  const database = await steps.run('Iniciando PostgreSQL', (say) => openDatabase(settings, say));
  shutdown.add({ name: 'PostgreSQL', stop: database.stop });
  await steps.run('Poniendo al día la base de datos', () => migrateWith(database.adminUrl, masterKey));
  return database.adminUrl;
}

async function applyFolders(deps: ServiceDeps, say: (line: string) => void): Promise<void> {
  for (const { slug, changes } of await applyTenantFolders(deps, tenantsDir)) {
    say(changes.length === 0 ? `${slug}: sin cambios` : `${slug}: ${changes.length} cambios`);
  }
}
