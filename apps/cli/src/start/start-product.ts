import {
  applyTenantFolders,
  composeServices,
  loadDemonstration,
  type ServiceDeps,
} from '@conoceles/services';
import { addressWithoutAccount } from '../database/address-without-account.ts';
import { openDatabase } from '../database/open-database.ts';
import { migrateWith } from '../database/with-services.ts';
import { tenantsDir } from '../project-root.ts';
import { readSettings, type Settings } from '../settings.ts';
import { createSteps, type Steps } from '../terminal/steps.ts';
import { beginSiteBuild } from './build-site.ts';
import { checkPort } from './check-port.ts';
import { childEnvironment } from './child-environment.ts';
import { openDoors } from './open-doors.ts';
import { prepareDataFolder } from './prepare-data-folder.ts';
import { printAddresses } from './print-addresses.ts';
import { readMasterKey } from './read-master-key.ts';
import type { Shutdown } from './shutdown.ts';

const stepCount = 8;

type Say = (line: string) => void;

export type StartInput = { environment: NodeJS.ProcessEnv; shutdown: Shutdown };

/** Starts the whole product, telling every step; what it starts is left with `shutdown`. */
export async function start({ environment, shutdown }: StartInput): Promise<void> {
  const settings = readSettings(environment);
  const steps = createSteps(stepCount, 1);
  const masterKey = await steps.run('Revisando puerto, carpeta de datos y llaves', async () => {
    await checkPort(settings.port);
    prepareDataFolder(settings);
    return readMasterKey(settings, environment);
  });
  const build = beginSiteBuild();
  shutdown.add({ name: 'compilación', stage: 'work', stop: build.stop });
  const adminUrl = await prepareDatabase({ settings, masterKey, steps, shutdown });
  const databaseUrl = addressWithoutAccount(adminUrl);
  const clock = { now: () => new Date() };
  const deps = composeServices({ ...settings, databaseUrl, masterKey, clock, environment });
  shutdown.add({ name: 'conexiones', stage: 'work', stop: () => deps.db.close() });
  await steps.run('Aplicando las carpetas de tenants/', (say) => applyFolders(deps, say));
  const demonstrations = await steps.run('Cargando la demostración', (say) =>
    fillStates(deps, settings, say),
  );
  await steps.run('Compilando el sitio', async (say) => {
    if (!(await build.done)) say('sin cambios desde la última vez');
  });
  await steps.run('Abriendo el sitio y la cola de trabajos', (say) =>
    openDoors({
      deps,
      settings,
      shutdown,
      say,
      environment: childEnvironment({ environment, settings, databaseUrl, masterKey }),
    }),
  );
  await printAddresses({ deps, settings, demonstrations });
}

type PrepareInput = { settings: Settings; masterKey: string; steps: Steps; shutdown: Shutdown };

async function prepareDatabase({ settings, masterKey, steps, shutdown }: PrepareInput): Promise<string> {
  const database = await steps.run('Iniciando PostgreSQL', (say) => openDatabase(settings, say));
  shutdown.add({ name: 'PostgreSQL', stage: 'database', stop: database.stop });
  await steps.run('Poniendo al día la base de datos', () => migrateWith(database.adminUrl, masterKey));
  return database.adminUrl;
}

async function applyFolders(deps: ServiceDeps, say: Say): Promise<void> {
  for (const { slug, changes } of await applyTenantFolders(deps, tenantsDir)) {
    say(changes.length === 0 ? `${slug}: sin cambios` : `${slug}: ${changes.length} cambios`);
  }
}

async function fillStates(deps: ServiceDeps, settings: Settings, say: Say): Promise<string[]> {
  if (!settings.withDemonstration) {
    say('no se carga (producción o DEMONSTRATION=no)');
    return [];
  }
  const loaded = await loadDemonstration(deps, tenantsDir, {
    onTenant: (slug, done, total) => say(`${done + 1}/${total} ${slug}`),
  });
  const created = loaded.reduce((sum, state) => sum + state.loaded, 0);
  say(created === 0 ? 'ya estaba' : `${created} candidaturas inventadas`);
  return loaded.map((state) => state.slug);
}
