import { fork } from 'node:child_process';
import { join } from 'node:path';

export type BenchServer = { port: number; pid: number; stop(): Promise<void> };

/** Starts the site in a process of its own. `isCached: false` makes it render every page. */
export function startSite(environment: NodeJS.ProcessEnv, isCached: boolean): Promise<BenchServer> {
  const env: NodeJS.ProcessEnv = {
    ...environment,
    NODE_ENV: 'production',
    BENCH_TRUST_MS: isCached ? '60000' : '-1',
  };
  const child = fork(join(import.meta.dirname, 'serve-site.ts'), [], {
    env,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the site ended with ${code}`)));
    child.once('message', (message: { port: number }) => {
      child.removeAllListeners('exit');
      const ended = new Promise<void>((done) => child.once('exit', () => done()));
      const stop = async () => {
        child.kill('SIGKILL');
        await ended;
      };
      resolve({ port: message.port, pid: child.pid ?? 0, stop });
    });
  });
}
