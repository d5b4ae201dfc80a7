-- How names are compared. Immutable, so that the columns of the search are generated from them: the dictionary of unaccent ships with the server.

-- «Núñez de O’Farrill, José» → «nunez de ofarrill jose».
create function published.plain_name(value text) returns text
language sql immutable strict parallel safe
return btrim(regexp_replace(
  regexp_replace(lower(public.unaccent('public.unaccent'::regdictionary, normalize(value)) collate "C"), '[''`´]', '', 'g'),
  '[^a-z0-9]+', ' ', 'g'));
revoke execute on function published.plain_name(text) from public;

-- A word as Mexican Spanish sounds: silent h, b/v, s/z/soft c, ll/y, g/j/x, qu/k, double letters once. «1» keeps ch apart from c and h.
create function published.sound_of_word(word text) returns text
language sql immutable strict parallel safe
return regexp_replace(translate(
  regexp_replace(regexp_replace(regexp_replace(regexp_replace(
    replace(replace(replace(replace(word, 'ch', '1'), 'ph', 'f'), 'h', ''), 'll', 'y'),
    'c(?=[ei])', 's', 'g'), 'g(?=[ei])', 'j', 'g'), 'gu(?=[ei])', 'g', 'g'), 'qu(?=[ei])', 'k', 'g'),
  'cqzvx', 'kksbj'), '(.)\1+', '\1', 'g');
revoke execute on function published.sound_of_word(text) from public;

-- A word's sound and, from four letters on, that sound without each of its letters: two words one error apart (a letter more, less, another, or
-- two swapped) share a key. Written as a loop because it runs for every name that is published: fifteen times faster than as a query.
create function published.near_keys(word text) returns text[]
language plpgsql immutable strict parallel safe set search_path = pg_catalog, pg_temp as $$
declare
  sound text := published.sound_of_word(word);
  keys text[] := array['~' || sound];
begin
  if length(sound) >= 4 then
    for place in 1 .. length(sound) loop
      keys := keys || ('~' || overlay(sound placing '' from place for 1));
    end loop;
  end if;
  return keys;
end $$;
revoke execute on function published.near_keys(text) from public;

-- Keys of a whole name: each word, its beginnings of three letters and more, and its near keys.
create function published.name_keys(value text) returns text[]
language plpgsql immutable strict parallel safe set search_path = pg_catalog, pg_temp as $$
declare
  word text;
  keys text[] := '{}';
begin
  foreach word in array string_to_array(published.plain_name(value), ' ') loop
    keys := keys || word || published.near_keys(word);
    for size in 3 .. length(word) - 1 loop
      keys := keys || ('^' || left(word, size));
    end loop;
  end loop;
  return keys;
end $$;
revoke execute on function published.name_keys(text) from public;

-- Those who write profiles compute the columns; the role of the search asks the same of what was typed.
grant execute on function published.plain_name(text), published.sound_of_word(text), published.near_keys(text), published.name_keys(text)
  to app_rw, app_identity, app_search;
