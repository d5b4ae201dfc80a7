import { check, foreignKey, index, integer, jsonb, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { accounts } from './accounts.ts';
import { candidacies } from './candidacies.ts';
import { bytea, id, instant, oneOf, tenantId } from './columns.ts';
import { processes } from './processes.ts';
import { ops } from './schemas.ts';

export const mailStates = ['queued', 'sent', 'failed', 'bounced'] as const;

/** Mail to send, written in the transaction that causes it and sent by a job. */
export const mailOutbox = ops.table(
  'mail_outbox',
  {
    tenantId: tenantId(),
    id: id(),
    kind: text('kind').notNull(),
    accountId: uuid('account_id').notNull(),
    state: text('state', { enum: mailStates }).notNull().default('queued'),
    /** What the template needs, sealed (it holds a one-time link); emptied once sent by a real transport. */
    payloadCipher: bytea('payload_cipher'),
    transport: text('transport'),
    transportId: text('transport_id'),
    /** The mail as written (to, subject, text, html), sealed; only the embedded transport keeps it, to be read in the browser. */
    renderedCipher: bytea('rendered_cipher'),
    error: text('error'),
    /** What it is about, when it is about one. */
    candidacyId: uuid('candidacy_id'),
    createdAt: instant('created_at').notNull(),
    sentAt: instant('sent_at'),
    deliveredAt: instant('delivered_at'),
    bouncedAt: instant('bounced_at'),
  },
  (t) => [
    primaryKey({ name: 'mail_outbox_tenant_id_id_pk', columns: [t.tenantId, t.id] }),
    index('mail_outbox_state_created_at_ix').on(t.tenantId, t.state, t.createdAt),
    index('mail_outbox_account_id_created_at_ix').on(t.tenantId, t.accountId, t.createdAt),
    foreignKey({
      name: 'mail_outbox_candidacy_id_fk',
      columns: [t.tenantId, t.candidacyId],
      foreignColumns: [candidacies.tenantId, candidacies.id],
    }),
    foreignKey({
      name: 'mail_outbox_account_id_fk',
      columns: [t.tenantId, t.accountId],
      foreignColumns: [accounts.tenantId, accounts.id],
    }),
    check('mail_outbox_state_ck', oneOf(t.state, mailStates)),
  ],
);

/** Files of candidacies that came in: what was read and what was done, never the file itself. */
export const imports = ops.table(
  'imports',
  {
    tenantId: tenantId(),
    id: id(),
    processId: uuid('process_id').notNull(),
    fileName: text('file_name').notNull(),
    sha256: text('sha256').notNull(),
    format: text('format').notNull(),
    rowCount: integer('row_count').notNull(),
    /** One line per row: number, outcome, reason. No private values. */
    report: jsonb('report').notNull(),
    createdBy: uuid('created_by'),
    createdAt: instant('created_at').notNull(),
    confirmedAt: instant('confirmed_at'),
  },
  (t) => [
    primaryKey({ name: 'imports_tenant_id_id_pk', columns: [t.tenantId, t.id] }),
    index('imports_process_id_created_at_ix').on(t.tenantId, t.processId, t.createdAt),
    foreignKey({
      name: 'imports_process_id_fk',
      columns: [t.tenantId, t.processId],
      foreignColumns: [processes.tenantId, processes.id],
    }),
  ],
);

export const batchKinds = ['issue-accounts', 'write-letters'] as const;
export const batchStates = ['queued', 'running', 'done', 'failed'] as const;

/** Long work done in steps by the queue, and how far it is: what a progress bar reads. */
export const batches = ops.table(
  'batches',
  {
    tenantId: tenantId(),
    id: id(),
    kind: text('kind', { enum: batchKinds }).notNull(),
    state: text('state', { enum: batchStates }).notNull().default('queued'),
    total: integer('total').notNull().default(0),
    done: integer('done').notNull().default(0),
    /** Counts of the outcome, by name. */
    counts: jsonb('counts').$type<Record<string, number>>().notNull().default({}),
    /** What was asked: ids and filters, no private values. */
    input: jsonb('input').notNull().default({}),
    fileKey: text('file_key'),
    createdBy: uuid('created_by').notNull(),
    createdAt: instant('created_at').notNull(),
    finishedAt: instant('finished_at'),
  },
  (t) => [
    primaryKey({ name: 'batches_tenant_id_id_pk', columns: [t.tenantId, t.id] }),
    index('batches_kind_created_at_ix').on(t.tenantId, t.kind, t.createdAt),
    foreignKey({
      name: 'batches_created_by_fk',
      columns: [t.tenantId, t.createdBy],
      foreignColumns: [accounts.tenantId, accounts.id],
    }),
    check('batches_kind_ck', oneOf(t.kind, batchKinds)),
    check('batches_state_ck', oneOf(t.state, batchStates)),
  ],
);
