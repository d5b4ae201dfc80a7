-- Search by name. It acts as a role that may read the searchable columns of every tenant, because the operators an index of words needs are not
-- leakproof and a policy would turn each search into a walk over the whole table; so it compares the tenant by itself, and who calls it joins the
-- ids back to the table under the policy.
--
-- Ranks: 1 every word is a word of the name; 2 the last one only begins one; 3 each word sounds like one or is one error away; 4 nothing of
-- that, but every word has a similar one. The next rank is looked for only when the ones before gave fewer than `enough`, and 4 only when there
-- were none. Nothing but the name decides.
create function published.search_profiles(query text, enough integer)
returns table (id uuid, rank smallint, sort_key text)
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_custom_plan
set pg_trgm.word_similarity_threshold = 0.45
as $$
declare
  tenant uuid := nullif(current_setting('app.tenant_id', true), '')::uuid;
  words text[];
  others text[];
  k1 text[]; k2 text[]; k3 text[]; k4 text[]; k5 text[]; k6 text[];
  total integer;
  more integer;
begin
  -- Six words hold any name; particles tell nobody apart.
  select array_agg(word order by place) into words from (
    select word, place from unnest(string_to_array(published.plain_name(left(query, 120)), ' ')) with ordinality w(word, place)
    where word <> all (array['', 'de', 'del', 'la', 'las', 'los', 'y', 'e']) order by place limit 6) kept;
  if tenant is null or words is null then return; end if;

  return query select p.id, 1::smallint, p.sort_key from published.profiles p
    where p.search_keys @> words and p.tenant_id = tenant and p.tombstone is null;
  get diagnostics total = row_count;
  if total >= enough then return; end if;

  others := words[1 : cardinality(words) - 1];
  return query select p.id, 2::smallint, p.sort_key from published.profiles p
    where p.search_keys @> (others || ('^' || words[cardinality(words)])) and not p.search_keys @> words
      and p.tenant_id = tenant and p.tombstone is null;
  get diagnostics more = row_count;
  total := total + more;
  if total >= enough then return; end if;

  k1 := published.near_keys(words[1]);
  k2 := published.near_keys(words[2]);
  k3 := published.near_keys(words[3]);
  k4 := published.near_keys(words[4]);
  k5 := published.near_keys(words[5]);
  k6 := published.near_keys(words[6]);
  return query select p.id, 3::smallint, p.sort_key from published.profiles p
    where p.search_keys && k1 and (k2 is null or p.search_keys && k2) and (k3 is null or p.search_keys && k3)
      and (k4 is null or p.search_keys && k4) and (k5 is null or p.search_keys && k5) and (k6 is null or p.search_keys && k6)
      and not p.search_keys @> words and not p.search_keys @> (others || ('^' || words[cardinality(words)]))
      and p.tenant_id = tenant and p.tombstone is null;
  get diagnostics more = row_count;
  if total + more > 0 then return; end if;

  return query select p.id, 4::smallint, p.sort_key from published.profiles p
    where p.search_text operator(public.%>) words[1]
      and (words[2] is null or p.search_text operator(public.%>) words[2])
      and (words[3] is null or p.search_text operator(public.%>) words[3])
      and (words[4] is null or p.search_text operator(public.%>) words[4])
      and (words[5] is null or p.search_text operator(public.%>) words[5])
      and (words[6] is null or p.search_text operator(public.%>) words[6])
      and p.tenant_id = tenant and p.tombstone is null;
end $$;
revoke execute on function published.search_profiles(text, integer) from public;
grant execute on function published.search_profiles(text, integer) to app_public;

grant create on schema published to app_search;
alter function published.search_profiles(text, integer) owner to app_search;
revoke create on schema published from app_search;
