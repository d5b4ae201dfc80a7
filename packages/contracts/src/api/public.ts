import { z } from 'zod';
import { LanguageChoice, TenantLanguage } from '../messages/languages.ts';
import { Slug } from '../questionnaire.ts';
import { DatedDisclosure, NominationKind, PrivacyNoticePart } from '../tenant-folder.ts';
import { CandidacyRole, Gender, SectionCatalogue } from './find.ts';

/** What the citizen's site reads (domain §6). Every value here has already been decided by the projection: nothing else is public. */

export const WindowState = z.enum(['before', 'open', 'after', 'undated']);
export type WindowState = z.infer<typeof WindowState>;

export const Named = z.object({ slug: Slug, name: z.string() });
export type Named = z.infer<typeof Named>;

export const PublicParty = z.object({ slug: Slug, name: z.string(), acronym: z.string(), color: z.string() });
export type PublicParty = z.infer<typeof PublicParty>;

export const PublicTerritory = z.object({
  slug: Slug,
  name: z.string(),
  kind: z.enum(['state', 'district', 'municipality', 'circumscription']),
});
export type PublicTerritory = z.infer<typeof PublicTerritory>;

/** What the internal body switched on over the site, in the words that citizens read. `until` null: it is on. */
export const PublicSwitch = z.object({
  kind: z.enum(['banner', 'maintenance', 'freeze']),
  message: z.string(),
  since: z.iso.datetime({ offset: true }),
  until: z.iso.datetime({ offset: true }).nullable(),
});
export type PublicSwitch = z.infer<typeof PublicSwitch>;

/** How a state works, for the page that explains it: its own rules, and what its documents have not settled. */
export const PublicMethod = z.object({
  internalBody: z.string(),
  partyAuthorisesPublication: z.boolean(),
  curricularNeedsAuthorisation: z.boolean(),
  twoStepValidation: z.boolean(),
  corrections: z.object({ allowed: z.number().int(), appliedBy: z.enum(['admin', 'capturer']) }),
  minimumCount: z.number().int(),
  youth: z.object({ from: z.number().int(), to: z.number().int() }),
  affirmativeActionDisclosure: z.array(DatedDisclosure),
  captureDays: z.number().int(),
  pending: z.array(z.string()),
});
export type PublicMethod = z.infer<typeof PublicMethod>;

export const PublicSite = z.object({
  slug: Slug,
  name: z.string(),
  acronym: z.string(),
  stateName: z.string(),
  siteTitle: z.string(),
  welcome: z.string(),
  about: z.array(z.string()),
  website: z.string().nullable(),
  contactEmail: z.string().nullable(),
  privacyNotice: z.object({
    version: z.string(),
    simplified: z.string(),
    pending: z.boolean(),
    integral: z.array(PrivacyNoticePart).default([]),
    integralPending: z.boolean().default(true),
  }),
  /** Null until the state's folder is applied again. */
  method: PublicMethod.nullable().default(null),
  process: z.object({ name: z.string(), electionDay: z.iso.date() }),
  /** A short notice on every page. */
  banner: z.object({ message: z.string(), link: z.string().nullable() }).nullable().default(null),
  /** Nothing new is published since then. */
  frozen: z
    .object({ message: z.string(), since: z.iso.datetime({ offset: true }) })
    .nullable()
    .default(null),
  /** Uses of the switches, the latest first. */
  switches: z.array(PublicSwitch).default([]),
  window: z.object({ state: WindowState, start: z.iso.date().nullable(), end: z.iso.date().nullable() }),
  /** Present when the process runs on a declared clock; people and answers are then invented. */
  demonstration: z.object({ clock: z.iso.datetime({ offset: true }), label: z.string() }).nullable(),
  timeZone: z.string(),
  /** Languages the state brings; Spanish and English are everybody's. */
  languages: z.array(LanguageChoice),
  order: z.object({ rule: z.enum(['alphabetical', 'drawn-daily']), seed: z.string().nullable() }),
  /** Publication version: every public document is valid for one version. */
  version: z.number().int(),
  brandVersion: z.string(),
  offices: z.array(Named.extend({ candidacies: z.number().int(), territoryKind: z.string() })),
  territories: z.array(PublicTerritory.extend({ candidacies: z.number().int() })),
  parties: z.array(PublicParty.extend({ candidacies: z.number().int() })),
  /** Photographs rest on an authorisation that can be taken back at any moment: pages that show some are asked for again every time. */
  photosRevocable: z.boolean().default(false),
  /** Catalogue of electoral sections for «mi boleta»; null where none was imported. */
  sections: SectionCatalogue.nullable(),
  figures: z.object({
    candidacies: z.number().int(),
    curricularPublished: z.number().int(),
    identityPublished: z.number().int(),
    asOf: z.iso.datetime({ offset: true }),
  }),
});
export type PublicSite = z.infer<typeof PublicSite>;

/** The languages of a state with the texts it has translated. */
export const PublicLanguages = z.object({
  languages: z.array(LanguageChoice.extend({ messages: TenantLanguage.shape.messages })),
});
export type PublicLanguages = z.infer<typeof PublicLanguages>;

export const CaptureNote = z.enum(['published', 'not-captured', 'in-process']);
export type CaptureNote = z.infer<typeof CaptureNote>;

/** Answers, photograph and identity taken off the site for a while: since when and why. */
export const ProfilePause = z.object({ on: z.iso.date(), reason: z.string() });
export type ProfilePause = z.infer<typeof ProfilePause>;

export const PublicCandidacy = z.object({
  slug: Slug,
  /** What the daily draw is made from, with its seed and the day: so anybody can repeat it. */
  id: z.uuid().optional(),
  displayName: z.string(),
  office: Named,
  territory: PublicTerritory,
  role: CandidacyRole,
  listNumber: z.number().int().nullable(),
  gender: Gender,
  age: z.number().int().nullable(),
  nomination: z.object({ kind: NominationKind, label: z.string(), parties: z.array(PublicParty) }),
  affirmativeAction: z.string().nullable(),
  photo: z.string().nullable(),
  curricular: CaptureNote,
  identity: CaptureNote,
  invented: z.boolean(),
  paused: ProfilePause.nullable().default(null),
});
export type PublicCandidacy = z.infer<typeof PublicCandidacy>;

export const PublicCandidacyPage = z.object({
  items: z.array(PublicCandidacy),
  page: z.number().int(),
  pages: z.number().int(),
  total: z.number().int(),
  /** Of a search by name: how many of `total` have every word that was typed; the others, after them, only resemble it. */
  exact: z.number().int().nullable(),
});
export type PublicCandidacyPage = z.infer<typeof PublicCandidacyPage>;

/** One answer, already in words. `links` are safe to open (http/https, mailto, tel). */
export const AnswerView = z.object({
  question: Slug,
  label: z.string(),
  lines: z.array(z.string()),
  links: z.array(z.object({ href: z.string(), text: z.string() })).default([]),
  long: z.boolean().default(false),
});
export type AnswerView = z.infer<typeof AnswerView>;

export const SectionView = z.object({ id: Slug, title: z.string(), answers: z.array(AnswerView) });
export type SectionView = z.infer<typeof SectionView>;

/** A section taken off the site: when, on which ground of art. 18, and the reason as the OPL states it. */
export const WithheldView = z.object({
  section: Slug,
  title: z.string(),
  on: z.iso.date(),
  motive: z.string(),
  reason: z.string(),
});
export type WithheldView = z.infer<typeof WithheldView>;

export const QuestionnaireView = z.object({
  sections: z.array(SectionView),
  withheld: z.array(WithheldView),
  publishedOn: z.iso.date().nullable(),
  /** First submission (art. 9 I). */
  capturedOn: z.iso.date().nullable(),
  /** Last correction that reached the site. */
  correctedOn: z.iso.date().nullable(),
  /** Why it may be shown, in words for the citizen («con su consentimiento expreso del 4 de mayo de 2024»). */
  basis: z.string(),
});
export type QuestionnaireView = z.infer<typeof QuestionnaireView>;

export const PublicProfile = PublicCandidacy.extend({
  state: z.literal('listed'),
  ticketMates: z.array(
    PublicCandidacy.pick({ slug: true, displayName: true, role: true, listNumber: true, photo: true }),
  ),
  /** Of an office elected by list: the whole list of the same nomination in its order, the person included; empty otherwise. */
  list: z
    .array(PublicCandidacy.pick({ slug: true, displayName: true, role: true, listNumber: true }))
    .default([]),
  curricularView: QuestionnaireView.nullable(),
  identityView: QuestionnaireView.nullable(),
  /** Something here rests on a consent that may be taken back at any moment: no copy is to be shown without asking again. */
  revocable: z.boolean(),
});
export type PublicProfile = z.infer<typeof PublicProfile>;

/** Substituted or cancelled: what happened and when, a link to who took the place, no personal data. */
export const Tombstone = z.object({
  state: z.literal('gone'),
  reason: z.enum(['substituted', 'cancelled']),
  on: z.iso.date(),
  office: Named,
  territory: PublicTerritory,
  replacedBy: Slug.nullable(),
});
export type Tombstone = z.infer<typeof Tombstone>;

export const PublicProfileAnswer = z.discriminatedUnion('state', [PublicProfile, Tombstone]);
export type PublicProfileAnswer = z.infer<typeof PublicProfileAnswer>;

/** What a tenant's style sheet and mark are made from. */
export const PublicBrand = z.object({
  version: z.string(),
  primary: z.string(),
  accent: z.string(),
  markSvg: z.string(),
});
export type PublicBrand = z.infer<typeof PublicBrand>;

/** Why there is no site for now, and whom to write to: what the front door's own page shows. */
export const PublicMaintenance = z.object({
  /** Null while the site is open. `until` is the hour at which it opens by itself. */
  closed: z
    .object({
      message: z.string(),
      since: z.iso.datetime({ offset: true }),
      until: z.iso.datetime({ offset: true }).nullable(),
    })
    .nullable(),
  title: z.string(),
  name: z.string(),
  stateName: z.string(),
  acronym: z.string(),
  website: z.string().nullable(),
  contactEmail: z.string().nullable(),
  timeZone: z.string(),
});
export type PublicMaintenance = z.infer<typeof PublicMaintenance>;

/** Versions a cache asks for: of the whole site and, when a profile is named, of that document alone. */
export const PublicationVersion = z.object({ site: z.number().int(), profile: z.number().int().nullable() });
export type PublicationVersion = z.infer<typeof PublicationVersion>;

/** Addresses of a state's profiles and ballots, for the map of its site. */
export const PublicAddresses = z.object({
  profiles: z.array(z.object({ slug: Slug, changedOn: z.iso.date() })),
  ballots: z.array(z.object({ municipality: Slug, district: Slug })),
  contests: z.array(z.object({ office: Slug, territory: Slug })),
});
export type PublicAddresses = z.infer<typeof PublicAddresses>;
