import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { childEnvironment, pinnedNode, root } from './project.mjs';

const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a file under the pinned Node, passes signals on, and ends with the same code. The child notices by its
 * channel when this process is killed; this process notices when the npm that called it is.
 */
export function runPinned(args, { channel = false } = {}) {
  const stdio = channel ? ['inherit', 'inherit', 'inherit', 'ipc'] : 'inherit';
  const child = spawn(pinnedNode, args, { cwd: root, stdio, env: childEnvironment() });
  for (const signal of forwarded) process.on(signal, () => child.kill(signal));
  if (channel) watchCaller(() => child.kill('SIGTERM'));
  child.once('exit', (code, signal) => process.exit(code ?? 128 + (signal === 'SIGINT' ? 2 : 15)));
}

/** npm killed outright, or ended by a signal that it does not pass on, must not leave the product running. */
function watchCaller(onGone) {
  const caller = findCaller();
  if (caller === undefined) return;
  const timer = setInterval(() => {
    try {
      process.kill(caller, 0);
    } catch (error) {
      if (error.code !== 'ESRCH') return;
      clearInterval(timer);
      onGone();
    }
  }, 500);
  timer.unref();
}

/** The npm or pnpm above this process, if one started it (Linux; elsewhere the direct parent). */
function findCaller() {
  if (!process.env.npm_lifecycle_event) return undefined;
  if (process.platform !== 'linux') return process.ppid;
  let pid = process.ppid;
  try {
    while (pid > 1) {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      if (/npm/.test(command) && !/^(ba|da|z)?sh\0-c/.test(command)) return pid;
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      pid = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    }
  } catch {
    return undefined;
  }
  return undefined;
}
