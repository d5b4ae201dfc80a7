import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { candidacies, candidacyRoles, genders } from './candidacies.ts';
import { bytea, id, instant, oneOf, publicationVersion, tenantId } from './columns.ts';
import { app, identity, published } from './schemas.ts';
import { tenants } from './tenants.ts';

export const siteSwitchKinds = ['banner', 'maintenance', 'freeze'] as const;

/** What the internal body switched on over its public site, and when it ended: at most one of each kind is on. Never deleted. */
export const siteSwitches = app.table(
  'site_switches',
  {
    tenantId: tenantId(),
    id: id(),
    kind: text('kind', { enum: siteSwitchKinds }).notNull(),
    /** What citizens read. */
    message: text('message').notNull(),
    /** Where a banner leads to. */
    link: text('link'),
    since: instant('since').notNull(),
    setBy: uuid('set_by').notNull(),
    /** When it ended, or the hour at which it ends by itself. */
    until: instant('until'),
    endedBy: uuid('ended_by'),
  },
  (t) => [
    primaryKey({ name: 'site_switches_tenant_id_id_pk', columns: [t.tenantId, t.id] }),
    uniqueIndex('site_switches_kind_uq').on(t.tenantId, t.kind).where(sql`until is null`),
    index('site_switches_since_ix').on(t.tenantId, t.since),
    foreignKey({ name: 'site_switches_tenant_id_fk', columns: [t.tenantId], foreignColumns: [tenants.id] }),
    check('site_switches_kind_ck', oneOf(t.kind, siteSwitchKinds)),
    check('site_switches_until_ck', sql`${t.until} >= ${t.since}`),
  ],
);

/** A profile whose answers the internal body took off the site for a while, with the reason that citizens read. Never deleted. */
export const profilePauses = app.table(
  'profile_pauses',
  {
    tenantId: tenantId(),
    id: id(),
    candidacyId: uuid('candidacy_id').notNull(),
    reason: text('reason').notNull(),
    since: instant('since').notNull(),
    pausedBy: uuid('paused_by').notNull(),
    until: instant('until'),
    resumedBy: uuid('resumed_by'),
  },
  (t) => [
    primaryKey({ name: 'profile_pauses_tenant_id_id_pk', columns: [t.tenantId, t.id] }),
    uniqueIndex('profile_pauses_candidacy_id_uq').on(t.tenantId, t.candidacyId).where(sql`until is null`),
    foreignKey({
      name: 'profile_pauses_candidacy_id_fk',
      columns: [t.tenantId, t.candidacyId],
      foreignColumns: [candidacies.tenantId, candidacies.id],
    }),
    check('profile_pauses_until_ck', sql`${t.until} >= ${t.since}`),
  ],
);

export const errorReportStates = ['open', 'closed'] as const;

/** What a citizen said is wrong in a public profile. Nobody is asked who they are; the text rests sealed, because it may name somebody. */
export const errorReports = app.table(
  'error_reports',
  {
    tenantId: tenantId(),
    id: id(),
    candidacyId: uuid('candidacy_id').notNull(),
    /** Part of the profile it is about, in the words of the form. */
    part: text('part').notNull(),
    textCipher: bytea('text_cipher').notNull(),
    state: text('state', { enum: errorReportStates }).notNull().default('open'),
    createdAt: instant('created_at').notNull(),
    /** What was done about it, for the register. */
    outcome: text('outcome'),
    closedAt: instant('closed_at'),
    closedBy: uuid('closed_by'),
  },
  (t) => [
    primaryKey({ name: 'error_reports_tenant_id_id_pk', columns: [t.tenantId, t.id] }),
    index('error_reports_state_created_at_ix').on(t.tenantId, t.state, t.createdAt),
    index('error_reports_candidacy_id_created_at_ix').on(t.tenantId, t.candidacyId, t.createdAt),
    foreignKey({
      name: 'error_reports_candidacy_id_fk',
      columns: [t.tenantId, t.candidacyId],
      foreignColumns: [candidacies.tenantId, candidacies.id],
    }),
    check('error_reports_state_ck', oneOf(t.state, errorReportStates)),
  ],
);

/** Figures of one instant, protected: what page, charts, reports and downloads quote by its id. Never edited. */
export const publishedSnapshots = published.table(
  'snapshots',
  {
    tenantId: tenantId(),
    /** Readable and ordered: process, day and number of the day. */
    id: text('id').notNull(),
    processSlug: text('process_slug').notNull(),
    /** Legal instant: of the declared clock in a demonstration. */
    takenAt: instant('taken_at').notNull(),
    createdAt: instant('created_at').notNull(),
    siteVersion: publicationVersion('site_version'),
    figures: jsonb('figures').notNull(),
  },
  (t) => [
    primaryKey({ name: 'snapshots_tenant_id_id_pk', columns: [t.tenantId, t.id] }),
    index('snapshots_created_at_ix').on(t.tenantId, t.createdAt),
    foreignKey({ name: 'snapshots_tenant_id_fk', columns: [t.tenantId], foreignColumns: [tenants.id] }),
  ],
);

/**
 * Whose identity questionnaire each published table of figures was last counted over, by hash and without answers: what tells how much a newer table
 * would give away when it is compared with that one.
 */
export const figureMembers = identity.table(
  'figure_members',
  {
    tenantId: tenantId(),
    tableKey: text('table_key').notNull(),
    candidacyId: uuid('candidacy_id').notNull(),
    contentHash: text('content_hash').notNull(),
    snapshotId: text('snapshot_id').notNull(),
  },
  (t) => [
    primaryKey({
      name: 'figure_members_tenant_id_table_key_candidacy_id_pk',
      columns: [t.tenantId, t.tableKey, t.candidacyId],
    }),
    foreignKey({
      name: 'figure_members_candidacy_id_fk',
      columns: [t.tenantId, t.candidacyId],
      foreignColumns: [candidacies.tenantId, candidacies.id],
    }).onDelete('cascade'),
  ],
);

/**
 * The list that INAI ordered (RRA 10703/21 and 11955/21): who stands, under which affirmative action, and who was elected. It holds only those facts and
 * stays when profiles close.
 */
export const publishedListed = published.table(
  'listed',
  {
    tenantId: tenantId(),
    id: uuid('id').notNull(),
    displayName: text('display_name').notNull(),
    sortKey: text('sort_key').notNull(),
    affirmativeActionLabel: text('affirmative_action_label'),
    nominationLabel: text('nomination_label').notNull(),
    listNumber: integer('list_number'),
    officeId: uuid('office_id').notNull(),
    territoryId: uuid('territory_id').notNull(),
    role: text('role', { enum: candidacyRoles }).notNull(),
    gender: text('gender', { enum: genders }).notNull(),
    /** Null while nobody has recorded the result. */
    elected: boolean('elected'),
    invented: boolean('invented').notNull().default(false),
  },
  (t) => [
    primaryKey({ name: 'listed_tenant_id_id_pk', columns: [t.tenantId, t.id] }),
    index('listed_sort_key_ix').on(t.tenantId, t.sortKey),
    foreignKey({ name: 'listed_tenant_id_fk', columns: [t.tenantId], foreignColumns: [tenants.id] }),
    check('listed_role_ck', oneOf(t.role, candidacyRoles)),
    check('listed_gender_ck', oneOf(t.gender, genders)),
  ],
);
