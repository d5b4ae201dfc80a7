import { type CatalogueEntry, type QuestionnaireDefinition, QuestionnaireKind } from '@conoceles/contracts';
import { sql } from 'drizzle-orm';
import { check, foreignKey, integer, jsonb, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { id, instant, oneOf, tenantId, word } from './columns.ts';
import { processes } from './processes.ts';
import { app } from './schemas.ts';
import { tenants } from './tenants.ts';

/** Definitions as someone may have answered them: never changed, only followed by another version (trigger). */
export const questionnaireVersions = app.table(
  'questionnaire_versions',
  {
    tenantId: tenantId(),
    id: id(),
    processId: uuid('process_id').notNull(),
    kind: word('kind', QuestionnaireKind.options).notNull(),
    version: integer('version').notNull(),
    contentHash: text('content_hash').notNull(),
    definition: jsonb('definition').$type<QuestionnaireDefinition>().notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ name: 'questionnaire_versions_tenant_id_id_pk', columns: [t.tenantId, t.id] }),
    unique('questionnaire_versions_process_id_kind_version_uq').on(
      t.tenantId,
      t.processId,
      t.kind,
      t.version,
    ),
    foreignKey({
      name: 'questionnaire_versions_process_id_fk',
      columns: [t.tenantId, t.processId],
      foreignColumns: [processes.tenantId, processes.id],
    }),
    check('questionnaire_versions_kind_ck', oneOf(t.kind, QuestionnaireKind.options)),
    check('questionnaire_versions_version_ck', sql`${t.version} > 0`),
    foreignKey({
      name: 'questionnaire_versions_tenant_id_fk',
      columns: [t.tenantId],
      foreignColumns: [tenants.id],
    }),
  ],
);

/** Lists that questions draw on (peoples, countries, states…), as last applied. */
export const catalogues = app.table(
  'catalogues',
  {
    tenantId: tenantId(),
    id: id(),
    name: text('name').notNull(),
    contentHash: text('content_hash').notNull(),
    entries: jsonb('entries').$type<CatalogueEntry[]>().notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ name: 'catalogues_tenant_id_id_pk', columns: [t.tenantId, t.id] }),
    unique('catalogues_tenant_id_name_uq').on(t.tenantId, t.name),
    foreignKey({ name: 'catalogues_tenant_id_fk', columns: [t.tenantId], foreignColumns: [tenants.id] }),
  ],
);

/** Texts of the site and privacy notices, by version; an acceptance names the version that was read. */
export const texts = app.table(
  'texts',
  {
    tenantId: tenantId(),
    id: id(),
    key: text('key').notNull(),
    version: text('version').notNull(),
    content: jsonb('content').notNull(),
    pending: jsonb('pending').$type<string[]>().notNull().default([]),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ name: 'texts_tenant_id_id_pk', columns: [t.tenantId, t.id] }),
    unique('texts_tenant_id_key_version_uq').on(t.tenantId, t.key, t.version),
    foreignKey({ name: 'texts_tenant_id_fk', columns: [t.tenantId], foreignColumns: [tenants.id] }),
  ],
);
