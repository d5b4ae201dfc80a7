import type { Sql } from '../connection.ts';
import { ensureExtensions } from './ensure-extensions.ts';

/**
 * Rights on the database itself, which a copy made from a template does not inherit: only our roles connect, only the owner creates.
 */
export async function prepareDatabase(admin: Sql): Promise<void> {
  await admin`do $$
    declare place text := quote_ident(current_database());
    begin
      execute format('revoke all on database %s from public', place);
      execute format('grant create on database %s to conoceles_owner', place);
      execute format('grant connect on database %s to app_rw, app_identity, app_public, jobs, platform_rw, ine_reader, backup', place);
    end $$`;
  await admin`revoke all on schema public from public`;
  await ensureExtensions(admin);
  // The owner writes indexes and functions with them, the role of the search runs them; nothing else is in that schema.
  await admin`grant usage on schema public to conoceles_owner, app_search`;
}
