import { boolean, check, foreignKey, index, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { accounts } from './accounts.ts';
import { candidacies } from './candidacies.ts';
import { bytea, id, instant, oneOf, tenantId } from './columns.ts';
import { processes } from './processes.ts';
import { app } from './schemas.ts';

export const helpKinds = ['help', 'opinion'] as const;
export const helpStates = ['open', 'answered', 'closed'] as const;

/** What a capturer asks the OPL (art. 14 h) or thinks of the system (art. 6): the register that the OPL keeps. */
export const helpThreads = app.table(
  'help_threads',
  {
    tenantId: tenantId(),
    id: id(),
    processId: uuid('process_id').notNull(),
    kind: text('kind', { enum: helpKinds }).notNull(),
    state: text('state', { enum: helpStates }).notNull().default('open'),
    accountId: uuid('account_id').notNull(),
    candidacyId: uuid('candidacy_id'),
    /** Page it was asked from: an address of the portal, which never holds a private datum. */
    askedFrom: text('asked_from'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    firstAnsweredAt: instant('first_answered_at'),
    closedAt: instant('closed_at'),
  },
  (t) => [
    primaryKey({ name: 'help_threads_tenant_id_id_pk', columns: [t.tenantId, t.id] }),
    index('help_threads_account_id_ix').on(t.tenantId, t.accountId, t.updatedAt),
    index('help_threads_state_updated_at_ix').on(t.tenantId, t.processId, t.state, t.updatedAt),
    foreignKey({
      name: 'help_threads_process_id_fk',
      columns: [t.tenantId, t.processId],
      foreignColumns: [processes.tenantId, processes.id],
    }),
    foreignKey({
      name: 'help_threads_account_id_fk',
      columns: [t.tenantId, t.accountId],
      foreignColumns: [accounts.tenantId, accounts.id],
    }),
    foreignKey({
      name: 'help_threads_candidacy_id_fk',
      columns: [t.tenantId, t.candidacyId],
      foreignColumns: [candidacies.tenantId, candidacies.id],
    }),
    check('help_threads_kind_ck', oneOf(t.kind, helpKinds)),
    check('help_threads_state_ck', oneOf(t.state, helpStates)),
  ],
);

/** Texts are sealed: people write private things when they ask for help. */
export const helpMessages = app.table(
  'help_messages',
  {
    tenantId: tenantId(),
    id: id(),
    threadId: uuid('thread_id').notNull(),
    authorId: uuid('author_id').notNull(),
    fromOpl: boolean('from_opl').notNull(),
    textCipher: bytea('text_cipher').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ name: 'help_messages_tenant_id_id_pk', columns: [t.tenantId, t.id] }),
    index('help_messages_thread_id_ix').on(t.tenantId, t.threadId, t.createdAt),
    foreignKey({
      name: 'help_messages_thread_id_fk',
      columns: [t.tenantId, t.threadId],
      foreignColumns: [helpThreads.tenantId, helpThreads.id],
    }),
    foreignKey({
      name: 'help_messages_author_id_fk',
      columns: [t.tenantId, t.authorId],
      foreignColumns: [accounts.tenantId, accounts.id],
    }),
  ],
);
