import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { startEmbeddedPostgres } from './start-embedded-postgres.ts';

let folder: string;
let dataDir: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'embedded-'));
  chmodSync(folder, 0o755);
  dataDir = join(folder, 'postgres');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const start = () => startEmbeddedPostgres({ dataDir, durable: false });

async function faultOf(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof EmbeddedPostgresError))
    throw new Error('a plain message was expected', { cause: error });
  expect(error.wayOut.length).toBeGreaterThan(20);
  return error.fault;
}

/** Starts the server in a process of its own, writes a row and dies without warning. */
function startAndDie(): void {
  const script = join(import.meta.dirname, 'start-and-die.fixture.ts');
  const dead = spawnSync(process.execPath, [script, dataDir]);
  expect(dead.signal).toBe('SIGKILL');
}

async function keptValues(url: string): Promise<unknown[]> {
  const sql = postgres(url, { max: 1 });
  const rows = await sql`select value from kept`;
  await sql.end();
  return rows.map((row) => row.value);
}

describe('startEmbeddedPostgres', () => {
  test('serves es-MX order and a private password on a fresh folder, and stops', async () => {
    const server = await start();
    const sql = postgres(server.adminUrl, { max: 1 });
    const sorted = await sql`select x from unnest(array['oa', 'ñu', 'nz']) x order by x`;
    await sql.end();
    await server.stop();
    expect(sorted.map((row) => row.x)).toEqual(['nz', 'ñu', 'oa']);
    expect(statSync(join(dataDir, 'superuser-password')).mode & 0o777).toBe(0o600);
    expect(existsSync(join(dataDir, 'cluster', 'postmaster.pid'))).toBe(false);
  });

  test('takes over the server left by a killed start, with what it acknowledged', async () => {
    startAndDie();
    const server = await start();
    expect(server.reused).toBe(true);
    expect(await keptValues(server.adminUrl)).toEqual(['acknowledged']);
    await server.stop();
  });

  test('recovers when the server was killed too, and another program has its number', async () => {
    startAndDie();
    const pidFile = join(dataDir, 'cluster', 'postmaster.pid');
    const { readFileSync } = await import('node:fs');
    const lines = readFileSync(pidFile, 'utf8').split('\n');
    process.kill(Number(lines[0]), 'SIGKILL');
    const other = spawn('sleep', ['60']);
    writeFileSync(pidFile, [String(other.pid), ...lines.slice(1)].join('\n'));
    try {
      const server = await start();
      expect(server.reused).toBe(false);
      expect(await keptValues(server.adminUrl)).toEqual(['acknowledged']);
      await server.stop();
    } finally {
      other.kill();
    }
  });

  test('refuses a second start on the same folder, and serves again once the first stopped', async () => {
    const first = await start();
    expect(await faultOf(start())).toBe('busy');
    await first.stop();
    await (await start()).stop();
  });

  test('refuses a folder of another version and leaves it untouched', async () => {
    mkdirSync(join(dataDir, 'cluster'), { recursive: true });
    writeFileSync(join(dataDir, 'cluster', 'PG_VERSION'), '16\n');
    expect(await faultOf(start())).toBe('version');
    expect(existsSync(join(dataDir, 'cluster', 'PG_VERSION'))).toBe(true);
    expect(existsSync(join(dataDir, 'launcher.lock'))).toBe(false);
  });

  test('serves from a folder closed to every other account, root included', async () => {
    chmodSync(folder, 0o700);
    const server = await start();
    await server.stop();
    const note = join(dataDir, 'location');
    const elsewhere = existsSync(note) ? readFileSync(note, 'utf8').trim() : undefined;
    expect(existsSync(join(elsewhere ?? dataDir, 'cluster', 'PG_VERSION'))).toBe(true);
    if (elsewhere !== undefined) rmSync(elsewhere, { recursive: true });
  });

  test('says so when the data folder is not a folder', async () => {
    writeFileSync(dataDir, 'a file');
    expect(await faultOf(start())).toBe('unwritable');
  });
});
