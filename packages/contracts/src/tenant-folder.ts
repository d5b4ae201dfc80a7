import { z } from 'zod';
import { TenantLanguage } from './messages/languages.ts';
import { CatalogueEntry, Question, Slug } from './questionnaire.ts';
import { Rubric } from './rubric.ts';

/**
 * Shape of `tenants/<slug>/` once read: everything a state needs to run, as data. Anything a source document does not say carries
 * `pending: true` («por confirmar») and is shown so to the OPL.
 */

const Day = z.iso.date();
const Color = z.string().regex(/^#[0-9a-f]{6}$/iu, 'Usa un color #rrggbb.');

/** Where a datum comes from: document and place in it, or `pending` when the documents are silent. */
export const Source = z.strictObject({ document: z.string().min(1), note: z.string().optional() });
export type Source = z.infer<typeof Source>;

export const Brand = z.strictObject({
  /** One strong colour of the state's site and one accent; text and control colours are derived from them so that every pair passes AA. */
  primary: Color,
  accent: Color,
  /** File of the mark of our own drawing inside the folder. */
  mark: z.string().regex(/^[a-z0-9-]+\.svg$/u),
});
export type Brand = z.infer<typeof Brand>;

/** What an affirmative action opens without consent (Lineamientos art. 4.6; Sonora §10; SUP-RAP-289/2022): a dated rule of the tenant. */
export const AffirmativeActionDisclosure = z.enum(['type-only', 'group-answers', 'whole-questionnaire']);
export type AffirmativeActionDisclosure = z.infer<typeof AffirmativeActionDisclosure>;

export const DatedDisclosure = z.strictObject({
  from: Day,
  show: AffirmativeActionDisclosure,
  reason: z.string().min(1),
});
export type DatedDisclosure = z.infer<typeof DatedDisclosure>;

export const TenantRules = z.strictObject({
  /** art. 14 c: natural days to issue an account, counted from the day after approval. */
  issueAccountDays: z.number().int().positive().default(3),
  /** art. 16 f: natural days to capture, counted from reception of the account. */
  captureDays: z.number().int().positive().default(15),
  substitutionCaptureDays: z.number().int().positive().default(5),
  /** Whether the day the count starts from is day 1 (Sonora's plan: 20/04→04/05 are fifteen days) or the next one is («posteriores a»). */
  captureCountsFirstDay: z.boolean().default(false),
  substitutionCountsFrom: z.enum(['account', 'substitution']).default('account'),
  lateCaptureUntilElectionDay: z.boolean().default(false),
  partyAuthorisesPublication: z.boolean().default(false),
  /** Jalisco: curricular answers show only with the person's own authorisation, except under affirmative action. */
  curricularNeedsAuthorisation: z.boolean().default(false),
  /** Two different people validate before anything is published. */
  twoStepValidation: z.boolean().default(false),
  corrections: z.strictObject({
    allowed: z.number().int().min(0).default(1),
    appliedBy: z.enum(['admin', 'capturer']).default('capturer'),
    /** Asked by the party or the independent candidacy; also by any candidate where the tenant says so. */
    candidateMayAsk: z.boolean().default(false),
    /** Sonora §8 IV: the admin applies it no later than the next business day. */
    dueInBusinessDays: z.number().int().positive().default(1),
  }),
  /** Reminders (exhortos) that leave by themselves while something is missing. */
  reminders: z
    .strictObject({
      daysBefore: z.array(z.number().int().min(0).max(30)).default([5, 1]),
      whenOverdue: z.boolean().default(true),
    })
    .prefault({}),
  /** Motives of art. 18 of this tenant; the base's when absent. */
  reviewMotives: z.array(CatalogueEntry).min(1).optional(),
  /** How the tenant measures the quality of curricular answers; none when empty. */
  rubrics: z.array(Rubric).default([]),
  order: z.enum(['alphabetical', 'drawn-daily']).default('alphabetical'),
  minimumCount: z.number().int().min(2).default(5),
  affirmativeActionDisclosure: z.array(DatedDisclosure).min(1),
  youth: z.strictObject({ from: z.number().int(), to: z.number().int() }),
  photoMaxBytes: z.number().int().positive().default(700_000),
  /** Rules the tenant's documents are silent about, shown as «por confirmar». */
  pending: z.array(z.string()).default([]),
});
export type TenantRules = z.infer<typeof TenantRules>;

export const InternalBody = z.strictObject({
  name: z.string().min(1),
  support: z.array(z.string()).default([]),
  source: Source.optional(),
});

export const TenantIdentity = z.strictObject({
  slug: Slug,
  /** Official name and acronym of the OPL, as its documents write them. */
  name: z.string().min(1),
  acronym: z.string().min(1),
  state: z.strictObject({ name: z.string().min(1), ineKey: z.string().regex(/^\d{2}$/u) }),
  timeZone: z.string().min(1),
  website: z.url().optional(),
  contactEmail: z.email().optional(),
  hosts: z.array(z.string().min(1)).min(1),
  brand: Brand,
  internalBody: InternalBody,
  /** Documents the facts of this file come from. */
  sources: z.array(Source).default([]),
  /** Slug of the process the public site shows. */
  currentProcess: Slug,
  rules: TenantRules,
  pending: z.array(z.string()).default([]),
});
export type TenantIdentity = z.infer<typeof TenantIdentity>;

export const OfficeKind = z.enum([
  'governorship',
  'deputy-mr',
  'deputy-rp',
  'municipal-presidency',
  'municipal-trustee',
  'municipal-councillor',
  'other',
]);
export type OfficeKind = z.infer<typeof OfficeKind>;

export const Office = z.strictObject({
  slug: Slug,
  kind: OfficeKind,
  /** Neutral name of the office («Presidencia municipal»). */
  name: z.string().min(1),
  /** Name in INE's export («PRESIDENCIA MUNICIPAL»). */
  ineName: z.string().min(1),
  territoryKind: z.enum(['state', 'district', 'municipality', 'circumscription']),
  hasSubstitute: z.boolean(),
  /** Whether the place in a list matters (RP, regidurías). */
  hasList: z.boolean().default(false),
  order: z.number().int(),
  /** The documents name the office without saying enough to configure it (Morelos: «cuarto orden de gobierno»). */
  pending: z.boolean().default(false),
});
export type Office = z.infer<typeof Office>;

export const Territory = z.strictObject({
  slug: Slug,
  kind: z.enum(['state', 'district', 'municipality', 'circumscription']),
  name: z.string(),
  /** INE's key and INEGI's; they differ (Pachuca 048/047). */
  ineKey: z.string().optional(),
  inegiKey: z.string().optional(),
  /** Number of a district or circumscription. */
  number: z.number().int().optional(),
  voterRoll: z.number().int().optional(),
});
export type Territory = z.infer<typeof Territory>;

export const Party = z.strictObject({
  slug: Slug,
  name: z.string().min(1),
  acronym: z.string().min(1),
  scope: z.enum(['national', 'local']),
  color: Color,
});
export type Party = z.infer<typeof Party>;

export const AffirmativeAction = z.strictObject({
  slug: Slug,
  name: z.string().min(1),
  /** Identity-question group it corresponds to, for the rule «group-answers». */
  group: Slug,
  pending: z.boolean().default(false),
  source: Source.optional(),
});
export type AffirmativeAction = z.infer<typeof AffirmativeAction>;

export const NominationKind = z.enum(['party', 'coalition', 'common-candidacy', 'independent']);
export type NominationKind = z.infer<typeof NominationKind>;

/** One ticket on the ballot of one office in one territory. A nomination belongs to the contest: the same party runs allied here and alone there. */
export const Ticket = z.strictObject({
  ballotPlace: z.number().int().positive().optional(),
  kind: NominationKind,
  /** Name on the ballot when it has one («Va por Durango»); otherwise built from the parties' acronyms. */
  name: z.string().optional(),
  parties: z.array(Slug),
  /** Party answerable for capture (coalition agreement / party of origin); absent: the first. */
  originParty: Slug.optional(),
});
export type Ticket = z.infer<typeof Ticket>;

export const Contest = z.strictObject({
  office: Slug,
  territory: Slug,
  tickets: z.array(Ticket).min(1),
  /** Places the demonstration invents on each list, where the office is contested by lists. */
  inventedPlaces: z.number().int().min(1).max(60).optional(),
  invented: z.boolean().default(false),
});
export type Contest = z.infer<typeof Contest>;

export const ProcessOffice = z.strictObject({
  office: Slug,
  campaignStart: Day.optional(),
  campaignEnd: Day.optional(),
  /** Day the OPL approves the candidacies of this office: the clock of art. 14 c starts the day after. */
  approvedOn: Day.optional(),
  pending: z.boolean().default(false),
  source: Source.optional(),
});

export const Process = z.strictObject({
  slug: Slug,
  name: z.string().min(1),
  electionDay: Day,
  offices: z.array(ProcessOffice).min(1),
  /** Window in which profiles are public (Sonora §6: from the start of campaigns to election day); absent while not agreed. */
  publicationStart: Day.optional(),
  publicationEnd: Day.optional(),
  /** Instant a demonstration process declares as «now», local time of the tenant. */
  demonstrationClock: z.iso.datetime({ local: true, offset: true }).optional(),
  holidays: z.array(Day).default([]),
  contests: z.array(Contest).default([]),
  sources: z.array(Source).default([]),
  pending: z.array(z.string()).default([]),
});
export type Process = z.infer<typeof Process>;

/** Differences of a tenant from the base questionnaires. Extra questions carry the section they go to and the question they follow. */
export const QuestionnaireDifferences = z.strictObject({
  questions: z
    .record(
      Slug,
      z.strictObject({
        label: z.string().optional(),
        help: z.string().optional(),
        required: z.boolean().optional(),
        minCharacters: z.number().int().min(0).nullable().optional(),
        maxCharacters: z.number().int().min(1).optional(),
        maxItems: z.number().int().min(1).optional(),
        maxBytes: z.number().int().min(1).optional(),
      }),
    )
    .default({}),
  extra: z.array(z.strictObject({ section: Slug, after: Slug.optional(), question: Question })).default([]),
  /** Order of a section's questions, by section; those not named keep their order after the named ones. */
  order: z.record(Slug, z.array(Slug).min(1)).default({}),
  source: z.string().optional(),
});
export type QuestionnaireDifferences = z.infer<typeof QuestionnaireDifferences>;

/** A part of the integral privacy notice; without text it is still to be confirmed. */
export const PrivacyNoticePart = z.strictObject({
  title: z.string().min(1),
  text: z.string().min(1).optional(),
  source: Source.optional(),
});
export type PrivacyNoticePart = z.infer<typeof PrivacyNoticePart>;

/** Under what terms the open data may be used: the OPL decides it; `pending` until it says so. */
export const OpenDataLicence = z.strictObject({
  name: z.string().min(1),
  url: z.url({ protocol: /^https$/u }),
  pending: z.boolean().default(true),
});
export type OpenDataLicence = z.infer<typeof OpenDataLicence>;

/** What the federal government uses on datos.gob.mx. No document names one for this system: the OPL confirms it or names another. */
export const baseLicence = { name: 'Libre Uso MX', url: 'https://datos.gob.mx/libreusomx' } as const;

export const TenantTexts = z.strictObject({
  siteTitle: z.string().min(1),
  welcome: z.string().min(1),
  about: z.array(z.string()).default([]),
  privacyNotice: z.strictObject({
    version: z.string().min(1),
    simplified: z.string().min(1),
    pending: z.boolean().default(true),
    /** Parts of the integral notice; one without text is still to be confirmed. */
    integral: z.array(PrivacyNoticePart).default([]),
    /** The OPL has not approved the integral notice yet. */
    integralPending: z.boolean().default(true),
  }),
  openData: z.strictObject({ licence: OpenDataLicence.prefault(baseLicence) }).prefault({}),
});
export type TenantTexts = z.infer<typeof TenantTexts>;

/** The whole folder, cross-checked (every slug it names exists) and ready to be applied. */
export const TenantFolder = z.strictObject({
  identity: TenantIdentity,
  offices: z.array(Office),
  territories: z.array(Territory),
  parties: z.array(Party),
  affirmativeActions: z.array(AffirmativeAction),
  questionnaires: z.strictObject({
    curricular: QuestionnaireDifferences,
    identity: QuestionnaireDifferences,
  }),
  processes: z.array(Process).min(1),
  texts: TenantTexts,
  /** Languages of its own besides Spanish and English, as far as it has translated the site's texts. */
  languages: z.array(TenantLanguage).default([]),
  /** Contents of the mark (SVG). */
  markSvg: z.string(),
});
export type TenantFolder = z.infer<typeof TenantFolder>;
