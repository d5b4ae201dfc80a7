import { NominationKind, Party } from '@conoceles/contracts';
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { id, oneOf, tenantId, word } from './columns.ts';
import { offices, territories } from './offices.ts';
import { processes } from './processes.ts';
import { app } from './schemas.ts';
import { tenants } from './tenants.ts';

const partyScopes = Party.shape.scope.options;

export const parties = app.table(
  'parties',
  {
    tenantId: tenantId(),
    id: id(),
    slug: text('slug').notNull(),
    name: text('name').notNull(),
    acronym: text('acronym').notNull(),
    scope: word('scope', partyScopes).notNull(),
    color: text('color').notNull(),
  },
  (t) => [
    primaryKey({ name: 'parties_tenant_id_id_pk', columns: [t.tenantId, t.id] }),
    unique('parties_tenant_id_slug_uq').on(t.tenantId, t.slug),
    check('parties_scope_ck', oneOf(t.scope, partyScopes)),
    foreignKey({ name: 'parties_tenant_id_fk', columns: [t.tenantId], foreignColumns: [tenants.id] }),
  ],
);

/** Quotas a candidacy can be registered under; `group` names the identity questions it corresponds to. */
export const affirmativeActions = app.table(
  'affirmative_actions',
  {
    tenantId: tenantId(),
    id: id(),
    slug: text('slug').notNull(),
    name: text('name').notNull(),
    group: text('group').notNull(),
    pending: boolean('pending').notNull().default(false),
  },
  (t) => [
    primaryKey({ name: 'affirmative_actions_tenant_id_id_pk', columns: [t.tenantId, t.id] }),
    unique('affirmative_actions_tenant_id_slug_uq').on(t.tenantId, t.slug),
    foreignKey({
      name: 'affirmative_actions_tenant_id_fk',
      columns: [t.tenantId],
      foreignColumns: [tenants.id],
    }),
  ],
);

/** One ticket on the ballot of one office in one territory. */
export const nominations = app.table(
  'nominations',
  {
    tenantId: tenantId(),
    id: id(),
    processId: uuid('process_id').notNull(),
    officeId: uuid('office_id').notNull(),
    territoryId: uuid('territory_id').notNull(),
    kind: word('kind', NominationKind.options).notNull(),
    /** Name on the ballot («Va por…»); null: built from the parties' acronyms. */
    name: text('name'),
    ballotPlace: integer('ballot_place'),
    /** Party answerable for capture (coalition agreement, party of origin); null for an independent. */
    originPartyId: uuid('origin_party_id'),
    /** Identity of the ticket within its contest, for idempotent loading: kind, sorted parties, name or place. */
    ticketSlug: text('ticket_slug').notNull(),
    invented: boolean('invented').notNull().default(false),
  },
  (t) => [
    primaryKey({ name: 'nominations_tenant_id_id_pk', columns: [t.tenantId, t.id] }),
    unique('nominations_contest_ticket_slug_uq').on(
      t.tenantId,
      t.processId,
      t.officeId,
      t.territoryId,
      t.ticketSlug,
    ),
    foreignKey({
      name: 'nominations_process_id_fk',
      columns: [t.tenantId, t.processId],
      foreignColumns: [processes.tenantId, processes.id],
    }),
    foreignKey({
      name: 'nominations_office_id_fk',
      columns: [t.tenantId, t.officeId],
      foreignColumns: [offices.tenantId, offices.id],
    }),
    foreignKey({
      name: 'nominations_territory_id_fk',
      columns: [t.tenantId, t.territoryId],
      foreignColumns: [territories.tenantId, territories.id],
    }),
    foreignKey({
      name: 'nominations_origin_party_id_fk',
      columns: [t.tenantId, t.originPartyId],
      foreignColumns: [parties.tenantId, parties.id],
    }),
    check('nominations_kind_ck', oneOf(t.kind, NominationKind.options)),
  ],
);

export const nominationParties = app.table(
  'nomination_parties',
  {
    tenantId: tenantId(),
    nominationId: uuid('nomination_id').notNull(),
    partyId: uuid('party_id').notNull(),
    /** Order in which the parties are written on the ballot. */
    place: integer('place').notNull(),
  },
  (t) => [
    primaryKey({
      name: 'nomination_parties_tenant_id_nomination_id_party_id_pk',
      columns: [t.tenantId, t.nominationId, t.partyId],
    }),
    index('nomination_parties_party_id_ix').on(t.tenantId, t.partyId),
    foreignKey({
      name: 'nomination_parties_nomination_id_fk',
      columns: [t.tenantId, t.nominationId],
      foreignColumns: [nominations.tenantId, nominations.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'nomination_parties_party_id_fk',
      columns: [t.tenantId, t.partyId],
      foreignColumns: [parties.tenantId, parties.id],
    }),
  ],
);
