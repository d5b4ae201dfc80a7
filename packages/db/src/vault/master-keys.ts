import { createHash } from 'node:crypto';

export type MasterKey = { readonly id: string; readonly key: Buffer };
/** The key outside the database that wraps the tenants' keys, and those it replaced, kept until every tenant is wrapped anew. */
export type MasterKeys = { readonly current: MasterKey; readonly previous: readonly MasterKey[] };

const keyBytes = 32;

/**
 * Reads MASTER_KEY and the keys it replaced.
 * @param current 32 bytes in base64
 * @throws Error that says the mend, without the value
 */
export function parseMasterKeys(current: string, previous: readonly string[] = []): MasterKeys {
  return { current: parseKey(current), previous: previous.map(parseKey) };
}

function parseKey(text: string): MasterKey {
  const key = Buffer.from(text, 'base64');
  if (key.length !== keyBytes) throw new Error('MASTER_KEY debe tener 32 bytes en base64.');
  return { id: createHash('sha256').update('master-key-id').update(key).digest('hex').slice(0, 16), key };
}
