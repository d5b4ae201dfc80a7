import { check, foreignKey, index, integer, jsonb, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { accounts } from './accounts.ts';
import { bytea, id, instant, oneOf, tenantId } from './columns.ts';
import { processes } from './processes.ts';
import { ops } from './schemas.ts';

export const mailStates = ['queued', 'sent', 'failed'] as const;

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
    createdAt: instant('created_at').notNull(),
    sentAt: instant('sent_at'),
  },
  (t) => [
    primaryKey({ name: 'mail_outbox_tenant_id_id_pk', columns: [t.tenantId, t.id] }),
    index('mail_outbox_state_created_at_ix').on(t.tenantId, t.state, t.createdAt),
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
