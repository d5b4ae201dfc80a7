import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { projectRoot } from '../project-root.ts';

export type WorkerProcess = { stop(): Promise<void> };

const patienceMs = 1700;

/**
 * Starts the queue in a process of its own. The channel lets it end by itself when this process is killed; an
 * unexpected end is told and the queue is started again.
 */
export function startWorker(environment: NodeJS.ProcessEnv, say: (line: string) => void): WorkerProcess {
  const file = join(projectRoot, 'apps', 'worker', 'src', 'main.ts');
  let isStopping = false;
  const launch = () => {
    const child = spawn(process.execPath, [file], {
      env: environment,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    child.once('exit', (code) => {
      if (isStopping) return;
      say(`La cola de trabajos terminó (código ${code}); se inicia de nuevo en 2 s.`);
      setTimeout(() => {
        if (!isStopping) current = launch();
      }, 2000).unref();
    });
    return child;
  };
  let current = launch();
  return {
    async stop() {
      isStopping = true;
      if (current.exitCode !== null || current.signalCode !== null) return;
      const ended = new Promise<void>((resolve) => current.once('exit', () => resolve()));
      current.kill('SIGTERM');
      await Promise.race([ended, pause(patienceMs, undefined, { ref: false })]);
      current.kill('SIGKILL');
    },
  };
}
