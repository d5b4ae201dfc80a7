import { bigint, foreignKey, index, jsonb, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { id, instant, tenantId } from './columns.ts';
import { audit } from './schemas.ts';
import { tenants } from './tenants.ts';

/** What was done, written in the transaction that did it. Append-only by grants and trigger. */
export const auditEntries = audit.table(
  'entries',
  {
    tenantId: tenantId(),
    id: id(),
    at: instant('at').notNull(),
    actorKind: text('actor_kind').notNull(),
    actorId: uuid('actor_id'),
    /** Name of a command or job that acted in nobody's name. */
    actorName: text('actor_name'),
    verb: text('verb').notNull(),
    entity: text('entity').notNull(),
    entityId: text('entity_id').notNull(),
    /** Names of the fields that changed. */
    fields: text('fields').array().notNull().default([]),
    /** Public facts as they are; private values only as hashes under the candidacy's audit key. */
    before: jsonb('before'),
    after: jsonb('after'),
    requestId: text('request_id'),
  },
  (t) => [
    primaryKey({ name: 'entries_tenant_id_id_pk', columns: [t.tenantId, t.id] }),
    index('entries_entity_entity_id_at_ix').on(t.tenantId, t.entity, t.entityId, t.at),
    index('entries_at_ix').on(t.tenantId, t.at),
    foreignKey({ name: 'entries_tenant_id_fk', columns: [t.tenantId], foreignColumns: [tenants.id] }),
  ],
);

/** Entries that wait for the sealer. */
export const auditPending = audit.table(
  'pending',
  {
    tenantId: tenantId(),
    entryId: uuid('entry_id').notNull(),
    place: bigint('place', { mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
  },
  (t) => [
    primaryKey({ name: 'pending_tenant_id_entry_id_pk', columns: [t.tenantId, t.entryId] }),
    foreignKey({
      name: 'pending_entry_id_fk',
      columns: [t.tenantId, t.entryId],
      foreignColumns: [auditEntries.tenantId, auditEntries.id],
    }),
  ],
);

/** The chain: each link hashes its entry and the link before it. Append-only like the entries. */
export const auditSeals = audit.table(
  'seals',
  {
    tenantId: tenantId(),
    seq: bigint('seq', { mode: 'number' }).notNull(),
    entryId: uuid('entry_id').notNull(),
    prevHash: text('prev_hash').notNull(),
    hash: text('hash').notNull(),
  },
  (t) => [
    primaryKey({ name: 'seals_tenant_id_seq_pk', columns: [t.tenantId, t.seq] }),
    unique('seals_tenant_id_entry_id_uq').on(t.tenantId, t.entryId),
    foreignKey({
      name: 'seals_entry_id_fk',
      columns: [t.tenantId, t.entryId],
      foreignColumns: [auditEntries.tenantId, auditEntries.id],
    }),
  ],
);
