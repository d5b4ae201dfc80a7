import { hash, verify } from '@node-rs/argon2';

/** argon2id with the parameters of the OWASP guide (19 MiB, 2 passes, 1 lane); the salt is inside. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Spaces around and Unicode forms must not lock anybody out on another keyboard. */
function normalise(passphrase: string): string {
  return passphrase.normalize('NFKC').trim();
}

export async function hashPassphrase(passphrase: string): Promise<string> {
  return hash(normalise(passphrase), parameters);
}

let decoy: Promise<string> | undefined;

/**
 * Whether the passphrase opens any of the accounts of an address; an address without accounts costs the same work.
 * @param hashes one per account with a passphrase.
 * @returns index of the first that opens, or -1.
 */
export async function matchPassphrase(passphrase: string, hashes: readonly string[]): Promise<number> {
  const given = normalise(passphrase);
  if (hashes.length === 0) {
    decoy ??= hashPassphrase('ninguna cuenta tiene esta frase');
    await verify(await decoy, given);
    return -1;
  }
  for (const [index, stored] of hashes.entries()) {
    if (await verify(stored, given)) return index;
  }
  return -1;
}
