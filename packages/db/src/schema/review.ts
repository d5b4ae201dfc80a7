import { QuestionnaireKind } from '@conoceles/contracts';
import { sql } from 'drizzle-orm';
import {
  check,
  foreignKey,
  index,
  integer,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { accounts } from './accounts.ts';
import { candidacies } from './candidacies.ts';
import { id, instant, oneOf, tenantId, word } from './columns.ts';
import { app, curricular } from './schemas.ts';

/** Who is to verify a questionnaire. Only says whose turn it is: it locks nobody out. */
export const reviewAssignments = app.table(
  'review_assignments',
  {
    tenantId: tenantId(),
    candidacyId: uuid('candidacy_id').notNull(),
    kind: word('kind', QuestionnaireKind.options).notNull(),
    accountId: uuid('account_id').notNull(),
    assignedBy: uuid('assigned_by').notNull(),
    assignedAt: instant('assigned_at').notNull(),
  },
  (t) => [
    primaryKey({
      name: 'review_assignments_tenant_id_candidacy_id_kind_pk',
      columns: [t.tenantId, t.candidacyId, t.kind],
    }),
    index('review_assignments_account_id_ix').on(t.tenantId, t.accountId),
    foreignKey({
      name: 'review_assignments_candidacy_id_fk',
      columns: [t.tenantId, t.candidacyId],
      foreignColumns: [candidacies.tenantId, candidacies.id],
    }),
    foreignKey({
      name: 'review_assignments_account_id_fk',
      columns: [t.tenantId, t.accountId],
      foreignColumns: [accounts.tenantId, accounts.id],
    }),
    check('review_assignments_kind_ck', oneOf(t.kind, QuestionnaireKind.options)),
  ],
);

/** Sections found correct, of exactly what was read. An observed one is an observation. */
export const reviewMarks = app.table(
  'review_marks',
  {
    tenantId: tenantId(),
    candidacyId: uuid('candidacy_id').notNull(),
    kind: word('kind', QuestionnaireKind.options).notNull(),
    section: text('section').notNull(),
    contentHash: text('content_hash').notNull(),
    markedBy: uuid('marked_by').notNull(),
    markedAt: instant('marked_at').notNull(),
  },
  (t) => [
    primaryKey({
      name: 'review_marks_tenant_id_candidacy_id_kind_section_pk',
      columns: [t.tenantId, t.candidacyId, t.kind, t.section],
    }),
    foreignKey({
      name: 'review_marks_candidacy_id_fk',
      columns: [t.tenantId, t.candidacyId],
      foreignColumns: [candidacies.tenantId, candidacies.id],
    }),
    check('review_marks_kind_ck', oneOf(t.kind, QuestionnaireKind.options)),
  ],
);

/** Sections taken off the site with a public reason, and put back: never silently. */
export const withheldSections = app.table(
  'withheld_sections',
  {
    tenantId: tenantId(),
    id: id(),
    candidacyId: uuid('candidacy_id').notNull(),
    kind: word('kind', QuestionnaireKind.options).notNull(),
    section: text('section').notNull(),
    /** Value of the catalogue of motives. */
    motive: text('motive').notNull(),
    /** What the public reads. */
    reason: text('reason').notNull(),
    since: instant('since').notNull(),
    withheldBy: uuid('withheld_by').notNull(),
    until: instant('until'),
    restoredBy: uuid('restored_by'),
  },
  (t) => [
    primaryKey({ name: 'withheld_sections_tenant_id_id_pk', columns: [t.tenantId, t.id] }),
    uniqueIndex('withheld_sections_candidacy_id_kind_section_uq')
      .on(t.tenantId, t.candidacyId, t.kind, t.section)
      .where(sql`until is null`),
    foreignKey({
      name: 'withheld_sections_candidacy_id_fk',
      columns: [t.tenantId, t.candidacyId],
      foreignColumns: [candidacies.tenantId, candidacies.id],
    }),
    check('withheld_sections_kind_ck', oneOf(t.kind, QuestionnaireKind.options)),
    check('withheld_sections_until_ck', sql`${t.until} >= ${t.since}`),
  ],
);

/** Fingerprint of each long text that was sent, to find the same one elsewhere in the state. */
export const textPrints = curricular.table(
  'text_prints',
  {
    tenantId: tenantId(),
    candidacyId: uuid('candidacy_id').notNull(),
    question: text('question').notNull(),
    printHash: text('print_hash').notNull(),
    /** Length without and with white space: limits may change after it was sent. */
    characters: integer('characters').notNull(),
    charactersWithSpaces: integer('characters_with_spaces').notNull(),
    /** The candidacy that stands for the person: who stands for two offices may repeat its own words. */
    personId: uuid('person_id').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({
      name: 'text_prints_tenant_id_candidacy_id_question_pk',
      columns: [t.tenantId, t.candidacyId, t.question],
    }),
    index('text_prints_print_hash_ix').on(t.tenantId, t.printHash),
    foreignKey({
      name: 'text_prints_candidacy_id_fk',
      columns: [t.tenantId, t.candidacyId],
      foreignColumns: [candidacies.tenantId, candidacies.id],
    }),
  ],
);

export const reviewAlertCodes = ['private-email', 'private-phone'] as const;

/** What the machine noticed in what was sent and only identity scope can compare. Never decides: a person reads it. */
export const reviewAlerts = curricular.table(
  'alerts',
  {
    tenantId: tenantId(),
    id: id(),
    candidacyId: uuid('candidacy_id').notNull(),
    question: text('question').notNull(),
    code: text('code', { enum: reviewAlertCodes }).notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ name: 'alerts_tenant_id_id_pk', columns: [t.tenantId, t.id] }),
    unique('alerts_candidacy_id_question_code_uq').on(t.tenantId, t.candidacyId, t.question, t.code),
    foreignKey({
      name: 'alerts_candidacy_id_fk',
      columns: [t.tenantId, t.candidacyId],
      foreignColumns: [candidacies.tenantId, candidacies.id],
    }),
    check('alerts_code_ck', oneOf(t.code, reviewAlertCodes)),
  ],
);

export const linkStates = ['pending', 'answers', 'silent', 'refused'] as const;

/** Whether the links that were sent answer; `refused` is an address the job does not ask (private, odd port). */
export const linkChecks = curricular.table(
  'link_checks',
  {
    tenantId: tenantId(),
    id: id(),
    candidacyId: uuid('candidacy_id').notNull(),
    question: text('question').notNull(),
    url: text('url').notNull(),
    state: text('state', { enum: linkStates }).notNull().default('pending'),
    httpStatus: integer('http_status'),
    checkedAt: instant('checked_at'),
  },
  (t) => [
    primaryKey({ name: 'link_checks_tenant_id_id_pk', columns: [t.tenantId, t.id] }),
    unique('link_checks_candidacy_id_question_url_uq').on(t.tenantId, t.candidacyId, t.question, t.url),
    foreignKey({
      name: 'link_checks_candidacy_id_fk',
      columns: [t.tenantId, t.candidacyId],
      foreignColumns: [candidacies.tenantId, candidacies.id],
    }),
    check('link_checks_state_ck', oneOf(t.state, linkStates)),
  ],
);

/** Points given to the variables of the tenant's rubrics, of exactly what was read. */
export const rubricScores = curricular.table(
  'rubric_scores',
  {
    tenantId: tenantId(),
    candidacyId: uuid('candidacy_id').notNull(),
    rubric: text('rubric').notNull(),
    variable: text('variable').notNull(),
    points: integer('points').notNull(),
    contentHash: text('content_hash').notNull(),
    scoredBy: uuid('scored_by').notNull(),
    scoredAt: instant('scored_at').notNull(),
  },
  (t) => [
    primaryKey({
      name: 'rubric_scores_tenant_id_candidacy_id_rubric_variable_pk',
      columns: [t.tenantId, t.candidacyId, t.rubric, t.variable],
    }),
    foreignKey({
      name: 'rubric_scores_candidacy_id_fk',
      columns: [t.tenantId, t.candidacyId],
      foreignColumns: [candidacies.tenantId, candidacies.id],
    }),
    check('rubric_scores_points_ck', sql`${t.points} >= 0`),
  ],
);
