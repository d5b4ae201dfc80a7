import type postgres from 'postgres';
import type { Sql } from '../connection.ts';
import type { Database } from '../open-database.ts';

/** A query of the lent connection: of untyped rows, or of those its own type says. */
type Query =
  | postgres.PendingQuery<postgres.Row[]>
  | (PromiseLike<unknown> & { execute(): PromiseLike<unknown> });
type Rows<Q> = Awaited<Q>;

/**
 * Hot public reads as app_public: begin, tenant, queries and commit leave together on one reserved connection, so that the whole transaction
 * costs one round trip. `build` must make its queries at once, without awaiting, and gets their rows in the same order. Instants come as text in UTC
 * and are given as ISO strings; bigint comes as text.
 */
export async function publicRead<const Queries extends readonly Query[]>(
  db: Database,
  tenantId: string,
  build: (sql: Sql) => Queries,
): Promise<{ -readonly [K in keyof Queries]: Rows<Queries[K]> }> {
  const connection = await db.pool('app_public').sql.reserve();
  try {
    const begin = connection`begin read only`.execute();
    const settings = connection`select set_config('app.tenant_id', ${tenantId}, true)`.execute();
    const queries = build(connection).map((query) => query.execute());
    const commit = connection`commit`.execute();
    const results = await Promise.allSettled([begin, settings, ...queries, commit]);
    const failure = results.find((result) => result.status === 'rejected');
    if (failure !== undefined) throw failure.reason;
    const rows = results.slice(2, -1).map((result) => (result.status === 'fulfilled' ? result.value : []));
    return rows as unknown as { -readonly [K in keyof Queries]: Rows<Queries[K]> };
  } finally {
    connection.release();
  }
}
