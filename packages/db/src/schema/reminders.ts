import { check, foreignKey, index, jsonb, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { accounts } from './accounts.ts';
import { candidacies } from './candidacies.ts';
import { id, instant, oneOf, tenantId } from './columns.ts';
import { mailOutbox } from './ops.ts';
import { processes } from './processes.ts';
import { app } from './schemas.ts';

export const reminderKinds = ['before-deadline', 'overdue', 'manual'] as const;

/** Exhortos to capture, one row per recipient: evidence of what was asked, of whom and when; the delivery is its mail's. */
export const reminders = app.table(
  'reminders',
  {
    tenantId: tenantId(),
    id: id(),
    processId: uuid('process_id').notNull(),
    kind: text('kind', { enum: reminderKinds }).notNull(),
    accountId: uuid('account_id').notNull(),
    /** The candidacy it is about; null when a party is told of all of its own. */
    candidacyId: uuid('candidacy_id'),
    /** Deadline it was sent for. */
    dueAt: instant('due_at'),
    /** What was missing then: how many candidacies or which questionnaires, never an answer. */
    missing: jsonb('missing').$type<Record<string, number>>().notNull().default({}),
    /** Nobody gets the same one twice. */
    dedupeKey: text('dedupe_key').notNull(),
    /** Null when there is no address to write to. */
    mailId: uuid('mail_id'),
    /** Number of the official letter it goes with, when the OPL gives one. */
    letterNumber: text('letter_number'),
    /** Who sent it; null when it left by itself. */
    createdBy: uuid('created_by'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ name: 'reminders_tenant_id_id_pk', columns: [t.tenantId, t.id] }),
    unique('reminders_tenant_id_dedupe_key_uq').on(t.tenantId, t.dedupeKey),
    index('reminders_candidacy_id_ix').on(t.tenantId, t.candidacyId, t.createdAt),
    index('reminders_account_id_ix').on(t.tenantId, t.accountId, t.createdAt),
    index('reminders_process_id_created_at_ix').on(t.tenantId, t.processId, t.createdAt),
    foreignKey({
      name: 'reminders_process_id_fk',
      columns: [t.tenantId, t.processId],
      foreignColumns: [processes.tenantId, processes.id],
    }),
    foreignKey({
      name: 'reminders_account_id_fk',
      columns: [t.tenantId, t.accountId],
      foreignColumns: [accounts.tenantId, accounts.id],
    }),
    foreignKey({
      name: 'reminders_candidacy_id_fk',
      columns: [t.tenantId, t.candidacyId],
      foreignColumns: [candidacies.tenantId, candidacies.id],
    }),
    foreignKey({
      name: 'reminders_mail_id_fk',
      columns: [t.tenantId, t.mailId],
      foreignColumns: [mailOutbox.tenantId, mailOutbox.id],
    }),
    check('reminders_kind_ck', oneOf(t.kind, reminderKinds)),
  ],
);

/** Notices (vistas) to the superior body of who did not comply (art. 15 e), with the list as it was when issued. */
export const complianceNotices = app.table(
  'compliance_notices',
  {
    tenantId: tenantId(),
    id: id(),
    processId: uuid('process_id').notNull(),
    /** Number of the official letter, as the OPL gives it. */
    number: text('number').notNull(),
    /** The list as it was: every later file of this notice is written from it. */
    snapshot: jsonb('snapshot').notNull(),
    issuedBy: uuid('issued_by').notNull(),
    issuedAt: instant('issued_at').notNull(),
  },
  (t) => [
    primaryKey({ name: 'compliance_notices_tenant_id_id_pk', columns: [t.tenantId, t.id] }),
    unique('compliance_notices_process_id_number_uq').on(t.tenantId, t.processId, t.number),
    foreignKey({
      name: 'compliance_notices_process_id_fk',
      columns: [t.tenantId, t.processId],
      foreignColumns: [processes.tenantId, processes.id],
    }),
    foreignKey({
      name: 'compliance_notices_issued_by_fk',
      columns: [t.tenantId, t.issuedBy],
      foreignColumns: [accounts.tenantId, accounts.id],
    }),
  ],
);
