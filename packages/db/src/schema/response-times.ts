import { boolean, integer, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

/** Times, people and hashes that both kinds of response carry. An authorisation carries the hash of what was read. */
export const responseTimes = () => ({
  submittedHash: text('submitted_hash'),
  /** Grows with every write: optimistic locking. */
  revision: integer('revision').notNull().default(1),
  round: integer('round').notNull().default(1),
  startedAt: instant('started_at'),
  savedAt: instant('saved_at'),
  savedBy: uuid('saved_by'),
  /** First submission, which later rounds and corrections do not move (art. 9 I). */
  capturedAt: instant('captured_at'),
  submittedAt: instant('submitted_at'),
  submittedBy: uuid('submitted_by'),
  authorisedAt: instant('authorised_at'),
  authorisedBy: uuid('authorised_by'),
  authorisedHash: text('authorised_hash'),
  reviewStartedAt: instant('review_started_at'),
  /** Where two people validate: the first of them. */
  firstValidatedAt: instant('first_validated_at'),
  firstValidatedBy: uuid('first_validated_by'),
  validatedAt: instant('validated_at'),
  validatedBy: uuid('validated_by'),
  publishedAt: instant('published_at'),
  publishedBy: uuid('published_by'),
  /** Sections that a correction opened again; empty: the whole questionnaire is open or locked by its state. */
  reopenedSections: text('reopened_sections').array().notNull().default([]),
  correctionsUsed: integer('corrections_used').notNull().default(0),
  /** Captured past the deadline. */
  late: boolean('late').notNull().default(false),
  createdAt: instant('created_at').notNull(),
});
