import { createHash, randomBytes } from 'node:crypto';

/** A secret of 32 random bytes, fit for an address. Only its hash is ever stored. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** SHA-256 of a token: it has full entropy, so a plain hash at rest is enough. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
