import type { ServiceDeps } from '@conoceles/services';
import { startServer } from '@conoceles/web';
import { serverOptions } from '../serve/server-options.ts';
import type { Settings } from '../settings.ts';
import type { Shutdown } from './shutdown.ts';
import { startWorker } from './start-worker.ts';
import { waitForReady } from './wait-for-ready.ts';

export type DoorsInput = {
  deps: ServiceDeps;
  settings: Settings;
  shutdown: Shutdown;
  /** For the queue's process. */
  environment: NodeJS.ProcessEnv;
  say: (line: string) => void;
};

/** Starts the queue and the server, and comes back when the server says that it is ready. */
export async function openDoors({ deps, settings, shutdown, environment, say }: DoorsInput): Promise<void> {
  const worker = startWorker(environment, say);
  shutdown.add({ name: 'cola de trabajos', stage: 'work', stop: worker.stop });
  const { port } = settings;
  const server = await startServer(serverOptions({ deps, ...settings }));
  shutdown.add({ name: 'sitio', stage: 'work', stop: () => server.close() });
  await waitForReady(port);
}
