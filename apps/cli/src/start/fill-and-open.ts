import {
  applyTenantFolders,
  composeServices,
  loadDemonstration,
  type ServiceDeps,
} from '@conoceles/services';
import { addressWithoutAccount } from '../database/address-without-account.ts';
import { migrateWith } from '../database/with-services.ts';
import { tenantsDir } from '../project-root.ts';
import type { Settings } from '../settings.ts';
import type { Steps } from '../terminal/steps.ts';
import type { SiteBuild } from './build-site.ts';
import { childEnvironment } from './child-environment.ts';
import { openDoors } from './open-doors.ts';
import { printAddresses } from './print-addresses.ts';
import type { Shutdown } from './shutdown.ts';

export type FillInput = {
  environment: NodeJS.ProcessEnv;
  settings: Settings;
  shutdown: Shutdown;
  steps: Steps;
  masterKey: string;
  adminUrl: string;
  build: SiteBuild;
};

type Say = (line: string) => void;

/** From an open database to a product that serves: migrations, folders, demonstration, pages, site and queue. */
export async function fillAndOpen(input: FillInput): Promise<void> {
  const { environment, settings, shutdown, steps, masterKey, adminUrl, build } = input;
  await steps.run('Poniendo al día la base de datos', () => migrateWith(adminUrl, masterKey, environment));
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
