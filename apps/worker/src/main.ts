import { composeServices } from '@conoceles/services';
import { run } from 'graphile-worker';
import { createTasks, crontab } from './create-tasks.ts';
import { quietLogger } from './quiet-logger.ts';
import { readWorkerSettings } from './settings.ts';

const settings = readWorkerSettings(process.env);
const clock = { now: () => new Date() };
const deps = composeServices({ ...settings, clock, environment: process.env });

const runner = await run({
  connectionString: deps.db.urlOf('jobs'),
  concurrency: 2,
  maxPoolSize: 3,
  noHandleSignals: true,
  gracefulShutdownAbortTimeout: 1000,
  logger: quietLogger,
  taskList: createTasks(deps, settings.dataDir),
  crontab,
});

let isStopping = false;
async function stop(): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  // A task that does not end in time goes back to the queue with the next start.
  setTimeout(() => process.exit(0), 1500).unref();
  await runner.stop().catch(() => {});
  await deps.db.close().catch(() => {});
  process.exit(0);
}

process.on('SIGTERM', stop);
// Ctrl-C reaches every process of the terminal: under the launcher, it decides the order and sends SIGTERM.
process.on('SIGINT', () => {
  if (process.channel === undefined) void stop();
});
process.on('disconnect', stop);
