import { setTimeout as pause } from 'node:timers/promises';

/** `work` stops first, all of it at once; the `database` under it, last. */
export type Stage = 'work' | 'database';
export type Stoppable = { name: string; stage: Stage; stop(): Promise<unknown> };

export type Shutdown = {
  add(part: Stoppable): void;
  isRunning(): boolean;
  run(): Promise<void>;
  /** Ends the process cleanly on the signals a person or a supervisor sends. */
  listen(): void;
};

/** Together under the five seconds that a stop may take. */
const patienceMs: Record<Stage, number> = { work: 1800, database: 2900 };

/**
 * Collects what was started and stops it once, on Ctrl-C, SIGTERM, SIGHUP or when the process above is gone.
 * What does not end in time ends with the process: the database rolls back what was not acknowledged.
 */
export function createShutdown(): Shutdown {
  const started: Stoppable[] = [];
  let running: Promise<void> | undefined;
  const stopStage = async (stage: Stage) => {
    const parts = started.filter((part) => part.stage === stage);
    const stops = parts.map((part) =>
      part.stop().catch(() => console.error(`No se pudo detener: ${part.name}`)),
    );
    await Promise.race([Promise.all(stops), pause(patienceMs[stage], undefined, { ref: false })]);
  };
  const shutdown: Shutdown = {
    add: (part) => void started.push(part),
    isRunning: () => running !== undefined,
    run() {
      running ??= stopStage('work').then(() => stopStage('database'));
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
