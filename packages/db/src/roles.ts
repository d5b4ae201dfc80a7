import { createHmac } from 'node:crypto';

/** Owns every object; nobody signs in as it. */
export const ownerRole = 'conoceles_owner';

/** Owns only the functions that remove expired sessions of every tenant. */
export const sweeperRole = 'session_sweeper';

/** Owns only the search by name: reads the searchable columns of every tenant's profiles, and its one function filters by tenant itself. */
export const searchRole = 'app_search';

/** Roles the running system signs in as, one pool each; none owns anything nor bypasses a policy. */
export const runtimeRoles = [
  'app_rw',
  'app_identity',
  'app_public',
  'jobs',
  'platform_rw',
  'ine_reader',
] as const;
export type RuntimeRole = (typeof runtimeRoles)[number];

/** Reads everything for whole copies: a dump bound by policies would be partial. The runtime never signs in as it. */
export const backupRole = 'backup';

export type LoginRole = RuntimeRole | typeof backupRole;
export const loginRoles: readonly LoginRole[] = [...runtimeRoles, backupRole];

/**
 * Password of a role, derived from the master key, so that one administrator's connection string and one secret configure every pool.
 * @param masterKey 32 bytes
 */
export function rolePassword(masterKey: Buffer, role: LoginRole): string {
  return createHmac('sha256', masterKey).update(`role-password:${role}`).digest('base64url');
}

/** Passwords of all roles that sign in, as `migrate` sets them. */
export function rolePasswords(masterKey: Buffer): Record<LoginRole, string> {
  const entries = loginRoles.map((role) => [role, rolePassword(masterKey, role)] as const);
  return Object.fromEntries(entries) as Record<LoginRole, string>;
}
