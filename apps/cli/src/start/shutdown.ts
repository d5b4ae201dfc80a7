import { setTimeout as pause } from 'node:timers/promises';

export type Stoppable = { name: string; stop(): Promise<unknown> };

const patienceMs = 4500;

/**
 * Collects what was started and stops it in reverse order, once, on Ctrl-C, SIGTERM, SIGHUP or when the process
 * above is gone. Everything is over within five seconds.
 */
export function createShutdown() {
  const started: Stoppable[] = [];
  let running: Promise<void> | undefined;
  const stopAll = async () => {
    for (const part of started.reverse()) {
      await part.stop().catch(() => console.error(`No se pudo detener: ${part.name}`));
    }
  };
  const shutdown = {
    add: (part: Stoppable) => started.push(part),
    isRunning: () => running !== undefined,
    run(): Promise<void> {
      running ??= Promise.race([stopAll(), pause(patienceMs, undefined, { ref: false })]);
      return running;
    },
    /** Ends the process cleanly on the signals a person or a supervisor sends. */
    listen() {
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
