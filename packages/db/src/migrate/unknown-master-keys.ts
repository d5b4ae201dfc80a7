import { adminConnection } from '../connection.ts';
import type { MasterKeys } from '../vault/master-keys.ts';

/**
 * Ids of master keys that wrap tenants' keys in this database and are not among those given: with any, part of what is sealed cannot be read, and serving or
 * migrating would only make it worse. Empty for a new database.
 */
export async function unknownMasterKeys(adminUrl: string, masterKeys: MasterKeys): Promise<string[]> {
  const admin = adminConnection(adminUrl);
  try {
    const [found] = await admin<{ ready: boolean }[]>`
      select to_regclass('identity.tenant_keys') is not null and to_regclass('app.contact_keys') is not null as ready`;
    if (found?.ready !== true) return [];
    const known = [masterKeys.current, ...masterKeys.previous].map(({ id }) => id);
    const rows = await admin<{ id: string }[]>`
      select master_key_id as id from identity.tenant_keys union select master_key_id from app.contact_keys`;
    return rows.map(({ id }) => id).filter((id) => !known.includes(id));
  } finally {
    await admin.end({ timeout: 5 });
  }
}
