import { QuestionnaireKind } from '@conoceles/contracts';
import { check, foreignKey, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { accounts } from './accounts.ts';
import { candidacies } from './candidacies.ts';
import { instant, oneOf, tenantId, word } from './columns.ts';
import { app } from './schemas.ts';

/** Who has a section open to write in it, and since when was seen there: «alguien más la está editando». Lapses by itself. */
export const editing = app.table(
  'editing',
  {
    tenantId: tenantId(),
    candidacyId: uuid('candidacy_id').notNull(),
    kind: word('kind', QuestionnaireKind.options).notNull(),
    section: text('section').notNull(),
    accountId: uuid('account_id').notNull(),
    /** The session, not the account alone: the same person with two devices is two editors. */
    sessionId: text('session_id').notNull(),
    since: instant('since').notNull(),
    seenAt: instant('seen_at').notNull(),
  },
  (t) => [
    primaryKey({
      name: 'editing_tenant_id_candidacy_id_kind_section_pk',
      columns: [t.tenantId, t.candidacyId, t.kind, t.section],
    }),
    foreignKey({
      name: 'editing_candidacy_id_fk',
      columns: [t.tenantId, t.candidacyId],
      foreignColumns: [candidacies.tenantId, candidacies.id],
    }),
    foreignKey({
      name: 'editing_account_id_fk',
      columns: [t.tenantId, t.accountId],
      foreignColumns: [accounts.tenantId, accounts.id],
    }),
    check('editing_kind_ck', oneOf(t.kind, QuestionnaireKind.options)),
  ],
);
