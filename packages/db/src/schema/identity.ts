import { ConsentKind, QuestionnaireKind, QuestionnaireState } from '@conoceles/contracts';
import { sql } from 'drizzle-orm';
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { candidacies } from './candidacies.ts';
import { bytea, id, instant, oneOf, tenantId, word } from './columns.ts';
import { questionnaireVersions } from './questionnaires.ts';
import { responseTimes } from './response-times.ts';
import { identity } from './schemas.ts';
import { tenants } from './tenants.ts';

/** Identity answers: whole documents sealed under the candidacy's key; nothing here can be read by the database. */
export const identityResponses = identity.table(
  'responses',
  {
    tenantId: tenantId(),
    id: id(),
    candidacyId: uuid('candidacy_id').notNull(),
    questionnaireVersionId: uuid('questionnaire_version_id').notNull(),
    state: word('state', QuestionnaireState.options).notNull().default('not-started'),
    draftCipher: bytea('draft_cipher'),
    submittedCipher: bytea('submitted_cipher'),
    publishedCipher: bytea('published_cipher'),
    ...responseTimes(),
  },
  (t) => [
    primaryKey({ name: 'responses_tenant_id_id_pk', columns: [t.tenantId, t.id] }),
    unique('responses_tenant_id_candidacy_id_uq').on(t.tenantId, t.candidacyId),
    index('responses_state_ix').on(t.tenantId, t.state),
    foreignKey({
      name: 'responses_candidacy_id_fk',
      columns: [t.tenantId, t.candidacyId],
      foreignColumns: [candidacies.tenantId, candidacies.id],
    }),
    foreignKey({
      name: 'responses_questionnaire_version_id_fk',
      columns: [t.tenantId, t.questionnaireVersionId],
      foreignColumns: [questionnaireVersions.tenantId, questionnaireVersions.id],
    }),
    check('responses_state_ck', oneOf(t.state, QuestionnaireState.options)),
  ],
);

/** Observations on identity answers may quote them, so their text is sealed too. */
export const identityObservations = identity.table(
  'observations',
  {
    tenantId: tenantId(),
    id: id(),
    responseId: uuid('response_id').notNull(),
    section: text('section').notNull(),
    motive: text('motive').notNull(),
    textCipher: bytea('text_cipher').notNull(),
    round: integer('round').notNull(),
    observedAt: instant('observed_at').notNull(),
    observedBy: uuid('observed_by').notNull(),
  },
  (t) => [
    primaryKey({ name: 'observations_tenant_id_id_pk', columns: [t.tenantId, t.id] }),
    index('observations_response_id_round_ix').on(t.tenantId, t.responseId, t.round),
    foreignKey({
      name: 'observations_response_id_fk',
      columns: [t.tenantId, t.responseId],
      foreignColumns: [identityResponses.tenantId, identityResponses.id],
    }).onDelete('cascade'),
  ],
);

/** What was sent before and something newer replaced, sealed like all answers. */
export const identityFormerSubmissions = identity.table(
  'former_submissions',
  {
    tenantId: tenantId(),
    id: id(),
    responseId: uuid('response_id').notNull(),
    answersCipher: bytea('answers_cipher').notNull(),
    contentHash: text('content_hash').notNull(),
    round: integer('round').notNull(),
    submittedAt: instant('submitted_at').notNull(),
  },
  (t) => [
    primaryKey({ name: 'former_submissions_tenant_id_id_pk', columns: [t.tenantId, t.id] }),
    index('former_submissions_response_id_submitted_at_ix').on(t.tenantId, t.responseId, t.submittedAt),
    foreignKey({
      name: 'former_submissions_response_id_fk',
      columns: [t.tenantId, t.responseId],
      foreignColumns: [identityResponses.tenantId, identityResponses.id],
    }).onDelete('cascade'),
  ],
);

/** An observation being written; it may quote identity answers, so its text is sealed. */
export const identityObservationDrafts = identity.table(
  'observation_drafts',
  {
    tenantId: tenantId(),
    id: id(),
    responseId: uuid('response_id').notNull(),
    section: text('section').notNull(),
    motive: text('motive').notNull(),
    textCipher: bytea('text_cipher').notNull(),
    contentHash: text('content_hash').notNull(),
    draftedAt: instant('drafted_at').notNull(),
    draftedBy: uuid('drafted_by').notNull(),
  },
  (t) => [
    primaryKey({ name: 'observation_drafts_tenant_id_id_pk', columns: [t.tenantId, t.id] }),
    unique('observation_drafts_response_id_section_uq').on(t.tenantId, t.responseId, t.section),
    foreignKey({
      name: 'observation_drafts_response_id_fk',
      columns: [t.tenantId, t.responseId],
      foreignColumns: [identityResponses.tenantId, identityResponses.id],
    }).onDelete('cascade'),
  ],
);

export const correctionStates = ['requested', 'accepted', 'refused', 'applied'] as const;
export const consentHolders = ['party', 'opl'] as const;
export const consentMeans = ['in-system', 'upload', 'paper', 'mail'] as const;

/** Express consents, dated; in force while not revoked. A new one is a new row. */
export const consents = identity.table(
  'consents',
  {
    tenantId: tenantId(),
    id: id(),
    candidacyId: uuid('candidacy_id').notNull(),
    kind: word('kind', ConsentKind.options).notNull(),
    givenAt: instant('given_at').notNull(),
    revokedAt: instant('revoked_at'),
    /** Who keeps the signed form: the party, or the OPL for independents. */
    holder: text('holder', { enum: consentHolders }).notNull(),
    means: text('means', { enum: consentMeans }).notNull(),
    /** The signed form, kept private: an upload or a scan of what came on paper. */
    fileKey: text('file_key'),
    fileMime: text('file_mime'),
    fileSha256: text('file_sha256'),
    /** What opens the file, sealed under the candidacy's key: once that is destroyed, so is the form. */
    fileSecretCipher: bytea('file_secret_cipher'),
    /** Day the signed form was received; null when it was given in the system. */
    receivedOn: date('received_on', { mode: 'string' }),
    registeredBy: uuid('registered_by').notNull(),
    revokedBy: uuid('revoked_by'),
  },
  (t) => [
    primaryKey({ name: 'consents_tenant_id_id_pk', columns: [t.tenantId, t.id] }),
    uniqueIndex('consents_candidacy_id_kind_uq')
      .on(t.tenantId, t.candidacyId, t.kind)
      .where(sql`revoked_at is null`),
    foreignKey({
      name: 'consents_candidacy_id_fk',
      columns: [t.tenantId, t.candidacyId],
      foreignColumns: [candidacies.tenantId, candidacies.id],
    }),
    check('consents_kind_ck', oneOf(t.kind, ConsentKind.options)),
    check('consents_holder_ck', oneOf(t.holder, consentHolders)),
    check('consents_means_ck', oneOf(t.means, consentMeans)),
    check('consents_revoked_at_ck', sql`${t.revokedAt} >= ${t.givenAt}`),
  ],
);

/** Requests to correct one section of what is published: texts sealed, they may quote identity answers. */
export const corrections = identity.table(
  'corrections',
  {
    tenantId: tenantId(),
    id: id(),
    candidacyId: uuid('candidacy_id').notNull(),
    kind: word('kind', QuestionnaireKind.options).notNull(),
    section: text('section').notNull(),
    state: text('state', { enum: correctionStates }).notNull().default('requested'),
    reasonCipher: bytea('reason_cipher').notNull(),
    requestedBy: uuid('requested_by').notNull(),
    requestedAt: instant('requested_at').notNull(),
    /** Latest instant to attend it (Sonora §8 IV: the next business day). */
    dueAt: instant('due_at').notNull(),
    decidedBy: uuid('decided_by'),
    decidedAt: instant('decided_at'),
    decisionCipher: bytea('decision_cipher'),
    appliedBy: uuid('applied_by'),
    appliedAt: instant('applied_at'),
  },
  (t) => [
    primaryKey({ name: 'corrections_tenant_id_id_pk', columns: [t.tenantId, t.id] }),
    index('corrections_candidacy_id_kind_ix').on(t.tenantId, t.candidacyId, t.kind),
    index('corrections_state_due_at_ix').on(t.tenantId, t.state, t.dueAt),
    foreignKey({
      name: 'corrections_candidacy_id_fk',
      columns: [t.tenantId, t.candidacyId],
      foreignColumns: [candidacies.tenantId, candidacies.id],
    }),
    check('corrections_kind_ck', oneOf(t.kind, QuestionnaireKind.options)),
    check('corrections_state_ck', oneOf(t.state, correctionStates)),
  ],
);

/** The tenant's identity key, wrapped by the master key. One row per tenant: a rotation replaces it in place, and the old one is gone. */
export const tenantKeys = identity.table(
  'tenant_keys',
  {
    tenantId: tenantId(),
    id: id(),
    keyVersion: integer('key_version').notNull(),
    wrapped: bytea('wrapped').notNull(),
    masterKeyId: text('master_key_id').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ name: 'tenant_keys_tenant_id_id_pk', columns: [t.tenantId, t.id] }),
    unique('tenant_keys_tenant_id_uq').on(t.tenantId),
    foreignKey({ name: 'tenant_keys_tenant_id_fk', columns: [t.tenantId], foreignColumns: [tenants.id] }),
  ],
);

/** Keys of each candidacy wrapped by the tenant's; destroyed means erased everywhere: the rows stay to say when. */
export const candidacyKeys = identity.table(
  'candidacy_keys',
  {
    tenantId: tenantId(),
    candidacyId: uuid('candidacy_id').notNull(),
    /** Version of the tenant's key that wraps these. */
    tenantKeyVersion: integer('tenant_key_version').notNull(),
    /** Seals content; renewed by a rotation. */
    wrappedContentKey: bytea('wrapped_content_key'),
    /** Keys the hashes in the audit log, which cannot be rewritten: kept by a rotation, under the new wrap. */
    wrappedAuditKey: bytea('wrapped_audit_key'),
    createdAt: instant('created_at').notNull().defaultNow(),
    destroyedAt: instant('destroyed_at'),
  },
  (t) => [
    primaryKey({ name: 'candidacy_keys_tenant_id_candidacy_id_pk', columns: [t.tenantId, t.candidacyId] }),
    foreignKey({
      name: 'candidacy_keys_candidacy_id_fk',
      columns: [t.tenantId, t.candidacyId],
      foreignColumns: [candidacies.tenantId, candidacies.id],
    }),
    check(
      'candidacy_keys_destroyed_at_ck',
      sql`(${t.destroyedAt} is null) = (${t.wrappedContentKey} is not null) and (${t.destroyedAt} is null) = (${t.wrappedAuditKey} is not null)`,
    ),
  ],
);
