import { spawn, spawnSync } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { PlainFailure } from '../terminal/plain-failure.ts';
import type { RequestTarget } from './measure-requests.ts';

/** Whether wrk is on this machine. */
export const hasWrk = (): boolean => spawnSync('wrk', ['-v']).error === undefined;

/** Asks with wrk, whose cost per request is a fraction of a server's, so that it does not set the limit. Gives how many were answered. */
export async function askWithWrk(
  { port, host, path }: Pick<RequestTarget, 'port' | 'host' | 'path'>,
  options: { seconds: number; connections: number },
): Promise<number> {
  const child = spawn(
    'wrk',
    [
      '-t1',
      `-c${options.connections}`,
      `-d${Math.max(1, Math.round(options.seconds))}s`,
      ...['-H', `Host: ${host}`, '-H', 'Accept: text/html', '-H', 'Accept-Encoding: br, gzip'],
      `http://127.0.0.1:${port}${path}`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const report = await text(child.stdout);
  if (/Non-2xx|Socket errors/u.test(report)) {
    throw new PlainFailure(
      `wrk encontró respuestas que no son 200 en ${host}${path}.`,
      'Revise que el sitio abra.',
    );
  }
  return Number(/(\d+) requests in/u.exec(report)?.[1] ?? 0);
}
