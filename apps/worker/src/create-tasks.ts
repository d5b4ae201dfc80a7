import { deleteExpiredSessions } from '@conoceles/db';
import type { ServiceDeps } from '@conoceles/services';
import type { TaskList } from 'graphile-worker';
import { sealChains } from './tasks/seal-chains.ts';

/** Tasks on a clock: minute, hour, day, month, weekday, name. */
export const crontab = ['* * * * * seal-chains', '17 * * * * delete-expired-sessions'].join('\n');

/** Every task of the queue by its name. */
export function createTasks(deps: ServiceDeps, dataDir: string): TaskList {
  return {
    'seal-chains': () => sealChains(deps.db, dataDir),
    'delete-expired-sessions': async () => {
      await deleteExpiredSessions(deps.db, deps.realClock.now());
    },
  };
}
