import { setTimeout as pause } from 'node:timers/promises';
import { isAlive, markOf } from './process-identity.ts';

/** Stops the server: fast shutdown (running transactions roll back), and an immediate one after `patienceMs`. */
export async function stopPostmaster(pid: number, patienceMs = 3500): Promise<void> {
  const mark = markOf(pid);
  const isRunning = () => mark !== undefined && markOf(pid) === mark;
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (!isRunning()) return;
    if (isAlive(pid)) process.kill(pid, signal);
    const limit = performance.now() + patienceMs;
    while (isRunning() && performance.now() < limit) await pause(15);
  }
}
