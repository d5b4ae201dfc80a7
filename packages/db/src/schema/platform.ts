import { PlatformKind } from '@conoceles/contracts';
import {
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
import { bytea, id, instant, oneOf, tenantId, word } from './columns.ts';
import { platform } from './schemas.ts';
import { tenants } from './tenants.ts';

export const platformUserStatuses = ['issued', 'active', 'disabled'] as const;

/** INE viewers and platform operators: people of no tenant. */
export const platformUsers = platform.table(
  'users',
  {
    id: id(),
    kind: word('kind', PlatformKind.options).notNull(),
    displayName: text('display_name').notNull(),
    email: text('email').notNull(),
    status: text('status', { enum: platformUserStatuses }).notNull().default('issued'),
    passwordHash: text('password_hash'),
    totpSecretCipher: bytea('totp_secret_cipher'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ name: 'users_id_pk', columns: [t.id] }),
    unique('users_email_uq').on(t.email),
    check('users_kind_ck', oneOf(t.kind, PlatformKind.options)),
    check('users_status_ck', oneOf(t.status, platformUserStatuses)),
  ],
);

/** Sessions of platform users; `id` is the hash of the token in the cookie. */
export const platformSessions = platform.table(
  'sessions',
  {
    id: text('id').notNull(),
    userId: uuid('user_id').notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    absoluteExpiresAt: instant('absolute_expires_at').notNull(),
  },
  (t) => [
    primaryKey({ name: 'sessions_id_pk', columns: [t.id] }),
    index('sessions_user_id_ix').on(t.userId),
    index('sessions_expires_at_ix').on(t.expiresAt),
    foreignKey({
      name: 'sessions_user_id_fk',
      columns: [t.userId],
      foreignColumns: [platformUsers.id],
    }).onDelete('cascade'),
  ],
);

export const platformLinks = platform.table(
  'links',
  {
    id: id(),
    userId: uuid('user_id').notNull(),
    tokenHash: text('token_hash').notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  (t) => [
    primaryKey({ name: 'links_id_pk', columns: [t.id] }),
    unique('links_token_hash_uq').on(t.tokenHash),
    index('links_user_id_ix').on(t.userId),
    foreignKey({
      name: 'links_user_id_fk',
      columns: [t.userId],
      foreignColumns: [platformUsers.id],
    }).onDelete('cascade'),
  ],
);

export const platformLoginAttempts = platform.table(
  'login_attempts',
  {
    keyHash: text('key_hash').notNull(),
    failures: integer('failures').notNull(),
    firstAt: instant('first_at').notNull(),
    blockedUntil: instant('blocked_until'),
  },
  (t) => [primaryKey({ name: 'login_attempts_key_hash_pk', columns: [t.keyHash] })],
);

/** Who may read compliance figures, of which tenant (null: all), until when. Without a row in force ine_reader reads nothing. */
export const platformGrants = platform.table(
  'grants',
  {
    id: id(),
    userId: uuid('user_id').notNull(),
    forTenantId: uuid('for_tenant_id'),
    reason: text('reason').notNull(),
    grantedBy: uuid('granted_by'),
    grantedAt: instant('granted_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (t) => [
    primaryKey({ name: 'grants_id_pk', columns: [t.id] }),
    index('grants_user_id_expires_at_ix').on(t.userId, t.expiresAt),
    foreignKey({
      name: 'grants_user_id_fk',
      columns: [t.userId],
      foreignColumns: [platformUsers.id],
    }).onDelete('cascade'),
    foreignKey({ name: 'grants_for_tenant_id_fk', columns: [t.forTenantId], foreignColumns: [tenants.id] }),
  ],
);

/** Figures of each tenant that INE may read: counts and dates, never a person. Written by the tenant's own transactions. */
export const compliance = platform.table(
  'compliance',
  {
    tenantId: tenantId(),
    id: id(),
    tenantName: text('tenant_name').notNull(),
    tenantSlug: text('tenant_slug').notNull(),
    processSlug: text('process_slug').notNull(),
    processName: text('process_name').notNull(),
    electionDay: date('election_day', { mode: 'string' }).notNull(),
    candidacyCount: integer('candidacy_count').notNull(),
    /** Captured, validated and published, per questionnaire. */
    counts: jsonb('counts')
      .$type<Record<'curricular' | 'identity', { captured: number; validated: number; published: number }>>()
      .notNull(),
    takenAt: instant('taken_at').notNull(),
  },
  (t) => [
    primaryKey({ name: 'compliance_tenant_id_id_pk', columns: [t.tenantId, t.id] }),
    unique('compliance_tenant_id_process_slug_uq').on(t.tenantId, t.processSlug),
    foreignKey({ name: 'compliance_tenant_id_fk', columns: [t.tenantId], foreignColumns: [tenants.id] }),
  ],
);
