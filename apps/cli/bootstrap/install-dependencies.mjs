import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { failPlainly } from './fail-plainly.mjs';
import { pinnedNode, root } from './project.mjs';

const pnpm = 'pnpm@12.21.0';
const neededBytes = 1.5 * 1024 ** 3;
const marker = join(root, 'node_modules', '.installed-lock');

/** Whether what is installed is what pnpm-lock.yaml asks for: some milliseconds, no process started. */
export function isInstalled() {
  if (!existsSync(pinnedNode)) return false;
  return readIfThere(marker) === lockHash() || sameLockAsPnpmKeeps();
}

/** Installs exactly what the lock file says, showing pnpm's own progress; does nothing when it is up to date. */
export async function installDependencies() {
  if (isInstalled()) return false;
  refuseFullDisk();
  const code = await run('npx', ['-y', pnpm, 'install', '--frozen-lockfile']);
  if (code === 'ENOENT') {
    failPlainly(
      'No se encontró «npx», que viene con Node.',
      'Instale Node completo desde https://nodejs.org.',
    );
  }
  if (code !== 0) {
    failPlainly(
      'No se pudieron instalar las dependencias (el detalle está arriba).',
      'Revise la conexión a internet y el espacio en disco, y vuelva a ejecutar el mismo comando: continúa donde quedó.',
    );
  }
  if (!existsSync(pinnedNode)) {
    failPlainly(
      'La instalación terminó sin el Node 24 del proyecto.',
      'Borre la carpeta node_modules y vuelva a ejecutar el mismo comando.',
    );
  }
  writeFileSync(marker, lockHash());
  return true;
}

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'pnpm-lock.yaml')))
    .digest('hex');
}

function sameLockAsPnpmKeeps() {
  return (
    readIfThere(join(root, 'node_modules', '.pnpm', 'lock.yaml')) ===
    readIfThere(join(root, 'pnpm-lock.yaml'))
  );
}

function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function refuseFullDisk() {
  const disk = statfsSync(root);
  if (disk.bavail * disk.bsize >= neededBytes) return;
  const freeMb = Math.round((disk.bavail * disk.bsize) / 1024 ** 2);
  failPlainly(
    `No hay espacio en el disco de ${root}: quedan ${freeMb} MB y la instalación necesita unos 1500.`,
    'Libere espacio y vuelva a ejecutar el mismo comando.',
  );
}

function run(command, args) {
  return new Promise((resolve) => {
    // Installation chatter goes to stderr, so that a command's own output stays clean.
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 2, 2] });
    child.once('error', (error) => resolve(error.code));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
