import type { TenantIdentity } from '@conoceles/contracts';
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { bytea, id, instant, oneOf, tenantId } from './columns.ts';
import { app } from './schemas.ts';

export const tenantStatuses = ['active', 'suspended'] as const;

/** Global list of OPLs: the platform creates and suspends, the tenant's own transactions see and change only their row. */
export const tenants = app.table(
  'tenants',
  {
    id: uuid('id').notNull().defaultRandom(),
    slug: text('slug').notNull(),
    status: text('status', { enum: tenantStatuses }).notNull().default('active'),
    /** Contents of tenant.yaml once applied; null between the creation of the tenant and its first application. */
    identity: jsonb('identity').$type<TenantIdentity>(),
    markSvg: text('mark_svg'),
    /** Hash of the whole folder as last applied: an equal hash means nothing to do. */
    folderHash: text('folder_hash'),
    currentProcessId: uuid('current_process_id'),
    createdAt: instant('created_at').notNull(),
    appliedAt: instant('applied_at'),
  },
  (t) => [
    primaryKey({ name: 'tenants_id_pk', columns: [t.id] }),
    unique('tenants_slug_uq').on(t.slug),
    check('tenants_status_ck', oneOf(t.status, tenantStatuses)),
  ],
);

/** Which host names show which tenant; global because a host name belongs to one tenant only. */
export const tenantHosts = app.table(
  'tenant_hosts',
  {
    host: text('host').notNull(),
    tenantId: uuid('tenant_id').notNull(),
  },
  (t) => [
    primaryKey({ name: 'tenant_hosts_host_pk', columns: [t.host] }),
    index('tenant_hosts_tenant_id_ix').on(t.tenantId),
    foreignKey({ name: 'tenant_hosts_tenant_id_fk', columns: [t.tenantId], foreignColumns: [tenants.id] }),
  ],
);

/** Key that seals account data (e-mail, TOTP secret), wrapped by the master key. Apart from the identity keys, which staff roles cannot read. */
export const contactKeys = app.table(
  'contact_keys',
  {
    tenantId: tenantId(),
    id: id(),
    keyVersion: integer('key_version').notNull(),
    wrapped: bytea('wrapped').notNull(),
    masterKeyId: text('master_key_id').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ name: 'contact_keys_tenant_id_id_pk', columns: [t.tenantId, t.id] }),
    unique('contact_keys_tenant_id_uq').on(t.tenantId),
    foreignKey({ name: 'contact_keys_tenant_id_fk', columns: [t.tenantId], foreignColumns: [tenants.id] }),
  ],
);
