import { tableAccess } from '@conoceles/db/access';
import type { TestDatabase } from '@conoceles/db/testing';

export type Column = {
  name: string;
  type: string;
  isRequired: boolean;
  isGenerated: boolean;
  /** First word of a closed list, from the column's CHECK. */
  firstWord: string | null;
  /** The whole list, when a unique key allows each of its words once per tenant. */
  uniqueWords: string[] | null;
};

export type ForeignKey = { columns: string[]; target: string; targetColumns: string[] };

export type TableDescription = {
  name: string;
  columns: Column[];
  primaryKey: string[];
  foreignKeys: ForeignKey[];
  /** Unique keys made of tenant_id alone: one row per tenant. */
  isSingleton: boolean;
  /** Column that holds the tenant; null for tables of no tenant. */
  tenantColumn: string | null;
};

/** Reads from the catalogue what is needed to make rows of every table. */
export async function describeTables(sql: TestDatabase['adminSql']): Promise<TableDescription[]> {
  const rows = await sql<Omit<TableDescription, 'tenantColumn'>[]>`
    with t as (select oid, oid::regclass::text as name from pg_class where oid = any(
      (select array_agg(x::regclass) from unnest(${Object.keys(tableAccess)}::text[]) x)::oid[]))
    select t.name,
      (select jsonb_agg(jsonb_build_object('name', a.attname, 'type', format_type(a.atttypid, null),
          'isRequired', a.attnotnull and not a.atthasdef, 'isGenerated', a.attidentity <> '' or a.attgenerated <> '',
          'firstWord', (select (regexp_match(pg_get_constraintdef(k.oid), '^CHECK \\(\\(\\w+ = ANY \\(ARRAY\\[''([^'']+)'''))[1]
            from pg_constraint k where k.conrelid = t.oid and k.contype = 'c' and k.conkey = array[a.attnum]
              and pg_get_constraintdef(k.oid) like '%= ANY%'),
          'uniqueWords', (select (select jsonb_agg(m[1]) from regexp_matches(pg_get_constraintdef(k.oid), '''([^'']+)''::text', 'g') m)
            from pg_constraint k join pg_index u on u.indrelid = t.oid and u.indisunique and u.indnkeyatts = 2
              and u.indkey[0] = (select attnum from pg_attribute where attrelid = t.oid and attname = 'tenant_id') and u.indkey[1] = a.attnum
            where k.conrelid = t.oid and k.contype = 'c' and k.conkey = array[a.attnum]
              and pg_get_constraintdef(k.oid) like '%= ANY%')) order by a.attnum)
        from pg_attribute a where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped) as columns,
      (select array_agg(a.attname::text) from pg_index i join pg_attribute a on a.attrelid = t.oid and a.attnum = any(i.indkey)
        where i.indrelid = t.oid and i.indisprimary) as "primaryKey",
      coalesce((select jsonb_agg(jsonb_build_object('target', k.confrelid::regclass::text,
          'columns', (select jsonb_agg(a.attname order by o) from unnest(k.conkey) with ordinality u(n, o)
            join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.n),
          'targetColumns', (select jsonb_agg(a.attname order by o) from unnest(k.confkey) with ordinality u(n, o)
            join pg_attribute a on a.attrelid = k.confrelid and a.attnum = u.n)))
        from pg_constraint k where k.conrelid = t.oid and k.contype = 'f'), '[]') as "foreignKeys",
      exists (select from pg_index i join pg_attribute a on a.attrelid = t.oid and a.attname = 'tenant_id'
        where i.indrelid = t.oid and i.indisunique and i.indnkeyatts = 1 and i.indkey[0] = a.attnum) as "isSingleton"
    from t order by t.name`;
  return rows.map((row) => ({ ...row, tenantColumn: tenantColumnOf(row.name, row.columns) }));
}

function tenantColumnOf(table: string, columns: readonly Column[]): string | null {
  if (table === 'app.tenants') return 'id';
  return columns.some(({ name }) => name === 'tenant_id') ? 'tenant_id' : null;
}
