import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const startTimeoutMs = 150_000;

let dataDir: string;
let port: number;
const launched: ChildProcess[] = [];

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'launcher-'));
  chmodSync(dataDir, 0o755);
  port = await freePort();
});

afterAll(async () => {
  for (const child of launched) if (child.exitCode === null && child.signalCode === null) await stop(child);
  rmSync(dataDir, { recursive: true, force: true });
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, () => {
      const address = probe.address();
      probe.close(() => resolve(address !== null && typeof address === 'object' ? address.port : 0));
    });
  });
}

function environment(extra: Record<string, string> = {}): NodeJS.ProcessEnv {
  const { DATABASE_URL: _url, npm_lifecycle_event: _npm, MASTER_KEY: _key, ...rest } = process.env;
  return { ...rest, NODE_ENV: 'test', DATA_DIR: dataDir, PORT: String(port), DEMONSTRATION: 'no', ...extra };
}

type Launch = { child: ChildProcess; output: () => string };

function launch(extra?: Record<string, string>): Launch {
  const child = spawn(process.execPath, [join(root, 'apps', 'cli', 'start.mjs')], {
    env: environment(extra),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  launched.push(child);
  let output = '';
  const collect = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout?.on('data', collect);
  child.stderr?.on('data', collect);
  return { child, output: () => output };
}

async function launchUntilReady(): Promise<Launch> {
  const started = launch();
  const limit = performance.now() + startTimeoutMs;
  while (!started.output().includes('Listo.')) {
    if (started.child.exitCode !== null || performance.now() > limit) throw new Error(started.output());
    await pause(100);
  }
  return started;
}

async function stop(child: ChildProcess): Promise<number> {
  const begun = performance.now();
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
  return performance.now() - begun;
}

function childrenOf(pid: number | undefined): number[] {
  return spawnSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' })
    .stdout.split('\n')
    .filter(Boolean)
    .map(Number);
}

function statusOf(path: string, host: string): Promise<number> {
  return new Promise((resolve) => {
    const request = get(
      { host: '127.0.0.1', port, path, headers: { host: `${host}:${port}` } },
      (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      },
    );
    request.on('error', () => resolve(0));
  });
}

function runCommand(...args: string[]) {
  return spawnSync(process.execPath, [join(root, 'apps', 'cli', 'src', 'main.ts'), ...args], {
    encoding: 'utf8',
    env: environment(),
    cwd: root,
  });
}

const isClusterRunning = () => existsSync(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'));

describe('npm start', () => {
  test(
    'tells every step, serves every state, and gives the connection string',
    async () => {
      const { child, output } = await launchUntilReady();
      for (let step = 1; step <= 8; step++) expect(output()).toContain(`[${step}/8]`);
      expect(await statusOf('/readyz', 'localhost')).toBe(200);
      for (const slug of ['hidalgo', 'jalisco', 'morelos', 'sonora']) {
        expect(output()).toContain(`http://${slug}.localhost:${port}/`);
        expect(await statusOf('/', `${slug}.localhost`)).toBe(200);
      }
      expect(runCommand('db:url').stdout).toMatch(/^postgres:\/\/\S+@127\.0\.0\.1:\d+\/conoceles\n$/);
      expect(runCommand('audit:verify', '--tenant', 'sonora').status).toBe(0);
      expect(await stop(child)).toBeLessThan(5000);
    },
    startTimeoutMs,
  );

  test(
    'SIGTERM leaves nothing behind',
    async () => {
      const { child } = await launchUntilReady();
      expect(await stop(child)).toBeLessThan(5000);
      expect(child.exitCode).toBe(0);
      expect(isClusterRunning()).toBe(false);
      expect(await statusOf('/readyz', 'localhost')).toBe(0);
      expect(runCommand('db:url').status).toBe(1);
    },
    startTimeoutMs,
  );

  test(
    'kill -9 of the server does not block the next start, which takes over its database',
    async () => {
      const first = await launchUntilReady();
      const [server] = childrenOf(first.child.pid);
      const ended = once(first.child, 'exit');
      process.kill(server ?? 0, 'SIGKILL');
      await ended;
      expect(isClusterRunning()).toBe(true);
      const second = await launchUntilReady();
      expect(second.output()).toContain('Se retoma la base de datos que quedó en marcha');
      await stop(second.child);
    },
    startTimeoutMs,
  );

  test(
    'kill -9 of the launcher takes the server down with it, and the next start waits for that',
    async () => {
      const first = await launchUntilReady();
      first.child.kill('SIGKILL');
      await once(first.child, 'exit');
      while ((await statusOf('/healthz', 'localhost')) !== 0) await pause(50);
      const second = await launchUntilReady();
      await stop(second.child);
    },
    startTimeoutMs,
  );

  test(
    'a second start on the same data is refused in words',
    async () => {
      const first = await launchUntilReady();
      const second = launch({ PORT: String(await freePort()) });
      await once(second.child, 'exit');
      expect(second.child.exitCode).toBe(1);
      expect(second.output()).toContain('Otro arranque ya está usando la carpeta de datos');
      expect(await statusOf('/readyz', 'localhost')).toBe(200);
      await stop(first.child);
    },
    startTimeoutMs,
  );
});
