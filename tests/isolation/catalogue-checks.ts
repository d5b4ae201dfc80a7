import { ownerRole, runtimeRoles } from '@conoceles/db/access';
import type { TestDatabase } from '@conoceles/db/testing';
import { allowList } from './allow-list.ts';

type Sql = TestDatabase['adminSql'];
type Find = (sql: Sql) => PromiseLike<readonly Record<string, unknown>[]>;

export type CatalogueCheck = {
  name: string;
  /** Offenders; must find none. */
  find: Find;
  /** Makes one offender, to prove that the check sees it. */
  break: (sql: Sql) => PromiseLike<unknown>;
};

/** Every schema with data of ours; the queue's own belongs to `jobs` alone and has a check of its own. */
export const schemas = ['app', 'curricular', 'identity', 'published', 'audit', 'platform', 'ops'];
const roles = [...runtimeRoles];

const tables = (sql: Sql) => sql`
  select c.oid, c.oid::regclass::text as name, n.nspname || '.' || c.relname as full_name, c.relname, c.relrowsecurity, c.relforcerowsecurity, c.relispartition,
    exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped) as is_tenant
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = any(${schemas}) and c.relkind in ('r', 'p')`;

const policies = (sql: Sql) => sql`
  select p.*, n.nspname || '.' || c.relname as full_name,
    array(select r::regrole::text from unnest(p.polroles) r) as role_names,
    pg_get_expr(p.polqual, p.polrelid) as using_text, pg_get_expr(p.polwithcheck, p.polrelid) as check_text
  from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = any(${schemas})`;

/** The one condition of a tenant's policy, as PostgreSQL prints it. */
const tenantCondition =
  "(tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS \"nullif\"))";

export const catalogueChecks: CatalogueCheck[] = [
  {
    name: '01 row-level security is enabled and forced on every table, partitions included',
    find: (sql) =>
      sql`select name from (${tables(sql)}) t where not (relrowsecurity and relforcerowsecurity)`,
    break: (sql) => sql`alter table app.parties no force row level security`,
  },
  {
    name: '02 tenant_id is never null',
    find: (sql) => sql`select t.name from (${tables(sql)}) t join pg_attribute a on a.attrelid = t.oid
      where a.attname = 'tenant_id' and not a.attnotnull`,
    break: (sql) => sql`create table app.broken (tenant_id uuid)`,
  },
  {
    name: '03 a table without tenant_id is on the list of global tables',
    find: (sql) => sql`select full_name from (${tables(sql)}) t
      where not is_tenant and full_name <> all (${allowList.globalTables})`,
    break: (sql) => sql`create table ops.broken (id uuid)`,
  },
  {
    name: '04 a command granted to a role has a policy that names the role and the command',
    find: (sql) => sql`select t.full_name, r, command from (${tables(sql)}) t, unnest(${roles}::text[]) r,
        (values ('select', 'r'), ('insert', 'a'), ('update', 'w'), ('delete', 'd')) c(command, letter)
      where case when command = 'delete' then has_table_privilege(r, t.oid, command)
          else has_any_column_privilege(r, t.oid, command) end
        and not exists (select from pg_policy p where p.polrelid = t.oid and p.polcmd = letter::"char" and r::regrole::oid = any(p.polroles))`,
    break: (sql) => sql`grant delete on app.candidacies to app_rw`,
  },
  {
    name: '05a no policy is for everybody',
    find: (sql) => sql`select full_name, polname from (${policies(sql)}) p where 0 = any(polroles)`,
    break: (sql) => sql`create policy broken on app.parties for select using (tenant_id is not null)`,
  },
  {
    name: '05b a policy compares tenant_id with the transaction’s tenant and nothing else, in USING and in WITH CHECK',
    find: (sql) => sql`select full_name, polname, using_text, check_text from (${policies(sql)}) p
      where (coalesce(using_text, ${tenantCondition}) <> ${tenantCondition} or coalesce(check_text, ${tenantCondition}) <> ${tenantCondition}
          or (polcmd in ('r', 'd') and using_text is null) or (polcmd = 'a' and check_text is null)
          or (polcmd = 'w' and (using_text is null or check_text is null)))
        and full_name || ' ' || polname <> all (${allowList.specialPolicies})`,
    break: (sql) => sql`alter policy app_rw_select on app.parties using (true)`,
  },
  {
    name: '05c one permissive policy per role and command: two would add up',
    find: (sql) => sql`with p as (${policies(sql)})
      select a.full_name, a.polname, b.polname as other from p a join p b on a.polrelid = b.polrelid and a.oid < b.oid
      where a.polpermissive and b.polpermissive and a.polroles && b.polroles and (a.polcmd = b.polcmd or '*' in (a.polcmd, b.polcmd))`,
    break: (sql) =>
      sql`create policy broken on app.parties for select to app_rw using (tenant_id is not null)`,
  },
  {
    name: '06 a foreign key between tenant tables pairs tenant_id with tenant_id',
    find: (sql) => sql`with t as (${tables(sql)})
      select conrelid::regclass::text, conname from pg_constraint con
      where contype = 'f' and conrelid in (select oid from t where is_tenant) and confrelid in (select oid from t where is_tenant)
        and not exists (select from unnest(conkey, confkey) k(a, b)
          join pg_attribute x on x.attrelid = con.conrelid and x.attnum = k.a
          join pg_attribute y on y.attrelid = con.confrelid and y.attnum = k.b
          where x.attname = 'tenant_id' and y.attname = 'tenant_id')`,
    break: (sql) =>
      sql`create table app.broken (tenant_id uuid not null, host text references app.tenant_hosts (host))`,
  },
  {
    name: '07 every unique key of a tenant table leads with tenant_id',
    find: (
      sql,
    ) => sql`select i.indexrelid::regclass::text as index_name from pg_index i join (${tables(sql)}) t on t.oid = i.indrelid
      where i.indisunique and t.is_tenant and t.full_name <> all (${allowList.hostMaps})
        and not exists (select from pg_attribute a where a.attrelid = t.oid and a.attname = 'tenant_id' and a.attnum = i.indkey[0])`,
    break: (sql) => sql`create unique index broken on app.parties (slug, tenant_id)`,
  },
  {
    name: '08 no view hides behind its owner’s rights, no materialized view is readable',
    find: (
      sql,
    ) => sql`select c.oid::regclass::text, r from pg_class c join pg_namespace n on n.oid = c.relnamespace, unnest(${roles}::text[]) r
      where n.nspname = any(${schemas}) and has_table_privilege(r, c.oid, 'select')
        and (c.relkind = 'm' or (c.relkind = 'v' and not coalesce(c.reloptions::text ~* 'security_invoker=(true|on|1)', false)))`,
    break: (sql) =>
      sql`do $$ begin create view app.broken as select * from app.parties; grant select on app.broken to app_rw; end $$`,
  },
  {
    name: '09 no runtime role has power over others or can become the owner',
    find: (sql) => sql`select rolname from pg_roles where rolname = any(${roles})
      and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication or pg_has_role(rolname, ${ownerRole}, 'member'))`,
    break: (sql) => sql`alter role app_rw bypassrls`,
  },
  {
    name: '10 a SECURITY DEFINER function that a runtime role may execute is listed and pins its search_path',
    find: (
      sql,
    ) => sql`select p.oid::regprocedure::text, r from pg_proc p join pg_namespace n on n.oid = p.pronamespace, unnest(${roles}::text[]) r
      where n.nspname not in ('pg_catalog', 'information_schema') and p.prosecdef and has_function_privilege(r, p.oid, 'execute')
        and has_schema_privilege(r, n.oid, 'usage')
        and not (p.oid::regprocedure::text = any(${allowList.definerFunctions}) and coalesce(p.proconfig::text, '') like '%search_path%')`,
    break: (sql) =>
      sql`create function app.broken() returns int language sql security definer as 'select 1'`.then(
        () => sql`grant execute on function app.broken() to app_rw`,
      ),
  },
  {
    name: '11 no role may truncate, reference, hang triggers on or maintain a table, nor touch a partition directly',
    find: (sql) => sql`select t.name, r from (${tables(sql)}) t, unnest(${roles}::text[]) r
      where has_table_privilege(r, t.oid, 'truncate, references, trigger, maintain')
        or (t.relispartition and has_table_privilege(r, t.oid, 'select, insert, update, delete'))`,
    break: (sql) => sql`grant truncate on app.parties to app_rw`,
  },
  {
    name: '12 no column of a type whose = is not leakproof: its index would be lost under the policy',
    find: (
      sql,
    ) => sql`select t.name, a.attname from (${tables(sql)}) t join pg_attribute a on a.attrelid = t.oid join pg_type y on y.oid = a.atttypid
      where a.attnum > 0 and not a.attisdropped and (y.typtype = 'e' or y.typname = 'numeric')`,
    break: (sql) => sql`alter table app.parties add column broken numeric`,
  },
  {
    name: '13 constraints are named after their table, columns and kind, so that errors can be told from names',
    find: (
      sql,
    ) => sql`select c.conrelid::regclass::text, conname from pg_constraint c join (${tables(sql)}) t on t.oid = c.conrelid
      where contype in ('p', 'u', 'f', 'c')
        and conname !~ ('^' || t.relname || '_[a-z0-9_]+_' || case contype when 'p' then 'pk' when 'u' then 'uq' when 'f' then 'fk' else 'ck' end || '$')`,
    break: (sql) => sql`alter table app.parties add check (slug <> '')`,
  },
  {
    name: '14 citizens’ role can select nothing outside the published projection, in any schema',
    find: (
      sql,
    ) => sql`select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname not in ('pg_catalog', 'information_schema', 'published') and c.relkind in ('r', 'p', 'v', 'm', 'f', 'S')
        and (case when c.relkind = 'S' then has_sequence_privilege('app_public', c.oid, 'usage, select')
          else has_any_column_privilege('app_public', c.oid, 'select, insert, update') end)`,
    break: (sql) => sql`grant select (display_name) on app.candidacies to app_public`,
  },
  {
    name: '15 citizens’ role writes nothing anywhere',
    find: (
      sql,
    ) => sql`select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname not in ('pg_catalog', 'information_schema') and c.relkind in ('r', 'p', 'v', 'm')
        and (has_any_column_privilege('app_public', c.oid, 'insert, update') or has_table_privilege('app_public', c.oid, 'delete'))`,
    break: (sql) => sql`grant update (version) on published.sites to app_public`,
  },
  {
    name: '16 identity answers, their keys and private data are for the identity role alone',
    find: (sql) => sql`select t.full_name, r from (${tables(sql)}) t, unnest(${roles}::text[]) r
      where r <> 'app_identity' and (t.full_name like 'identity.%' or t.full_name = 'app.candidacy_private')
        and (has_any_column_privilege(r, t.oid, 'select, insert, update') or has_table_privilege(r, t.oid, 'delete')
          or has_schema_privilege(r, 'identity', 'usage'))`,
    break: (sql) => sql`grant usage on schema identity to app_rw`,
  },
  {
    name: '17 the queue’s schema is for its own role alone',
    find: (sql) => sql`select r from unnest(${roles}::text[]) r
      where r <> 'jobs' and has_schema_privilege(r, 'graphile_worker', 'usage')`,
    break: (sql) => sql`grant usage on schema graphile_worker to app_rw`,
  },
  {
    name: '18 no runtime role creates anything: no schema, no table, not even a temporary one',
    find: (sql) => sql`select r, n.nspname from unnest(${roles}::text[]) r, pg_namespace n
      where n.nspname !~ '^pg_' and has_schema_privilege(r, n.oid, 'create') and not (r = 'jobs' and n.nspname = 'graphile_worker')
      union all select r, 'database' from unnest(${roles}::text[]) r
      where has_database_privilege(r, current_database(), 'create') or has_database_privilege(r, current_database(), 'temp')`,
    break: (sql) => sql`grant create on schema app to app_rw`,
  },
  {
    name: '19 every table and function of ours belongs to the owner, save the listed functions',
    find: (
      sql,
    ) => sql`select c.oid::regclass::text as object from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = any(${schemas}) and c.relowner <> ${ownerRole}::regrole
      union all select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname = any(${schemas}) and p.proowner <> ${ownerRole}::regrole and p.oid::regprocedure::text <> all (${allowList.definerFunctions})`,
    break: (sql) => sql`create table app.broken (tenant_id uuid not null)`,
  },
];
