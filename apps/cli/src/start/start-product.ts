import { openDatabase } from '../database/open-database.ts';
import { readSettings } from '../settings.ts';
import { createSteps } from '../terminal/steps.ts';
import { beginSiteBuild } from './build-site.ts';
import { checkPort } from './check-port.ts';
import { prepareDataFolder } from './prepare-data-folder.ts';
import { readMasterKey } from './read-master-key.ts';
import type { Shutdown } from './shutdown.ts';

const stepCount = 8;

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
  const database = await steps.run('Iniciando PostgreSQL', (say) => openDatabase(settings, say));
  shutdown.add({ name: 'PostgreSQL', stage: 'database', stop: database.stop });
  const build = beginSiteBuild();
  shutdown.add({ name: 'compilación', stage: 'work', stop: build.stop });
  // The services are loaded only now: what can be refused without them is refused at once.
  const { fillAndOpen } = await import('./fill-and-open.ts');
  const { adminUrl } = database;
  await fillAndOpen({ environment, settings, shutdown, steps, masterKey, adminUrl, build });
}
