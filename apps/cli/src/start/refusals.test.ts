import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { projectRoot } from '../project-root.ts';

let dataDir: string;
let server: Server | undefined;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'refusals-'));
  chmodSync(dataDir, 0o755);
});

afterEach(() => {
  server?.close();
  rmSync(dataDir, { recursive: true, force: true });
});

function occupyPort(): Promise<number> {
  return new Promise((resolve) => {
    server = createServer();
    server.listen(0, () => {
      const address = server?.address();
      resolve(address !== null && typeof address === 'object' ? address.port : 0);
    });
  });
}

type Told = { code: number | null; stderr: string };

function start(environment: Record<string, string>, nodeArgs: string[] = []): Promise<Told> {
  return new Promise((resolve, reject) => {
    const { DATABASE_URL: _url, npm_lifecycle_event: _npm, ...rest } = process.env;
    const child = spawn(process.execPath, [...nodeArgs, join(projectRoot, 'apps', 'cli', 'start.mjs')], {
      env: { ...rest, DATA_DIR: dataDir, PORT: '3119', ...environment },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, stderr }));
  });
}

/** A refusal says what happened and the way out, ends with an error and shows no stack. */
function expectPlain({ code, stderr }: Told, what: RegExp, wayOut: RegExp): void {
  expect(stderr).toMatch(what);
  expect(stderr).toMatch(wayOut);
  expect(stderr).toContain('Qué hacer:');
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(code).toBe(1);
}

test('a port taken', async () => {
  const port = await occupyPort();
  expectPlain(
    await start({ PORT: String(port) }),
    /puerto \d+ está ocupado/,
    new RegExp(`PORT=${port + 1} npm start`),
  );
});

test('a port that is no port', async () => {
  expectPlain(await start({ PORT: 'tres mil' }), /PORT tiene un valor que no sirve/, /PORT=3001/);
});

test('a Node too old', async () => {
  const pretend = 'data:text/javascript,Object.defineProperty(process, "version", { value: "v18.19.0" })';
  expectPlain(await start({}, ['--import', pretend]), /tiene Node v18\.19\.0/, /nodejs\.org/);
});

test('a data folder of another version of PostgreSQL', async () => {
  const cluster = join(dataDir, 'postgres', 'cluster');
  mkdirSync(cluster, { recursive: true });
  writeFileSync(join(cluster, 'PG_VERSION'), '15\n');
  expectPlain(await start({}), /es de PostgreSQL 15/, /DATA_DIR=/);
});

test('a data folder that is a file', async () => {
  const file = join(dataDir, 'file');
  writeFileSync(file, '');
  expectPlain(await start({ DATA_DIR: file }), /No se puede escribir en la carpeta de datos/, /DATA_DIR=/);
});

test('a DATABASE_URL that is no address', async () => {
  expectPlain(
    await start({ DATABASE_URL: 'mysql://x/y' }),
    /no es una dirección de PostgreSQL/,
    /postgres:\/\//,
  );
});

test('a DATABASE_URL where nothing listens, without telling its password', async () => {
  const told = await start({ DATABASE_URL: 'postgres://ana:s3creta@127.0.0.1:9/base' });
  expectPlain(told, /el servidor no acepta conexiones/, /Sin DATABASE_URL se usa la base incluida/);
  expect(told.stderr).not.toContain('s3creta');
});

test('real mail without a sender', async () => {
  expectPlain(
    await start({ RESEND_API_KEY: 're_x' }),
    /RESEND_API_KEY necesita también MAIL_FROM/,
    /MAIL_FROM/,
  );
});

test('production without a master key', async () => {
  expectPlain(
    await start({ NODE_ENV: 'production', MASTER_KEY: '' }),
    /Falta MASTER_KEY/,
    /openssl rand -base64 32/,
  );
});
