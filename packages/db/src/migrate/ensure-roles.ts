import type { Sql } from '../connection.ts';
import {
  backupRole,
  type LoginRole,
  loginRoles,
  ownerRole,
  runtimeRoles,
  searchRole,
  sweeperRole,
} from '../roles.ts';

/**
 * Creates the roles that are missing and sets their passwords. Roles belong to the whole server, so every database's migration runs this.
 * A password travels as a bound parameter, not in the text of a statement, so that no log of statements shows it.
 */
export async function ensureRoles(admin: Sql, passwords: Readonly<Record<LoginRole, string>>): Promise<void> {
  for (const role of [ownerRole, sweeperRole, searchRole]) await createRole(admin, role, 'nologin');
  for (const role of runtimeRoles) {
    await createRole(admin, role, 'login nosuperuser nocreatedb nocreaterole noreplication nobypassrls');
  }
  await createRole(admin, backupRole, 'login bypassrls');
  for (const role of loginRoles) await setPassword(admin, role, passwords[role]);
  // The owner hands functions over to these plain roles; it is nobody's group, so no runtime role becomes the owner.
  await admin`grant jobs, session_sweeper, app_search to conoceles_owner`;
  await admin`grant pg_read_all_data to backup`;
  await admin`do $$ begin execute format('grant conoceles_owner, jobs to %I', current_user); end $$`;
}

async function createRole(admin: Sql, role: string, attributes: string): Promise<void> {
  await admin.begin(async (tx) => {
    await tx`select set_config('migrate.role', ${role}, true), set_config('migrate.attributes', ${attributes}, true)`;
    await tx`do $$
      declare name text := current_setting('migrate.role');
      begin
        if not exists (select from pg_roles where rolname = name) then
          execute format('create role %I %s', name, current_setting('migrate.attributes'));
        end if;
      exception when duplicate_object or unique_violation then null;
      end $$`;
  });
}

async function setPassword(admin: Sql, role: string, password: string): Promise<void> {
  await admin.begin(async (tx) => {
    await tx`select set_config('migrate.role', ${role}, true), set_config('migrate.password', ${password}, true)`;
    await tx`do $$ begin
      execute format('alter role %I password %L', current_setting('migrate.role'), current_setting('migrate.password'));
    end $$`;
  });
}
