import { Logger } from 'graphile-worker';

/**
 * Says only what went wrong, and never a task's error text: it may quote a query's parameters. The queue keeps the error with the job.
 */
export const quietLogger = new Logger((scope) => (level, message) => {
  if (level !== 'error') return;
  const task = scope.taskIdentifier ?? 'cola';
  const jobId = scope.jobId ?? '';
  process.stderr.write(
    `cola: ${task} ${jobId} ${message.startsWith('Failed task') ? 'falló y se reintentará' : 'error'}\n`,
  );
});
