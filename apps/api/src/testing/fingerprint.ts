import type { TwoStates } from './start-two-states.ts';

/** A digest of every row of every table that names one of these candidacies. */
export async function fingerprint(
  { deps }: TwoStates,
  ids: readonly string[],
): Promise<Record<string, string>> {
  const { adminSql: sql } = deps.test;
  const tables = await sql<{ name: string; column: string }[]>`
    select c.oid::regclass::text as name, a.attname as column from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relkind = 'r' and c.relnamespace::regnamespace::text in ('app', 'curricular', 'identity', 'published', 'audit', 'ops')
      and (a.attname in ('candidacy_id', 'entity_id') or (a.attname = 'id' and c.oid in ('app.candidacies'::regclass, 'published.profiles'::regclass)))
      and a.atttypid = 'uuid'::regtype order by 1, 2`;
  const digests: [string, string][] = [];
  for (const { name, column } of tables) {
    const [row] = await sql<{ digest: string | null }[]>`
      select md5(string_agg(t::text, '|' order by t::text)) as digest from ${sql(name)} t where ${sql(column)} = any(${[...ids]}::uuid[])`;
    digests.push([`${name}.${column}`, row?.digest ?? 'none']);
  }
  return Object.fromEntries(digests);
}
