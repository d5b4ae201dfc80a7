import { AccountKind, type QuestionnaireKind } from '@conoceles/contracts';
import { sql } from 'drizzle-orm';
import {
  boolean,
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
import { candidacies } from './candidacies.ts';
import { bytea, id, instant, oneOf, tenantId, word } from './columns.ts';
import { parties } from './nominations.ts';
import { app } from './schemas.ts';
import { tenants } from './tenants.ts';

export const accountStatuses = ['issued', 'active', 'disabled'] as const;
export const linkPurposes = ['activate', 'sign-in', 'letter'] as const;

export const accounts = app.table(
  'accounts',
  {
    tenantId: tenantId(),
    id: id(),
    kind: word('kind', AccountKind.options).notNull(),
    candidacyId: uuid('candidacy_id'),
    partyId: uuid('party_id'),
    displayName: text('display_name').notNull(),
    emailCipher: bytea('email_cipher'),
    /** Keyed hash of the normalised address; one address may hold several accounts (a person who stands for two offices). */
    emailHash: text('email_hash'),
    /** Name to sign in with for who has no mail, printed on the letter. */
    accessKey: text('access_key'),
    status: text('status', { enum: accountStatuses }).notNull().default('issued'),
    issuedAt: instant('issued_at').notNull(),
    /** First sign-in or registered hand-over: the clock to capture starts here (art. 16 f). */
    receivedAt: instant('received_at'),
    passwordHash: text('password_hash'),
    totpSecretCipher: bytea('totp_secret_cipher'),
    /** Questionnaires a reviewer verifies. */
    reviewKinds: text('review_kinds').$type<QuestionnaireKind>().array().notNull().default([]),
    disabledAt: instant('disabled_at'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ name: 'accounts_tenant_id_id_pk', columns: [t.tenantId, t.id] }),
    index('accounts_email_hash_ix').on(t.tenantId, t.emailHash),
    uniqueIndex('accounts_candidacy_id_uq').on(t.tenantId, t.candidacyId).where(sql`kind = 'candidate'`),
    uniqueIndex('accounts_access_key_uq').on(t.tenantId, t.accessKey).where(sql`access_key is not null`),
    index('accounts_party_id_ix').on(t.tenantId, t.partyId),
    foreignKey({
      name: 'accounts_candidacy_id_fk',
      columns: [t.tenantId, t.candidacyId],
      foreignColumns: [candidacies.tenantId, candidacies.id],
    }),
    foreignKey({
      name: 'accounts_party_id_fk',
      columns: [t.tenantId, t.partyId],
      foreignColumns: [parties.tenantId, parties.id],
    }),
    check('accounts_kind_ck', oneOf(t.kind, AccountKind.options)),
    check('accounts_status_ck', oneOf(t.status, accountStatuses)),
    check('accounts_candidacy_id_ck', sql`${t.kind} <> 'candidate' or ${t.candidacyId} is not null`),
    // A liaison answers for a party, or for the independent candidacy that named it its delegate (Hidalgo 5.6).
    check(
      'accounts_party_id_ck',
      sql`${t.kind} <> 'liaison' or (${t.partyId} is null) <> (${t.candidacyId} is null)`,
    ),
    foreignKey({ name: 'accounts_tenant_id_fk', columns: [t.tenantId], foreignColumns: [tenants.id] }),
  ],
);

/** One-time links, only as hashes. */
export const accountLinks = app.table(
  'account_links',
  {
    tenantId: tenantId(),
    id: id(),
    accountId: uuid('account_id').notNull(),
    tokenHash: text('token_hash').notNull(),
    purpose: text('purpose', { enum: linkPurposes }).notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    /** First time somebody opened the page of the link. */
    openedAt: instant('opened_at'),
    usedAt: instant('used_at'),
  },
  (t) => [
    primaryKey({ name: 'account_links_tenant_id_id_pk', columns: [t.tenantId, t.id] }),
    unique('account_links_tenant_id_token_hash_uq').on(t.tenantId, t.tokenHash),
    index('account_links_account_id_ix').on(t.tenantId, t.accountId),
    foreignKey({
      name: 'account_links_account_id_fk',
      columns: [t.tenantId, t.accountId],
      foreignColumns: [accounts.tenantId, accounts.id],
    }).onDelete('cascade'),
    check('account_links_purpose_ck', oneOf(t.purpose, linkPurposes)),
  ],
);

/** Sessions; `id` is the hash of the token in the cookie. */
export const sessions = app.table(
  'sessions',
  {
    tenantId: tenantId(),
    id: text('id').notNull(),
    accountId: uuid('account_id').notNull(),
    createdAt: instant('created_at').notNull(),
    /** Idle lifetime, moved by use. */
    expiresAt: instant('expires_at').notNull(),
    absoluteExpiresAt: instant('absolute_expires_at').notNull(),
    /** Works on the practice process and nothing else. */
    practice: boolean('practice').notNull().default(false),
  },
  (t) => [
    primaryKey({ name: 'sessions_tenant_id_id_pk', columns: [t.tenantId, t.id] }),
    index('sessions_account_id_ix').on(t.tenantId, t.accountId),
    index('sessions_expires_at_ix').on(t.expiresAt),
    foreignKey({
      name: 'sessions_account_id_fk',
      columns: [t.tenantId, t.accountId],
      foreignColumns: [accounts.tenantId, accounts.id],
    }).onDelete('cascade'),
  ],
);

/** An account put in somebody's hands: the clock to capture starts that day (art. 16 f). */
export const accountHandovers = app.table(
  'account_handovers',
  {
    tenantId: tenantId(),
    id: id(),
    accountId: uuid('account_id').notNull(),
    handedAt: instant('handed_at').notNull(),
    /** Who received it and signed for it; sealed. */
    recipientCipher: bytea('recipient_cipher').notNull(),
    /** The acknowledgement as it came back signed, when it was uploaded. */
    fileKey: text('file_key'),
    fileMime: text('file_mime'),
    registeredBy: uuid('registered_by').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ name: 'account_handovers_tenant_id_id_pk', columns: [t.tenantId, t.id] }),
    index('account_handovers_account_id_ix').on(t.tenantId, t.accountId),
    foreignKey({
      name: 'account_handovers_account_id_fk',
      columns: [t.tenantId, t.accountId],
      foreignColumns: [accounts.tenantId, accounts.id],
    }),
  ],
);

export const privacyAcceptances = app.table(
  'privacy_acceptances',
  {
    tenantId: tenantId(),
    id: id(),
    accountId: uuid('account_id').notNull(),
    noticeVersion: text('notice_version').notNull(),
    acceptedAt: instant('accepted_at').notNull(),
  },
  (t) => [
    primaryKey({ name: 'privacy_acceptances_tenant_id_id_pk', columns: [t.tenantId, t.id] }),
    unique('privacy_acceptances_account_id_notice_version_uq').on(t.tenantId, t.accountId, t.noticeVersion),
    foreignKey({
      name: 'privacy_acceptances_account_id_fk',
      columns: [t.tenantId, t.accountId],
      foreignColumns: [accounts.tenantId, accounts.id],
    }),
  ],
);

/** Failed sign-ins, by keyed hash of what was tried (address or origin), to slow guessing down. */
export const loginAttempts = app.table(
  'login_attempts',
  {
    tenantId: tenantId(),
    keyHash: text('key_hash').notNull(),
    failures: integer('failures').notNull(),
    firstAt: instant('first_at').notNull(),
    blockedUntil: instant('blocked_until'),
  },
  (t) => [
    primaryKey({ name: 'login_attempts_tenant_id_key_hash_pk', columns: [t.tenantId, t.keyHash] }),
    foreignKey({ name: 'login_attempts_tenant_id_fk', columns: [t.tenantId], foreignColumns: [tenants.id] }),
  ],
);
