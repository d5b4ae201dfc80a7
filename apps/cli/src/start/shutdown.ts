import { setTimeout as pause } from 'node:timers/promises';

export type Stoppable = { name: string; stop(): Promise<unknown> };

export type Shutdown = {
  add(part: Stoppable): void;
  isRunning(): boolean;
  run(): Promise<void>;
  /** Ends the process cleanly on the signals a person or a supervisor sends. */
  listen(): void;
};

const patienceMs = 4500;

/**
 * Collects what was started and stops it in reverse order, once, on Ctrl-C, SIGTERM, SIGHUP or when the process
 * above is gone. Everything is over within five seconds.
 */
export function createShutdown(): Shutdown {
  const started: Stoppable[] = [];
  let running: Promise<void> | undefined;
  const stopAll = async () => {
    for (const part of started.reverse()) {
      await part.stop().catch(() => console.error(`No se pudo detener: ${part.name}`));
    }
  };
  const shutdown: Shutdown = {
    add: (part) => void started.push(part),
    isRunning: () => running !== undefined,
    run(): Promise<void> {
      running ??= Promise.race([stopAll(), pause(patienceMs, undefined, { ref: false })]);
      return running;
    },
    listen() {
      // The terminal may be gone before us: what cannot be told any more must not stop the stopping.
      process.stdout.on('error', () => {});
      process.stderr.on('error', () => {});
      const end = async () => {
        if (running !== undefined) return;
        console.log('\nDeteniendo…');
        await shutdown.run();
        console.log('Todo detenido.');
        process.exit(0);
      };
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
      process.on('disconnect', end);
    },
  };
  return shutdown;
}
