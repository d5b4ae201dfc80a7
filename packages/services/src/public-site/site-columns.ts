import type { PublicSql } from './public-sql.ts';

/** Columns of a site that orders and dates need. */
export const clockColumns = (sql: PublicSql) => sql`
  slug, rules, time_zone as "timeZone", process_slug as "processSlug",
  publication_start::text as "publicationStart", publication_end::text as "publicationEnd",
  (extract(epoch from demo_now) * 1000)::float8 as "demoNowMs"`;

/** Columns of one listed profile `p`, with its office `o` and territory `t`. */
export const profileColumns = (sql: PublicSql) => sql`
  p.id, p.slug, p.display_name as "displayName", o.slug as "officeSlug", o.name as "officeName",
  t.slug as "territorySlug", t.name as "territoryName", t.number as "territoryNumber", t.kind as "territoryKind",
  p.role, p.list_number as "listNumber", p.gender, p.age_years as "ageYears",
  p.nomination_kind as "nominationKind", p.nomination_label as "nominationLabel", p.parties,
  p.affirmative_action_label as "affirmativeActionLabel", p.photo_key as "photoKey",
  p.curricular_note as "curricularNote", p.identity_note as "identityNote", p.invented, p.tombstone, p.paused`;
