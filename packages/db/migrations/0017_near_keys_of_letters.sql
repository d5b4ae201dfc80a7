-- A letter can change the sound of its neighbours («Dalia» typed «Dllia»), so words are also near by how they are written: any one error in a word
-- of four letters or more is forgiven.
create or replace function published.near_keys(word text) returns text[]
language plpgsql immutable strict parallel safe set search_path = pg_catalog, pg_temp as $$
declare
  form text;
  keys text[] := '{}';
begin
  foreach form in array array[word, published.sound_of_word(word)] loop
    exit when keys @> array['~' || form];
    keys := keys || ('~' || form);
    if length(form) >= 4 then
      for place in 1 .. length(form) loop
        keys := keys || ('~' || overlay(form placing '' from place for 1));
      end loop;
    end if;
  end loop;
  return keys;
end $$;

-- The stored keys are computed again. (PostgreSQL 16 has no «set expression».)
alter table published.profiles drop column search_keys;
alter table published.profiles add column search_keys text[] generated always as (published.name_keys(display_name)) stored;
create index profiles_search_keys_ix on published.profiles using gin (search_keys);
grant select (search_keys) on published.profiles to app_search;
