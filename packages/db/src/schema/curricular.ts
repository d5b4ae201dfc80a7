import { type Answers, QuestionnaireState } from '@conoceles/contracts';
import { sql } from 'drizzle-orm';
import {
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
import { candidacies } from './candidacies.ts';
import { id, instant, oneOf, tenantId, word } from './columns.ts';
import { questionnaireVersions } from './questionnaires.ts';
import { responseTimes } from './response-times.ts';
import { app, curricular } from './schemas.ts';

/** Curricular answers of a candidacy: the draft being written, what was sent, what is public. */
export const curricularResponses = curricular.table(
  'responses',
  {
    tenantId: tenantId(),
    id: id(),
    candidacyId: uuid('candidacy_id').notNull(),
    questionnaireVersionId: uuid('questionnaire_version_id').notNull(),
    state: word('state', QuestionnaireState.options).notNull().default('not-started'),
    draftAnswers: jsonb('draft_answers').$type<Answers>().notNull().default({}),
    submittedAnswers: jsonb('submitted_answers').$type<Answers>(),
    publishedAnswers: jsonb('published_answers').$type<Answers>(),
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

/** What a reviewer asks to be changed, by section and round (art. 18). */
export const curricularObservations = curricular.table(
  'observations',
  {
    tenantId: tenantId(),
    id: id(),
    responseId: uuid('response_id').notNull(),
    section: text('section').notNull(),
    motive: text('motive').notNull(),
    text: text('text').notNull(),
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
      foreignColumns: [curricularResponses.tenantId, curricularResponses.id],
    }).onDelete('cascade'),
  ],
);

/** What was sent before and something newer replaced, so that a reviewer sees what changed. */
export const curricularFormerSubmissions = curricular.table(
  'former_submissions',
  {
    tenantId: tenantId(),
    id: id(),
    responseId: uuid('response_id').notNull(),
    answers: jsonb('answers').$type<Answers>().notNull(),
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
      foreignColumns: [curricularResponses.tenantId, curricularResponses.id],
    }).onDelete('cascade'),
  ],
);

/** An observation being written: nobody but the reviewers reads it until the questionnaire is returned with it. */
export const curricularObservationDrafts = curricular.table(
  'observation_drafts',
  {
    tenantId: tenantId(),
    id: id(),
    responseId: uuid('response_id').notNull(),
    section: text('section').notNull(),
    motive: text('motive').notNull(),
    text: text('text').notNull(),
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
      foreignColumns: [curricularResponses.tenantId, curricularResponses.id],
    }).onDelete('cascade'),
  ],
);

export const photoStates = ['draft', 'submitted', 'published', 'replaced'] as const;
export const takenOnSources = ['exif', 'declared'] as const;
export const photoMimes = ['image/jpeg', 'image/png'] as const;

export const photos = app.table(
  'photos',
  {
    tenantId: tenantId(),
    id: id(),
    candidacyId: uuid('candidacy_id').notNull(),
    sha256: text('sha256').notNull(),
    mime: text('mime', { enum: photoMimes }).notNull(),
    sizeBytes: integer('size_bytes').notNull(),
    widthPx: integer('width_px').notNull(),
    heightPx: integer('height_px').notNull(),
    takenOn: date('taken_on', { mode: 'string' }),
    /** Whether the file says that day or the person declares it. */
    takenOnSource: text('taken_on_source', { enum: takenOnSources }),
    storageKey: text('storage_key').notNull(),
    /** The upload without metadata, from which the person crops; gone once it is sent. */
    originalKey: text('original_key'),
    /** What the person chose of the original, in pixels of it. */
    crop: jsonb('crop').$type<{ left: number; top: number; width: number; height: number }>(),
    /** Difference hash of 64 bits, in hexadecimal: equal looks of recompressed copies. */
    lookHash: text('look_hash'),
    state: text('state', { enum: photoStates }).notNull().default('draft'),
    /** A drawn portrait of an invented person. */
    invented: boolean('invented').notNull().default(false),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ name: 'photos_tenant_id_id_pk', columns: [t.tenantId, t.id] }),
    index('photos_candidacy_id_ix').on(t.tenantId, t.candidacyId),
    index('photos_sha256_ix').on(t.tenantId, t.sha256),
    index('photos_look_hash_ix').on(t.tenantId, t.lookHash),
    foreignKey({
      name: 'photos_candidacy_id_fk',
      columns: [t.tenantId, t.candidacyId],
      foreignColumns: [candidacies.tenantId, candidacies.id],
    }).onDelete('cascade'),
    check('photos_taken_on_source_ck', oneOf(t.takenOnSource, takenOnSources)),
    check('photos_mime_ck', oneOf(t.mime, photoMimes)),
    check('photos_state_ck', oneOf(t.state, photoStates)),
    check('photos_size_bytes_ck', sql`${t.sizeBytes} > 0`),
  ],
);
