import { openDatabase } from '../database/open-database.ts';
import { readSettings } from '../settings.ts';
import { createSteps } from '../terminal/steps.ts';
import { buildSite } from './build-site.ts';
import { checkPort } from './check-port.ts';
import { ensureMasterKey } from './ensure-master-key.ts';
import { prepareDataFolder } from './prepare-data-folder.ts';
import type { Shutdown } from './shutdown.ts';

export type StartInput = { environment: NodeJS.ProcessEnv; args: string[]; shutdown: Shutdown };

/** Starts the whole product, telling every step; what it starts is left with `shutdown`. */
export async function start({ environment, shutdown }: StartInput): Promise<void> {
  const settings = readSettings(environment);
  const steps = createSteps(8, 1);
  const masterKey = await steps.run('Revisando puerto, carpeta de datos y llaves', async () => {
    await checkPort(settings.port);
    prepareDataFolder(settings);
    return ensureMasterKey(settings, environment);
  });
  const database = await steps.run('Iniciando PostgreSQL', (say) => openDatabase(settings, say));
  shutdown.add({ name: 'PostgreSQL', stop: database.stop });
  await steps.run('Compilando el sitio', async (say) => {
    if (!(await buildSite(say))) say('sin cambios desde la última vez');
  });
  void masterKey;
}
