import { deleteExpiredSessions } from '@conoceles/db';
import type { ServiceDeps } from '@conoceles/services';
import type { TaskList } from 'graphile-worker';
import { checkLinksTask } from './tasks/check-links.ts';
import { issueAccountsTask, resumeAllBatches } from './tasks/issue-accounts.ts';
import { projectTenants } from './tasks/project-tenants.ts';
import { sealChains } from './tasks/seal-chains.ts';
import { sendMailTask } from './tasks/send-mail.ts';
import { sendReminders } from './tasks/send-reminders.ts';

/** Tasks on a clock: minute, hour, day, month, weekday, name. */
export const crontab = [
  '* * * * * seal-chains',
  '* * * * * project-tenants',
  '* * * * * resume-batches',
  '*/10 * * * * send-reminders',
  '17 * * * * delete-expired-sessions',
].join('\n');

/** Every task of the queue by its name. */
export function createTasks(deps: ServiceDeps, dataDir: string): TaskList {
  const marks = new Map<string, string>();
  return {
    'send-mail': (payload, helpers) => sendMailTask(deps, payload, helpers),
    'issue-accounts': (payload, helpers) => issueAccountsTask(deps, payload, helpers),
    'resume-batches': () => resumeAllBatches(deps),
    'check-links': (payload) => checkLinksTask(deps, payload),
    'project-tenants': () => projectTenants(deps, marks),
    'send-reminders': () => sendReminders(deps),
    'seal-chains': () => sealChains(deps.db, dataDir),
    'delete-expired-sessions': async () => {
      await deleteExpiredSessions(deps.db, deps.realClock.now());
    },
  };
}
