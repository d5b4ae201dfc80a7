import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../project-root.ts';
import { PlainFailure } from '../terminal/plain-failure.ts';
import { withSiteBuildLock } from './site-build-lock.ts';

const webDir = join(projectRoot, 'apps', 'web');
const marker = join(webDir, 'build', '.sources');
const sources = ['apps/web', 'packages/contracts', 'packages/api-client'];
const ignored = new Set(['node_modules', 'build', '.git']);

export type SiteBuild = {
  /** False when the sources are those of the last build; rejects with a PlainFailure when they do not compile. */
  done: Promise<boolean>;
  /** Ends the work half-way; the next start builds again. */
  stop(): Promise<void>;
};

/** Begins to build apps/web beside whatever else the start does. */
export function beginSiteBuild(): SiteBuild {
  const abort = new AbortController();
  const done = buildSite(() => {}, abort.signal);
  // Whoever waits for it is told of a failure; until then it is nobody's.
  done.catch(() => {});
  return {
    done,
    stop: async () => {
      abort.abort();
      await done.catch(() => {});
    },
  };
}

/** Builds apps/web into apps/web/build unless its sources are those of the last build. Gives false when skipped. */
export async function buildSite(say: (line: string) => void, signal?: AbortSignal): Promise<boolean> {
  if (isBuilt(fingerprintSources())) return false;
  return withSiteBuildLock(async () => {
    const fingerprint = fingerprintSources();
    if (isBuilt(fingerprint)) return true;
    // A build killed half-way must not pass for the one before it.
    rmSync(marker, { force: true });
    const { code, output } = await runBuild(say, signal);
    if (code !== 0) {
      throw new PlainFailure(
        `No se pudo compilar el sitio:\n${output.slice(-30).join('\n')}`,
        'Si cambió archivos de apps/web, corríjalos; si no, borre node_modules y vuelva a ejecutar npm start.',
      );
    }
    writeFileSync(marker, fingerprint);
    return true;
  });
}

function isBuilt(fingerprint: string): boolean {
  return existsSync(marker) && readFileSync(marker, 'utf8') === fingerprint;
}

function runBuild(
  say: (line: string) => void,
  signal?: AbortSignal,
): Promise<{ code: number; output: string[] }> {
  return new Promise((resolve, reject) => {
    const remix = join(webDir, 'node_modules', '@remix-run', 'dev', 'dist', 'cli.js');
    const child = spawn(process.execPath, [remix, 'vite:build'], {
      cwd: webDir,
      env: { ...process.env, NODE_ENV: 'production', CI: '1', NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(signal === undefined ? {} : { signal }),
    });
    const output: string[] = [];
    const collect = (chunk: Buffer) => {
      for (const line of chunk.toString().split('\n').filter(Boolean)) {
        output.push(line);
        if (line.includes('building') || line.includes('modules transformed')) say(line.trim());
      }
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

function fingerprintSources(): string {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const path of listFiles(source))
      hash.update(`${path}\0`).update(readFileSync(join(projectRoot, path)));
  }
  hash.update(readFileSync(join(projectRoot, 'pnpm-lock.yaml')));
  return hash.digest('hex');
}

function listFiles(folder: string): string[] {
  const entries = readdirSync(join(projectRoot, folder), { withFileTypes: true });
  return entries
    .filter((entry) => !ignored.has(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? listFiles(path) : [path];
    });
}
