import postgres from 'postgres';

export type Sql = postgres.Sql;

/**
 * Connection string of `role` in the database that `adminUrl` names.
 * @returns the same address with the role's name and password
 */
export function roleUrl(adminUrl: string, role: string, password: string): string {
  const url = new URL(adminUrl);
  url.username = role;
  url.password = password;
  return url.href;
}

/** A small pool of the administrator: for migrations and tests, never for requests. */
export function adminConnection(adminUrl: string, settings: Record<string, string> = {}): Sql {
  return postgres(adminUrl, { max: 1, onnotice: () => {}, connection: settings });
}
