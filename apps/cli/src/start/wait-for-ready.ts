import { get } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { PlainFailure } from '../terminal/plain-failure.ts';

/** Asks /readyz until it answers 200. */
export async function waitForReady(port: number, timeoutMs = 20_000): Promise<void> {
  const limit = performance.now() + timeoutMs;
  let last = 0;
  while (performance.now() < limit) {
    last = await askStatus(port);
    if (last === 200) return;
    await pause(100);
  }
  throw new PlainFailure(
    `El servidor no quedó listo en ${timeoutMs / 1000} s (/readyz respondió ${last || 'nada'}).`,
    'Revise las líneas de arriba y vuelva a ejecutar npm start.',
  );
}

/** Whether a server on the port says it is ready. */
export async function isReady(port: number): Promise<boolean> {
  return (await askStatus(port)) === 200;
}

function askStatus(port: number): Promise<number> {
  return new Promise((resolve) => {
    const request = get({ host: '127.0.0.1', port, path: '/readyz', timeout: 2000 }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(0));
  });
}
