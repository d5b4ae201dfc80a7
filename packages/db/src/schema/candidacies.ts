import { CandidacyStatus } from '@conoceles/contracts';
import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { bytea, id, instant, oneOf, tenantId, word } from './columns.ts';
import { affirmativeActions, nominations } from './nominations.ts';
import { offices, territories } from './offices.ts';
import { processes } from './processes.ts';
import { app } from './schemas.ts';

export const genders = ['woman', 'man', 'non-binary'] as const;
export const candidacyRoles = ['owner', 'substitute'] as const;

/** One person standing for one office: registry facts only; what identifies privately is in candidacy_private. */
export const candidacies = app.table(
  'candidacies',
  {
    tenantId: tenantId(),
    id: id(),
    processId: uuid('process_id').notNull(),
    nominationId: uuid('nomination_id').notNull(),
    officeId: uuid('office_id').notNull(),
    territoryId: uuid('territory_id').notNull(),
    givenNames: text('given_names').notNull(),
    firstSurname: text('first_surname').notNull(),
    secondSurname: text('second_surname'),
    displayName: text('display_name').notNull(),
    /** Normalised name (no accents, lower case, surnames first): to find near matches and to sort. */
    nameKey: text('name_key').notNull(),
    gender: text('gender', { enum: genders }).notNull(),
    /** Age in years on the day of the source; null when only the encrypted birth date is known. */
    age: integer('age'),
    role: text('role', { enum: candidacyRoles }).notNull(),
    listNumber: integer('list_number'),
    /** NUM_LISTA_O_FORMULA of INE's format, as it came. */
    ineNumber: text('ine_number'),
    /** Place on the ticket that owner and substitute share. */
    ticketKey: text('ticket_key').notNull(),
    status: word('status', CandidacyStatus.options).notNull().default('approved'),
    statusSince: instant('status_since').notNull(),
    approvedOn: date('approved_on', { mode: 'string' }),
    approvalAgreement: text('approval_agreement'),
    affirmativeActionId: uuid('affirmative_action_id'),
    replacedById: uuid('replaced_by_id'),
    /** Came in by a substitution: the shorter period to capture applies. */
    bySubstitution: boolean('by_substitution').notNull().default(false),
    /** Whether the person was elected; null while nobody has recorded it. */
    elected: boolean('elected'),
    invented: boolean('invented').notNull().default(false),
    publicSlug: text('public_slug').notNull(),
    /** Import and row it came from. */
    source: jsonb('source').$type<{
      importId?: string;
      row?: number;
      sheet?: string;
      privateDigest?: string;
    }>(),
    /** Registry columns of INE's format that this model does not interpret, by column name (distrito federal, sección…). */
    registryExtra: jsonb('registry_extra').$type<Record<string, string>>().notNull().default({}),
    revision: integer('revision').notNull().default(1),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    primaryKey({ name: 'candidacies_tenant_id_id_pk', columns: [t.tenantId, t.id] }),
    unique('candidacies_tenant_id_public_slug_uq').on(t.tenantId, t.publicSlug),
    uniqueIndex('candidacies_nomination_id_ticket_key_role_uq')
      .on(t.tenantId, t.nominationId, t.ticketKey, t.role)
      .where(sql`status = 'approved'`),
    index('candidacies_process_id_office_id_territory_id_ix').on(
      t.tenantId,
      t.processId,
      t.officeId,
      t.territoryId,
    ),
    index('candidacies_nomination_id_ix').on(t.tenantId, t.nominationId),
    index('candidacies_name_key_ix').on(t.tenantId, t.nameKey),
    foreignKey({
      name: 'candidacies_process_id_fk',
      columns: [t.tenantId, t.processId],
      foreignColumns: [processes.tenantId, processes.id],
    }),
    foreignKey({
      name: 'candidacies_nomination_id_fk',
      columns: [t.tenantId, t.nominationId],
      foreignColumns: [nominations.tenantId, nominations.id],
    }),
    foreignKey({
      name: 'candidacies_office_id_fk',
      columns: [t.tenantId, t.officeId],
      foreignColumns: [offices.tenantId, offices.id],
    }),
    foreignKey({
      name: 'candidacies_territory_id_fk',
      columns: [t.tenantId, t.territoryId],
      foreignColumns: [territories.tenantId, territories.id],
    }),
    foreignKey({
      name: 'candidacies_affirmative_action_id_fk',
      columns: [t.tenantId, t.affirmativeActionId],
      foreignColumns: [affirmativeActions.tenantId, affirmativeActions.id],
    }),
    foreignKey({
      name: 'candidacies_replaced_by_id_fk',
      columns: [t.tenantId, t.replacedById],
      foreignColumns: [t.tenantId, t.id],
    }),
    check('candidacies_gender_ck', oneOf(t.gender, genders)),
    check('candidacies_role_ck', oneOf(t.role, candidacyRoles)),
    check('candidacies_status_ck', oneOf(t.status, CandidacyStatus.options)),
    check('candidacies_age_ck', sql`${t.age} between 18 and 130`),
  ],
);

/** What is never public, sealed under the candidacy's key; hashes are keyed by the tenant's identity key, to compare without opening. */
export const candidacyPrivate = app.table(
  'candidacy_private',
  {
    tenantId: tenantId(),
    candidacyId: uuid('candidacy_id').notNull(),
    voterKeyCipher: bytea('voter_key_cipher'),
    voterKeyHash: text('voter_key_hash'),
    curpCipher: bytea('curp_cipher'),
    curpHash: text('curp_hash'),
    birthDateCipher: bytea('birth_date_cipher'),
    contactEmailCipher: bytea('contact_email_cipher'),
    contactEmailHash: text('contact_email_hash'),
    phoneCipher: bytea('phone_cipher'),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    primaryKey({
      name: 'candidacy_private_tenant_id_candidacy_id_pk',
      columns: [t.tenantId, t.candidacyId],
    }),
    index('candidacy_private_voter_key_hash_ix').on(t.tenantId, t.voterKeyHash),
    index('candidacy_private_curp_hash_ix').on(t.tenantId, t.curpHash),
    foreignKey({
      name: 'candidacy_private_candidacy_id_fk',
      columns: [t.tenantId, t.candidacyId],
      foreignColumns: [candidacies.tenantId, candidacies.id],
    }).onDelete('cascade'),
  ],
);

export const disclosureParts = [
  'registry',
  'affirmative-action',
  'photo',
  'curricular',
  'identity',
  'identity-group',
] as const;
export const disclosureGrounds = [
  'law',
  'consent',
  'affirmative-action',
  'authorisation',
  'publication',
  'order',
] as const;

/** «What was public on date X and why»: one row per part shown, closed when it stops being shown. Never deleted. */
export const disclosures = app.table(
  'disclosures',
  {
    tenantId: tenantId(),
    id: id(),
    candidacyId: uuid('candidacy_id').notNull(),
    part: text('part', { enum: disclosureParts }).notNull(),
    ground: text('ground', { enum: disclosureGrounds }).notNull(),
    /** Document, article or consent it rests on. */
    source: text('source').notNull(),
    since: instant('since').notNull(),
    until: instant('until'),
    untilReason: text('until_reason'),
  },
  (t) => [
    primaryKey({ name: 'disclosures_tenant_id_id_pk', columns: [t.tenantId, t.id] }),
    index('disclosures_candidacy_id_since_ix').on(t.tenantId, t.candidacyId, t.since),
    uniqueIndex('disclosures_candidacy_id_part_uq')
      .on(t.tenantId, t.candidacyId, t.part)
      .where(sql`until is null`),
    foreignKey({
      name: 'disclosures_candidacy_id_fk',
      columns: [t.tenantId, t.candidacyId],
      foreignColumns: [candidacies.tenantId, candidacies.id],
    }),
    check('disclosures_part_ck', oneOf(t.part, disclosureParts)),
    check('disclosures_ground_ck', oneOf(t.ground, disclosureGrounds)),
    check('disclosures_until_ck', sql`${t.until} >= ${t.since}`),
  ],
);
