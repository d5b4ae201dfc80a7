import { type Brand, CaptureNote, NominationKind, OfficeKind } from '@conoceles/contracts';
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { candidacyRoles, genders } from './candidacies.ts';
import { instant, oneOf, tenantId, word } from './columns.ts';
import { territoryKinds } from './offices.ts';
import { published } from './schemas.ts';
import { tenantStatuses, tenants } from './tenants.ts';

/** Host map, copied from app.tenant_hosts: the first question of every request. Global. */
export const publishedHosts = published.table(
  'hosts',
  {
    host: text('host').notNull(),
    tenantId: uuid('tenant_id').notNull(),
    slug: text('slug').notNull(),
    timeZone: text('time_zone').notNull(),
    status: text('status', { enum: tenantStatuses }).notNull(),
  },
  (t) => [
    primaryKey({ name: 'hosts_host_pk', columns: [t.host] }),
    index('hosts_tenant_id_ix').on(t.tenantId),
    check('hosts_status_ck', oneOf(t.status, tenantStatuses)),
    foreignKey({ name: 'hosts_tenant_id_fk', columns: [t.tenantId], foreignColumns: [tenants.id] }),
  ],
);

/** The site of a tenant: one row, whose version changes with every publication (NOTIFY by trigger). */
export const publishedSites = published.table(
  'sites',
  {
    tenantId: tenantId(),
    slug: text('slug').notNull(),
    name: text('name').notNull(),
    acronym: text('acronym').notNull(),
    stateName: text('state_name').notNull(),
    website: text('website'),
    contactEmail: text('contact_email'),
    timeZone: text('time_zone').notNull(),
    brand: jsonb('brand').$type<Brand>().notNull(),
    markSvg: text('mark_svg').notNull(),
    texts: jsonb('texts').notNull(),
    /** Only the rules that pages show (order, minimum count, age range of youth…). */
    rules: jsonb('rules').notNull(),
    /** Definitions whose labels the profiles show, by kind. */
    questionnaires: jsonb('questionnaires').notNull().default({}),
    catalogues: jsonb('catalogues').notNull().default({}),
    processSlug: text('process_slug').notNull(),
    processName: text('process_name').notNull(),
    electionDay: date('election_day', { mode: 'string' }).notNull(),
    publicationStart: date('publication_start', { mode: 'string' }),
    publicationEnd: date('publication_end', { mode: 'string' }),
    demoNow: instant('demo_now'),
    /** What the internal body switched on: a banner, a page that says why there is none, a stop to whatever is new. */
    banner: jsonb('banner'),
    maintenance: jsonb('maintenance'),
    frozenAt: instant('frozen_at'),
    /** What was switched on lately, in the words that were public then, and until when. */
    switches: jsonb('switches').notNull().default([]),
    version: bigint('version', { mode: 'number' }).notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    primaryKey({ name: 'sites_tenant_id_pk', columns: [t.tenantId] }),
    foreignKey({ name: 'sites_tenant_id_fk', columns: [t.tenantId], foreignColumns: [tenants.id] }),
  ],
);

export const publishedOffices = published.table(
  'offices',
  {
    tenantId: tenantId(),
    id: uuid('id').notNull(),
    slug: text('slug').notNull(),
    kind: word('kind', OfficeKind.options).notNull(),
    name: text('name').notNull(),
    territoryKind: word('territory_kind', territoryKinds).notNull(),
    campaignStart: date('campaign_start', { mode: 'string' }),
    campaignEnd: date('campaign_end', { mode: 'string' }),
    sortOrder: integer('sort_order').notNull(),
  },
  (t) => [
    primaryKey({ name: 'offices_tenant_id_id_pk', columns: [t.tenantId, t.id] }),
    unique('offices_tenant_id_slug_uq').on(t.tenantId, t.slug),
    foreignKey({ name: 'offices_tenant_id_fk', columns: [t.tenantId], foreignColumns: [tenants.id] }),
  ],
);

export const publishedTerritories = published.table(
  'territories',
  {
    tenantId: tenantId(),
    id: uuid('id').notNull(),
    slug: text('slug').notNull(),
    kind: word('kind', territoryKinds).notNull(),
    name: text('name').notNull(),
    ineKey: text('ine_key'),
    number: integer('number'),
    sortKey: text('sort_key').notNull(),
  },
  (t) => [
    primaryKey({ name: 'territories_tenant_id_id_pk', columns: [t.tenantId, t.id] }),
    unique('territories_tenant_id_slug_uq').on(t.tenantId, t.slug),
    foreignKey({ name: 'territories_tenant_id_fk', columns: [t.tenantId], foreignColumns: [tenants.id] }),
  ],
);

export const publishedParties = published.table(
  'parties',
  {
    tenantId: tenantId(),
    id: uuid('id').notNull(),
    slug: text('slug').notNull(),
    name: text('name').notNull(),
    acronym: text('acronym').notNull(),
    color: text('color').notNull(),
  },
  (t) => [
    primaryKey({ name: 'parties_tenant_id_id_pk', columns: [t.tenantId, t.id] }),
    unique('parties_tenant_id_slug_uq').on(t.tenantId, t.slug),
    foreignKey({ name: 'parties_tenant_id_fk', columns: [t.tenantId], foreignColumns: [tenants.id] }),
  ],
);

/** One public profile; `id` is the candidacy's. A withdrawn one keeps its slug and a tombstone, and no personal data. */
export const publishedProfiles = published.table(
  'profiles',
  {
    tenantId: tenantId(),
    id: uuid('id').notNull(),
    slug: text('slug').notNull(),
    officeId: uuid('office_id').notNull(),
    territoryId: uuid('territory_id').notNull(),
    /** Shared by owner, substitute and list of one ticket. */
    ticketKey: text('ticket_key').notNull(),
    listNumber: integer('list_number'),
    role: text('role', { enum: candidacyRoles }).notNull(),
    gender: text('gender', { enum: genders }),
    ageYears: integer('age_years'),
    displayName: text('display_name'),
    /** Neutral alphabetical order: normalised name, surnames first. */
    sortKey: text('sort_key').notNull(),
    nominationKind: word('nomination_kind', NominationKind.options),
    nominationLabel: text('nomination_label'),
    /** Nominating parties in ballot order, as pages show them. */
    parties: jsonb('parties').notNull().default([]),
    affirmativeActionLabel: text('affirmative_action_label'),
    /** Highest degree of the published answers (option of the catalogue of degrees), so that a list can be filtered by it. */
    degree: text('degree'),
    summary: jsonb('summary').notNull().default({}),
    /** Answers as they may be shown; null while nothing is published. */
    curricular: jsonb('curricular'),
    curricularNote: word('curricular_note', CaptureNote.options).notNull().default('not-captured'),
    identityNote: word('identity_note', CaptureNote.options).notNull().default('not-captured'),
    photoKey: text('photo_key'),
    /** Invented for the demonstration; every screen says so. */
    invented: boolean('invented').notNull().default(false),
    tombstone: jsonb('tombstone'),
    /** Answers taken off for a while by the internal body: since when and why. */
    paused: jsonb('paused'),
    curricularPublishedAt: instant('curricular_published_at'),
    /** What a search by name compares; a tombstone has no name and so neither text nor keys. */
    searchText: text('search_text').generatedAlwaysAs(sql`published.plain_name(display_name)`),
    searchKeys: text('search_keys').array().generatedAlwaysAs(sql`published.name_keys(display_name)`),
    version: bigint('version', { mode: 'number' }).notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    primaryKey({ name: 'profiles_tenant_id_id_pk', columns: [t.tenantId, t.id] }),
    unique('profiles_tenant_id_slug_uq').on(t.tenantId, t.slug),
    index('profiles_office_id_territory_id_sort_key_ix').on(t.tenantId, t.officeId, t.territoryId, t.sortKey),
    index('profiles_territory_id_sort_key_ix').on(t.tenantId, t.territoryId, t.sortKey),
    index('profiles_sort_key_ix').on(t.tenantId, t.sortKey),
    index('profiles_ticket_key_ix').on(t.tenantId, t.ticketKey),
    index('profiles_photo_key_ix').on(t.tenantId, t.photoKey),
    index('profiles_search_keys_ix').using('gin', t.searchKeys),
    index('profiles_search_text_ix').using('gin', t.searchText.op('gin_trgm_ops')),
    foreignKey({
      name: 'profiles_office_id_fk',
      columns: [t.tenantId, t.officeId],
      foreignColumns: [publishedOffices.tenantId, publishedOffices.id],
    }),
    foreignKey({
      name: 'profiles_territory_id_fk',
      columns: [t.tenantId, t.territoryId],
      foreignColumns: [publishedTerritories.tenantId, publishedTerritories.id],
    }),
    check('profiles_role_ck', oneOf(t.role, candidacyRoles)),
    check('profiles_gender_ck', oneOf(t.gender, genders)),
    check('profiles_nomination_kind_ck', oneOf(t.nominationKind, NominationKind.options)),
    check('profiles_curricular_note_ck', oneOf(t.curricularNote, CaptureNote.options)),
    check('profiles_identity_note_ck', oneOf(t.identityNote, CaptureNote.options)),
    check(
      'profiles_tombstone_ck',
      sql`${t.tombstone} is null or (${t.displayName} is null and ${t.gender} is null and ${t.ageYears} is null and ${t.curricular} is null and ${t.photoKey} is null and ${t.affirmativeActionLabel} is null)`,
    ),
  ],
);

/** Profiles by nominating party, with the sort key so that a party's list is one index scan. */
export const publishedProfileParties = published.table(
  'profile_parties',
  {
    tenantId: tenantId(),
    profileId: uuid('profile_id').notNull(),
    partyId: uuid('party_id').notNull(),
    sortKey: text('sort_key').notNull(),
  },
  (t) => [
    primaryKey({
      name: 'profile_parties_tenant_id_profile_id_party_id_pk',
      columns: [t.tenantId, t.profileId, t.partyId],
    }),
    index('profile_parties_party_id_sort_key_ix').on(t.tenantId, t.partyId, t.sortKey),
    foreignKey({
      name: 'profile_parties_profile_id_fk',
      columns: [t.tenantId, t.profileId],
      foreignColumns: [publishedProfiles.tenantId, publishedProfiles.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'profile_parties_party_id_fk',
      columns: [t.tenantId, t.partyId],
      foreignColumns: [publishedParties.tenantId, publishedParties.id],
    }),
  ],
);

/** Identity answers that may be shown, apart: written and removed only in identity scope. `id` is the candidacy's. */
export const publishedIdentity = published.table(
  'identity',
  {
    tenantId: tenantId(),
    id: uuid('id').notNull(),
    answers: jsonb('answers').notNull(),
    /** Ground on which each group of answers is shown. */
    basis: jsonb('basis').notNull(),
    version: bigint('version', { mode: 'number' }).notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    primaryKey({ name: 'identity_tenant_id_id_pk', columns: [t.tenantId, t.id] }),
    foreignKey({
      name: 'identity_id_fk',
      columns: [t.tenantId, t.id],
      foreignColumns: [publishedProfiles.tenantId, publishedProfiles.id],
    }).onDelete('cascade'),
  ],
);

/** Catalogue of electoral sections of a state, as it was last imported: one row. Its version names the file that devices download. */
export const publishedSectionCatalogues = published.table(
  'section_catalogues',
  {
    tenantId: tenantId(),
    version: text('version').notNull(),
    /** Where it comes from, in words for the page. */
    source: text('source').notNull(),
    /** Invented for the demonstration; every screen that uses it says so. */
    invented: boolean('invented').notNull(),
    sections: integer('sections').notNull(),
    importedAt: instant('imported_at').notNull(),
  },
  (t) => [
    primaryKey({ name: 'section_catalogues_tenant_id_pk', columns: [t.tenantId] }),
    foreignKey({
      name: 'section_catalogues_tenant_id_fk',
      columns: [t.tenantId],
      foreignColumns: [tenants.id],
    }),
  ],
);

/** One electoral section: the municipality it lies in and the local district it votes for. */
export const publishedSections = published.table(
  'sections',
  {
    tenantId: tenantId(),
    number: integer('number').notNull(),
    municipalityId: uuid('municipality_id').notNull(),
    districtId: uuid('district_id').notNull(),
  },
  (t) => [
    primaryKey({ name: 'sections_tenant_id_number_pk', columns: [t.tenantId, t.number] }),
    index('sections_municipality_id_ix').on(t.tenantId, t.municipalityId),
    index('sections_district_id_ix').on(t.tenantId, t.districtId),
    foreignKey({
      name: 'sections_municipality_id_fk',
      columns: [t.tenantId, t.municipalityId],
      foreignColumns: [publishedTerritories.tenantId, publishedTerritories.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'sections_district_id_fk',
      columns: [t.tenantId, t.districtId],
      foreignColumns: [publishedTerritories.tenantId, publishedTerritories.id],
    }).onDelete('cascade'),
  ],
);
