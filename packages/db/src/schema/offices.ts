import { OfficeKind, Territory } from '@conoceles/contracts';
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { id, oneOf, tenantId, word } from './columns.ts';
import { processes } from './processes.ts';
import { app } from './schemas.ts';
import { tenants } from './tenants.ts';

export const territoryKinds = Territory.shape.kind.options;

export const offices = app.table(
  'offices',
  {
    tenantId: tenantId(),
    id: id(),
    slug: text('slug').notNull(),
    kind: word('kind', OfficeKind.options).notNull(),
    name: text('name').notNull(),
    ineName: text('ine_name').notNull(),
    territoryKind: word('territory_kind', territoryKinds).notNull(),
    hasSubstitute: boolean('has_substitute').notNull(),
    hasList: boolean('has_list').notNull(),
    sortOrder: integer('sort_order').notNull(),
  },
  (t) => [
    primaryKey({ name: 'offices_tenant_id_id_pk', columns: [t.tenantId, t.id] }),
    unique('offices_tenant_id_slug_uq').on(t.tenantId, t.slug),
    check('offices_kind_ck', oneOf(t.kind, OfficeKind.options)),
    check('offices_territory_kind_ck', oneOf(t.territoryKind, territoryKinds)),
    foreignKey({ name: 'offices_tenant_id_fk', columns: [t.tenantId], foreignColumns: [tenants.id] }),
  ],
);

export const territories = app.table(
  'territories',
  {
    tenantId: tenantId(),
    id: id(),
    slug: text('slug').notNull(),
    kind: word('kind', territoryKinds).notNull(),
    name: text('name').notNull(),
    ineKey: text('ine_key'),
    inegiKey: text('inegi_key'),
    number: integer('number'),
    voterRoll: integer('voter_roll'),
  },
  (t) => [
    primaryKey({ name: 'territories_tenant_id_id_pk', columns: [t.tenantId, t.id] }),
    unique('territories_tenant_id_slug_uq').on(t.tenantId, t.slug),
    check('territories_kind_ck', oneOf(t.kind, territoryKinds)),
    foreignKey({ name: 'territories_tenant_id_fk', columns: [t.tenantId], foreignColumns: [tenants.id] }),
  ],
);

/** Campaign dates of each office in a process. */
export const processOffices = app.table(
  'process_offices',
  {
    tenantId: tenantId(),
    processId: uuid('process_id').notNull(),
    officeId: uuid('office_id').notNull(),
    campaignStart: date('campaign_start', { mode: 'string' }),
    campaignEnd: date('campaign_end', { mode: 'string' }),
    pending: boolean('pending').notNull().default(false),
  },
  (t) => [
    primaryKey({
      name: 'process_offices_tenant_id_process_id_office_id_pk',
      columns: [t.tenantId, t.processId, t.officeId],
    }),
    index('process_offices_office_id_ix').on(t.tenantId, t.officeId),
    foreignKey({
      name: 'process_offices_process_id_fk',
      columns: [t.tenantId, t.processId],
      foreignColumns: [processes.tenantId, processes.id],
    }),
    foreignKey({
      name: 'process_offices_office_id_fk',
      columns: [t.tenantId, t.officeId],
      foreignColumns: [offices.tenantId, offices.id],
    }),
  ],
);
