import { spawnSync } from 'node:child_process';
import { lchownSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The account that runs the server: PostgreSQL refuses to run as root, so there it runs as `nobody`. */
export type ServerAccount = { uid: number; gid: number } | undefined;

const nobody = { uid: 65534, gid: 65534 };

/** The account to switch to, or undefined when the present one will do. */
export function findServerAccount(): ServerAccount {
  return process.getuid?.() === 0 ? nobody : undefined;
}

/** Whether the account can walk into the folder: asked of the system itself, so that ACLs count too. */
export function canEnter(folder: string, account: ServerAccount): boolean {
  if (account === undefined) return true;
  const probe = spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], {
    ...account,
    cwd: '/',
    stdio: 'ignore',
  });
  return probe.status === 0;
}

/** Gives a folder and everything in it to the account. */
export function giveTo(folder: string, account: ServerAccount): void {
  if (account === undefined) return;
  lchownSync(folder, account.uid, account.gid);
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    lchownSync(join(folder, entry), account.uid, account.gid);
  }
}
