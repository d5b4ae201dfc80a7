-- Current process of a tenant: a cycle of tables that drizzle cannot write.
alter table app.tenants add constraint tenants_current_process_id_fk
  foreign key (id, current_process_id) references app.processes (tenant_id, id);

alter default privileges revoke execute on functions from public;

-- What must never change is refused even to roles that a mistaken grant would let through.
create function audit.refuse_change() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  raise exception using errcode = 'restrict_violation', constraint = tg_table_name || '_append_only',
    message = format('%I.%I only grows', tg_table_schema, tg_table_name);
end $$;
revoke execute on function audit.refuse_change() from public;

create trigger entries_append_only before update or delete on audit.entries
  for each row execute function audit.refuse_change();
create trigger entries_no_truncate before truncate on audit.entries
  for each statement execute function audit.refuse_change();
create trigger seals_append_only before update or delete on audit.seals
  for each row execute function audit.refuse_change();
create trigger seals_no_truncate before truncate on audit.seals
  for each statement execute function audit.refuse_change();
create trigger questionnaire_versions_immutable before update or delete on app.questionnaire_versions
  for each row execute function audit.refuse_change();

-- Caches drop a state's pages when its publication version changes.
create function published.tell_version() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  perform pg_notify('published', new.tenant_id::text || ':' || new.version::text);
  return null;
end $$;
revoke execute on function published.tell_version() from public;
create trigger sites_version_insert after insert on published.sites
  for each row execute function published.tell_version();
create trigger sites_version_update after update on published.sites
  for each row when (old.version is distinct from new.version) execute function published.tell_version();

-- Entrance of the queue: payloads are ids and counts only, and the tenant is the transaction's, never the caller's word.
create function ops.enqueue(task text, payload jsonb, run_at timestamptz default null) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  tenant text := nullif(current_setting('app.tenant_id', true), '');
  field record;
begin
  if tenant is null then
    raise exception using errcode = 'insufficient_privilege', message = 'a task needs a tenant';
  end if;
  if jsonb_typeof(payload) <> 'object' then
    raise exception using errcode = 'check_violation', message = 'a payload is an object of ids';
  end if;
  for field in select key, value from jsonb_each(payload) loop
    if not (jsonb_typeof(field.value) = 'number'
        or (jsonb_typeof(field.value) = 'string'
            and field.value #>> '{}' ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$')) then
      raise exception using errcode = 'check_violation', message = format('payload field %s is not an id', field.key);
    end if;
  end loop;
  perform graphile_worker.add_job(identifier => task,
    payload => (payload || jsonb_build_object('tenantId', tenant))::json,
    run_at => run_at, max_attempts => 8);
end $$;
revoke execute on function ops.enqueue(text, jsonb, timestamptz) from public;
grant execute on function ops.enqueue(text, jsonb, timestamptz) to app_rw, app_identity, jobs;
grant usage on schema ops to app_rw, app_identity, jobs;

-- Expired sessions of every tenant go without anyone being able to read them.
create function app.delete_expired_sessions(before timestamptz) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  total integer;
  more integer;
begin
  delete from app.sessions where expires_at < before or absolute_expires_at < before;
  get diagnostics total = row_count;
  delete from platform.sessions where expires_at < before or absolute_expires_at < before;
  get diagnostics more = row_count;
  return total + more;
end $$;
revoke execute on function app.delete_expired_sessions(timestamptz) from public;
grant execute on function app.delete_expired_sessions(timestamptz) to jobs;

-- A definer function acts as its owner, so each belongs to the plain role that has just what it needs. Taking ownership asks for CREATE on the
-- schema, given for this moment only.
grant create on schema ops to jobs;
alter function ops.enqueue(text, jsonb, timestamptz) owner to jobs;
revoke create on schema ops from jobs;
grant create on schema app to session_sweeper;
alter function app.delete_expired_sessions(timestamptz) owner to session_sweeper;
revoke create on schema app from session_sweeper;
