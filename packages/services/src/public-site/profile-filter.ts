import { ageRanges, type CandidacyFilter } from '@conoceles/contracts';
import { allianceKinds } from './alliance.ts';
import type { PublicSql } from './public-sql.ts';

export type Draw = { readonly seed: string; readonly day: string } | null;

/** Labels that the slugs of a filter stand for: absent when it asks for none, empty when nobody has them. */
export type FilterLabels = {
  readonly alliance?: readonly string[];
  readonly affirmativeAction?: readonly string[];
};

/** Whether anything but the name and the page is asked for. */
export function isNarrowed({
  name: _name,
  page: _page,
  limit: _limit,
  ...filters
}: CandidacyFilter): boolean {
  return Object.values(filters).some((value) => value !== undefined);
}

/** Joins and conditions on profiles `p` that the filter keeps; a slug that names nothing keeps none. */
export function filterSql(sql: PublicSql, filter: CandidacyFilter, labels: FilterLabels) {
  const { office, territory, party, gender, degree, age, role, answered } = filter;
  const [from, to] = age === undefined ? [0, 0] : ageRanges[age];
  const none = sql``;
  return {
    joins:
      party === undefined
        ? none
        : sql`join published.profile_parties l on l.tenant_id = p.tenant_id and l.profile_id = p.id
            and l.party_id = (select id from published.parties where slug = ${party})`,
    conditions: sql`p.tombstone is null
      ${office === undefined ? none : sql`and p.office_id = (select id from published.offices where slug = ${office})`}
      ${
        territory === undefined
          ? none
          : sql`and p.territory_id = (select id from published.territories where slug = ${territory})`
      }
      ${
        labels.alliance === undefined
          ? none
          : sql`and p.nomination_kind = any(${[...allianceKinds]}) and p.nomination_label = any(${[...labels.alliance]})`
      }
      ${labels.affirmativeAction === undefined ? none : sql`and p.affirmative_action_label = any(${[...labels.affirmativeAction]})`}
      ${gender === undefined ? none : sql`and p.gender = ${gender}`}
      ${degree === undefined ? none : sql`and p.degree = ${degree}`}
      ${age === undefined ? none : sql`and p.age_years between ${from} and ${to}`}
      ${role === undefined ? none : sql`and p.role = ${role}`}
      ${answered === undefined ? none : sql`and p.curricular_note = 'published'`}`,
  };
}

/** The tenant's neutral order over profiles `p` (or over anything with the same two columns). */
export function orderSql(sql: PublicSql, draw: Draw) {
  return draw === null
    ? sql`p.sort_key, p.id`
    : sql`encode(sha256(convert_to(${draw.seed} || '|' || ${draw.day} || '|' || p.id::text, 'UTF8')), 'hex'), p.id`;
}

/**
 * The same order where the rule is not known beforehand: read from the row of published.sites `s`, so that one round trip is enough.
 * @param now the real instant; a declared clock goes before it
 */
export function siteOrderSql(sql: PublicSql, now: Date) {
  return sql`case when s.rules ->> 'order' = 'alphabetical' then p.sort_key
    else encode(sha256(convert_to(s.slug || '-' || s.process_slug || '|'
      || to_char(coalesce(s.demo_now, ${now.toISOString()}::timestamptz) at time zone s.time_zone, 'YYYY-MM-DD') || '|' || p.id::text, 'UTF8')), 'hex')
    end, p.id`;
}
