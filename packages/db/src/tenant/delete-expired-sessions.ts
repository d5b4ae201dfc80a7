import type { Database } from '../open-database.ts';

/**
 * Removes the sessions of every tenant, and of the platform, that ended before an instant; nobody can read them on the way.
 * @returns how many
 */
export async function deleteExpiredSessions(db: Database, before: Date): Promise<number> {
  const [row] = await db.pool('jobs').sql<{ gone: number }[]>`
    select app.delete_expired_sessions(${before.toISOString()}::timestamptz) as gone`;
  return row?.gone ?? 0;
}
