import { runtimeRoles, searchRole, sweeperRole } from '../roles.ts';
import { type Access, type Command, type Reach, tableAccess } from './table-access.ts';

const currentTenant = "(select nullif(current_setting('app.tenant_id', true), '')::uuid)";
const currentActor = "(select nullif(current_setting('app.actor_id', true), '')::uuid)";

const reachSql: Record<Reach, string> = {
  tenant: `tenant_id = ${currentTenant}`,
  'own-tenant': `id = ${currentTenant}`,
  all: 'true',
  'own-user': `user_id = ${currentActor}`,
  granted: `exists (select 1 from platform.grants g where g.user_id = ${currentActor} and (g.for_tenant_id is null or g.for_tenant_id = compliance.tenant_id) and g.granted_at <= now() and g.expires_at > now())`,
};

function policySql(table: string, role: string, command: Command, reach: Reach): string {
  const rows = reachSql[reach];
  const body = {
    select: `using (${rows})`,
    delete: `using (${rows})`,
    insert: `with check (${rows})`,
    update: `using (${rows}) with check (${rows})`,
  }[command];
  return `create policy ${role}_${command} on ${table} for ${command} to ${role} ${body};`;
}

function grantSql(table: string, role: string, access: Access): string {
  const list = access.commands.map((command) =>
    command === 'update' && access.updateColumns ? `update (${access.updateColumns.join(', ')})` : command,
  );
  return `grant ${list.join(', ')} on ${table} to ${role};`;
}

function tableSql(table: string, roles: Readonly<Record<string, Access | undefined>>): string[] {
  const lines = [
    `alter table ${table} enable row level security;`,
    `alter table ${table} force row level security;`,
  ];
  for (const [role, access] of Object.entries(roles)) {
    if (access === undefined) continue;
    lines.push(grantSql(table, role, access));
    lines.push(...access.commands.map((command) => policySql(table, role, command, access.reach)));
  }
  return lines;
}

const schemaOf = (table: string) => table.split('.')[0] ?? '';

function schemaUsage(): string[] {
  const pairs = Object.entries(tableAccess).flatMap(([table, roles]) =>
    Object.keys(roles).map((role) => `grant usage on schema ${schemaOf(table)} to ${role};`),
  );
  return [...new Set(pairs)].sort();
}

/** Takes away every grant and policy, so that the same text brings any earlier state to the table of truth. */
function clearSql(): string[] {
  const schemas = [...new Set(Object.keys(tableAccess).map(schemaOf))];
  const roles = [...runtimeRoles, sweeperRole, searchRole, 'public'].join(', ');
  return [
    `do $$ declare p record; begin
  for p in select schemaname, tablename, policyname from pg_policies where schemaname in (${schemas.map((s) => `'${s}'`).join(', ')}) loop
    execute format('drop policy %I on %I.%I', p.policyname, p.schemaname, p.tablename);
  end loop;
end $$;`,
    ...schemas.flatMap((schema) => [
      `revoke all on all tables in schema ${schema} from ${roles};`,
      `revoke all on schema ${schema} from ${roles};`,
    ]),
  ];
}

/** The whole access migration as SQL: clears, then FORCE row-level security, grants and one policy per role and command. */
export function accessSql(): string {
  const tables = Object.entries(tableAccess).flatMap(([table, roles]) => ['', ...tableSql(table, roles)]);
  return [...clearSql(), '', ...schemaUsage(), ...tables, '', ...sweeperSql(), ...searchSql()].join('\n');
}

function sweeperSql(): string[] {
  return [
    `grant usage on schema app, platform to ${sweeperRole};`,
    ...['app.sessions', 'platform.sessions'].flatMap((table) => [
      `grant select, delete on ${table} to ${sweeperRole};`,
      policySql(table, sweeperRole, 'select', 'all'),
      policySql(table, sweeperRole, 'delete', 'all'),
    ]),
  ];
}

/** What a search compares and how its answers are ordered; nothing of what a profile says. */
const searchedColumns = ['tenant_id', 'id', 'sort_key', 'search_text', 'search_keys', 'tombstone'];

function searchSql(): string[] {
  const table = 'published.profiles';
  return [
    `grant usage on schema published to ${searchRole};`,
    `grant select (${searchedColumns.join(', ')}) on ${table} to ${searchRole};`,
    policySql(table, searchRole, 'select', 'all'),
  ];
}
